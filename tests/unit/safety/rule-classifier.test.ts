/** What the classifier of red flags makes of messages, beside the rules and without them. */
import { readMessage } from '../../../src/core/safety/check-rules.js';
import { checkSafety } from '../../../src/core/safety/check-safety.js';
import { learnRules } from '../../../src/core/safety/learn-rules.js';
import { ruleClassifier } from '../../../src/core/safety/rule-classifier.js';
import { ruleWords } from '../../../src/core/safety/rule-words.js';
import { loadTables } from '../../../src/files/load-tables.js';
import { files } from './rules.js';

const { words: table } = loadTables();
const { rules } = files;

const examples = [
  ...[
    'the goblin has turned purple and hums',
    'my goblin hums and is all purple',
    'why does my goblin hum, it went purple',
    'purple goblin, humming since tuesday',
    'our goblin is humming and purple in the face',
  ].map((text) => ({ text, rule: 'safety/collapse' })),
  ...[
    'my goblin is green and sings',
    'the goblin eats well and sings all day',
    'which purple vegetables are good for the gut',
    'the fridge hums at night',
    'does the page mention goblins',
    'goblins are fun. what causes bloating',
  ].map((text) => ({ text, rule: 'none' })),
];
const hearing = (rule: string) => () => ({ rule, logOdds: 1 });
const classify = ruleClassifier(learnRules(examples, rules, table, 0.3), table);

test('a message like those that carry a flag raises the alarm of their rule', () => {
  expect(checkSafety('the goblin hums and it is purple now', rules, classify)).toMatchObject({
    rule: 'safety/collapse',
    urgency: 'emergency',
  });
});

test('a message like those that carry none stays quiet', () => {
  expect(checkSafety('my goblin sings in the garden', rules, classify)).toBeUndefined();
});

test('one sentence of a long story is enough', () => {
  const story =
    'I have been reading your pages for weeks and they are lovely. Our goblin is humming and purple. Which foods would you add first?';
  expect(checkSafety(story, rules, classify)?.rule).toBe('safety/collapse');
});

test('without the classifier the rules still hold, and with it they hold all the same', () => {
  const text = 'I have just thrown up blood';
  expect(checkSafety(text, rules)?.urgency).toBe('emergency');
  expect(checkSafety(text, rules, () => ({ logOdds: 0 }))).toEqual(checkSafety(text, rules));
});

test('what is hardly meant stays a flag in doubt, and talk of self-harm is longer no doubt', () => {
  const heard = (logOdds: number) => () => ({ logOdds });
  const pudding = "someone's ganache collapsed and I wept";
  expect(checkSafety(pudding, rules)).toEqual(checkSafety(pudding, rules, heard(0)));
  expect(checkSafety(pudding, rules, heard(-2))).toEqual({
    ...checkSafety(pudding, rules),
    isDoubtful: true,
  });
  const crisis = 'I want to kill myself';
  expect(checkSafety(crisis, rules, heard(-2))).toEqual(checkSafety(crisis, rules));
  expect(checkSafety(crisis, rules, heard(-5))?.isDoubtful).toBe(true);
});

test('the gravest of what rules and classifier see is answered', () => {
  expect(checkSafety('my eyes have gone yellow', rules, hearing('safety/collapse'))?.urgency).toBe(
    'emergency',
  );
  expect(checkSafety('I have just thrown up blood', rules, hearing('safety/lump'))?.urgency).toBe(
    'emergency',
  );
});

test('what is read marks concepts, and those that are denied', () => {
  const { whole } = ruleWords(readMessage('no blood but my belly hurts', rules));
  expect(whole).toEqual(expect.arrayContaining(['belly', '-blood', '+belly']));
});

test('the same examples give the same model', () => {
  expect(learnRules(examples, rules, table, 0.3)).toEqual(learnRules(examples, rules, table, 0.3));
});
