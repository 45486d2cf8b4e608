/** What a person writes, and how grave it is taken to be. */
import { checkSafety } from '../../../src/core/safety/check-safety.js';
import { files, urgencyOf } from './rules.js';

test.each([
  ['emergency', 'so funny story, I was sick after the wedding and it looked like coffee grounds'],
  ['emergency', 'my nan collapsed in the bathroom, should she cut out gluten?'],
  ['emergency', 'poo like tar since monday'],
  ['emergency', 'my baby hasnt had a wet nappy since 6 this morning'],
  ['emergency', 'I took a whole packet of paracetamol but feel fine'],
  ['emergency', 'ulcerative colitis, going 9 times a day with blood and a temp of 39'],
  ['emergency', 'type 1 and cant stop throwing up'],
  ['urgent', 'does leaky gut cause blood in the stool?'],
  ['urgent', 'lost 2 stone and I havent changed anything'],
  ['urgent', 'diahorrea for 10 days'],
  ['urgent', 'my husband says food gets stuck when he swallows'],
  ['urgent', 'im 62 and my bowel habits have changed'],
  ['urgent', 'I wake at 3am with stomach cramps'],
  ['crisis', 'whats the point anymore, everyone would be better off without me'],
  ['crisis', 'my friend says she wants to end it all'],
  ['crisis', 'kms'],
  ['eating-disorder', 'I make myself sick after dinner'],
  ['eating-disorder', 'i take laxatives so i stay thin'],
])('%s: %s', (urgency, text) => {
  expect(urgencyOf(text)).toBe(urgency);
});

test.each([
  'what are the symptoms of leaky gut',
  'I get bloated, gassy and tired, with joint pain and reflux',
  "I'm constipated now and then",
  'stress reduces blood flow to the gut, right?',
  'what leaks into the bloodstream',
  'is a blood test better than a stool test',
  'blood orange juice after a bleeding-edge diet',
  'dead tired, and the cake was to die for',
  'the chest freezer is full of black bean soup',
  'I threw up my hands at fever pitch',
  'heart-burn after coffee',
  'this bloating is killing me',
  'no point in another stool test, is there',
])('an ordinary message: %s', (text) => {
  expect(urgencyOf(text)).toBeUndefined();
});

test.each([
  'no blood in my stool',
  "I'm not suicidal, just fed up with the bloating",
  'never had black stools, blood or weight loss',
  'without any fever, vomiting or bleeding',
  'Blood in the stool? No. Weight loss? No.',
  'my doctor ruled out bleeding',
  'diarrhoea but no fever',
])('what is denied is no red flag: %s', (text) => {
  expect(urgencyOf(text)).toBeUndefined();
});

test.each([
  'not only blood in my stool but slime too',
  'no, there IS blood in my stool',
  "I can't stop bleeding from my bottom",
  'no fever but blood in my stool',
  "I don't know why there is blood in my poo",
  'no appetite and blood in my stool',
])('what only sounds like a denial is still one: %s', (text) => {
  expect(urgencyOf(text)).toBeDefined();
});

test('of two red flags the graver one is answered', () => {
  expect(urgencyOf('blood on the paper, and now chest pain')).toBe('emergency');
});

test('an overdose with the wish to die is an emergency that also names the crisis line', () => {
  const flag = checkSafety('I took 40 paracetamol because I want to die', files.rules);
  expect(flag).toMatchObject({ urgency: 'emergency', reply: 'emergency-overdose', alsoCrisis: true });
});

test('weight loss and vomiting of someone who makes herself sick are taken for one illness', () => {
  expect(urgencyOf('I make myself sick every day for weeks and lost loads of weight')).toBe(
    'eating-disorder',
  );
});

test.each([
  'hay sangre en mis heces',
  'il y a du sang dans mes selles',
  'Ich will nicht mehr leben',
  'quero morrer',
  'ho un dolore forte al petto',
  'mam krew w stolcu',
])('the gravest words of other languages are known: %s', (text) => {
  expect(checkSafety(text, files.rules)?.language).toBeDefined();
});

test('a red flag at the end of ten thousand characters is found', () => {
  expect(urgencyOf(`${'my gut story goes on. '.repeat(450)} There was blood in my stool.`)).toBe('urgent');
});
