/** Short messages that lean on the reply before them, or call a topic by its name. */
import { expect, test } from '@jest/globals';
import { after, ask } from '../../support/brain.js';

const two = 'which symptoms are there, and how is it tested?';

test('one half of a reply to two questions is said again by its place', () => {
  expect(after(two, 'only the second part please').sources).toEqual(['leaky-gut#testing-options']);
  expect(after(two, 'only the second part please', 'now the first').sources).toEqual([
    'leaky-gut#common-symptoms',
  ]);
});

test('a topic is called by its name, whatever was talked about', () => {
  expect(after('how is it tested', 'the reasons, show me').intent).toBe('answers/causes');
  expect(after('i asked for symptoms not tests').intent).toBe('answers/symptoms');
});

test('a name with something besides is no call', () => {
  expect(after('which symptoms get better').intent).not.toBe('answers/symptoms');
});

test('more of a list is asked for in many ways', () => {
  for (const more of ['which ones', 'name four', 'as in what?', 'a few more'])
    expect(after('are nsaids a cause', more).sources).toEqual([
      'leaky-gut#why-intestinal-permeability-develops',
    ]);
});

test('nobody asks a question to say hello or goodbye', () => {
  expect(after('what helps', 'is there any use in all that').kind).not.toBe('smalltalk');
});

test('what stands beside a thing in passing does not hide the thing', () => {
  expect(after('gassy after a kebab, is that a symptom').text).toMatch(/^Yes/);
  expect(after('does gluten give you gas').text).toMatch(/gluten/);
});

test('what a point says word by word is answered with yes, and nothing more than that', () => {
  expect(after('is zonulin a marker of the barrier').text).toMatch(/^Yes/);
  expect(after('is zonulin a marker of stress').text).not.toMatch(/^Yes/);
});

test('two letters swapped in the name of a thing are mended, though they make a word', () => {
  expect(after('can yeats cause it').text).toMatch(/yeast/);
});

test('"what about" names what the next question is about', () => {
  expect(after('how about fatigue, is that a sign?').text).toMatch(/^Yes\. Fatigue/);
});

test('a word that several things share is the one of them that was talked about', () => {
  expect(after('what are the causes', 'such as food?').text).toMatch(/^Inflammatory foods/);
  expect(after('what supports the gut', 'and stress?').text).toMatch(/stress reflex/);
  expect(after('what overlaps with leaky gut', 'the histamine one').text).toMatch(/histamine intolerance/);
});

test('what does, then, asks the question of the unknown thing in general', () => {
  expect(after('does kombucha cause leaky gut', 'what does then').sources).toEqual([
    'leaky-gut#why-intestinal-permeability-develops',
  ]);
});

test('they are all that was named in one breath', () => {
  expect(after('I have headaches and joint pain. Are they on the list?').text).toMatch(
    /headaches.*joint pain/is,
  );
});

test('a name before a question belongs to it', () => {
  expect(after('constipation, is it a symptom').text).toMatch(/^Yes/);
  expect(after('fight or flight, what are its effects').sources).toContain(
    'leaky-gut#stress-and-the-gut-barrier',
  );
});

test('those symptoms are the ones that were named', () => {
  expect(after('do I have it, I get reflux and cramps', 'are those symptoms').text).toMatch(
    /cramping.*reflux|reflux.*cramping/is,
  );
});

test('the other half of a list is asked for in few words', () => {
  expect(after('what are the digestive symptoms', 'and the others').intent).toBe(
    'answers/whole-body-symptoms',
  );
});

test('courtesy names no worry', () => {
  expect(after("no worries, I'll ask him, thanks").kind).toBe('smalltalk');
});

test('whose opinion it is makes no difference', () => {
  expect(after('my neighbour reckons stress causes it, is she right?').text).toMatch(/^Yes/);
  expect(after('our pilates instructor says headaches are a symptom, true?').text).not.toMatch(/pilates/);
});

test('no yes to a question about a word that nobody knows', () => {
  expect(after('is yodelling something that it does').text).not.toMatch(/^Yes/);
});

test('after a red flag, words that ask nothing get no "not covered"', () => {
  expect(after('I threw up blood', 'my cousin is driving').kind).toBe('smalltalk');
});

test('or a symptom? is asked of the thing that was talked about', () => {
  expect(after('is dysbiosis a cause', 'or a symptom').text).toMatch(/doesn't list dysbiosis as a symptom/);
});

test('what is told beside a page is no question to it', () => {
  expect(after('I asked my neighbour and she only smiled').kind).not.toBe('answer');
});

test('of single points, the one that names the thing is said', () => {
  expect(after('what happens to the blood flow').text).toMatch(/blood flow to the gut/);
});

test('what is said of the lining is no yes to a question about something else', () => {
  expect(after('what are microbial patterns', 'can they be repaired').text).not.toMatch(/^Yes/);
});

test.each([
  ['owt else?', 'leaky-gut#why-intestinal-permeability-develops'],
  ['in what sense', 'leaky-gut#stress-and-the-gut-barrier'],
  ["she wasn't listening. say it again", 'leaky-gut#why-intestinal-permeability-develops'],
  ['apart from stress?', 'leaky-gut#why-intestinal-permeability-develops'],
])('after stress as a cause, "%s" is heard as what it leans on', (says, source) => {
  expect(after('does stress cause it', says).sources).toContain(source);
});

test('"besides" asks for the whole list that a thing is on', () => {
  expect(after('does stress cause it', 'besides stress').text).toMatch(/dysbiosis/i);
});

test('without a reply before it, a follow-up asks for nothing', () => {
  expect(after('in what sense').kind).toBe('fallback');
});

test('no page says which of its points counts most', () => {
  expect(after('which of the causes matters most')).toMatchObject({
    kind: 'fallback',
    intent: 'not-on-the-page/ranking',
  });
});

test.each([
  ['is zinc named on the page', /^Yes/],
  ['does zinc have anything to do with it', /^Yes/],
  ['does zinc cause leaky gut', /^A deficiency/],
  ['does zinc rust', /^(?!Yes)/],
])('too little zinc is a contributor, zinc is none: %s', (says, opens) => {
  expect(after(says).text).toMatch(opens);
});

test.each([
  'what should i do',
  'who do I call',
  'is it serious',
  'will it pass',
  "it's probably just wind though, right?",
  'could it wait till after the weekend?',
  "i didn't think that was important. should I see someone about it?",
])('after a red flag, "%s" is answered with the same advice', (says) => {
  expect(after('my lips and tongue are swelling up after a prawn', says)).toMatchObject({
    kind: 'safety',
    urgency: 'emergency',
  });
});

test('also where the advice is to see a doctor soon', () => {
  expect(after('my toast gets stuck halfway down', 'should I see someone about it?').kind).toBe('safety');
});

test('a question of its own after a red flag is answered', () => {
  expect(after('my lips and tongue are swelling up after a prawn', 'ok. what is zonulin').kind).toBe(
    'answer',
  );
});

test('"or is that a myth" asks nothing of its own', () => {
  expect(after('does stress change the blood flow or is that a myth').text).not.toMatch(/functional shift/);
});

test('one of the things that a dose was asked of is no dose', () => {
  expect(after('how much zinc should I take', 'is vitamin D one of them?').kind).toBe('fallback');
});

test.each([
  ['do I need to stop ibuprofen, and what are the symptoms', /bloating/i],
  ['Which medicines cause it, and should I stop taking mine?', /NSAIDs/],
  ['how much zinc should I take, and how is it tested', /zonulin/i],
])('what is asked beside a boundary is answered after it: %s', (says, mentions) => {
  const reply = after(says);
  expect(reply.kind).toBe('boundary');
  expect(reply.text).toMatch(mentions);
});

test.each([
  ['two migraines a month here. any connection with permeability?', /headaches/i],
  [
    'been on ibuprofen for my knee for years. could that be one of the reasons for a leaky gut',
    /^Yes\. Ibuprofen/,
  ],
])('a story names what its question is about: %s', (says, answer) => {
  expect(ask(says).text).toMatch(answer);
});

test.each([
  ['is zonulin in the test', 'what is that?', /marker of the barrier/],
  ['is stress a cause', 'and of overlaps?', /^Yes\. .*chronic stress/],
  ['can hormones be part of why a gut goes leaky', 'and is tiredness listed', /^Yes\. Fatigue/],
  ['what can you say about nsaids', "ok but they're a named contributor?", /^Yes\. /],
])('after "%s": %s', (before, says, answer) => {
  expect(after(before, says).text).toMatch(answer);
});

test('what it is, and what its symptoms are, are two questions', () => {
  expect(ask('what is leaky gut and what are the symptoms?').sources).toEqual([
    'leaky-gut#leaky-gut',
    'leaky-gut#common-symptoms',
  ]);
});
