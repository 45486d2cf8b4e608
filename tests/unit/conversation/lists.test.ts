/** Lists in what is asked and in what was answered: "1) … 2) …", "symptoms and causes", "the second one on there". */
import { expect, test } from '@jest/globals';
import { after, ask } from '../../support/brain.js';

const [symptoms, causes, tests] = [
  'leaky-gut#common-symptoms',
  'leaky-gut#why-intestinal-permeability-develops',
  'leaky-gut#testing-options',
];

test.each([
  ['1) what causes it 2) what are the symptoms 3) how is it tested', [causes, symptoms, tests]],
  ['(1) the symptoms? (2) can stress cause it?', [symptoms, causes]],
  ['symptoms and causes please', [symptoms, causes]],
  ['looking for three short answers: causes, tests, symptoms', [causes, tests, symptoms]],
  ['tell me the causes. oh and the symptoms', [causes, symptoms]],
])('every part of a list is answered, in its order: %s', (says, sections) => {
  expect(ask(says).sources).toEqual(sections);
});

test('what is said not to be meant is no part of the list', () => {
  expect(ask('tests, not symptoms').sources).toEqual([tests]);
});

test.each([
  ['the second one on there, what is that', /zonulin/i],
  ['what was the first one on the list again?', /inflammation/i],
  ['number 3', /secretory IgA/],
  ['and the last one?', /microbial patterns/i],
])('an item of the list that was given is asked about by its place: %s', (says, item) => {
  expect(after('what shows up on the stool test', says).text).toMatch(item);
});

test('a place that the list has not is no item', () => {
  expect(after('what are the digestive symptoms', 'number 9').text).not.toMatch(/^Reflux/);
  expect(after('what are the digestive symptoms', 'the first time i had it i was nine').kind).not.toBe(
    'answer',
  );
});

test.each(['what else is there', 'what are the others', 'anything else that does it, apart from stress?'])(
  'after one of a list, "%s" is answered with the list',
  (says) => {
    const { text, sources } = after('can stress cause it', says);
    expect(sources).toContain(causes);
    expect(text).toMatch(/dysbiosis/i);
  },
);

test('besides one thing, the others are asked for without anything said before', () => {
  expect(ask("i'm not stressed. what else is there apart from stress?").text).toMatch(/dysbiosis/i);
});

test('a stranger before "is it on the list" is what is asked about', () => {
  expect(after('what causes it', 'the bread, is it in this list?').text).toMatch(/doesn't mention/);
});

test('a list is called once more by its name, whatever was said in between', () => {
  const again = after(
    'what causes it',
    'does everyone need a test',
    'back to the causes, what were the others',
  );
  expect(again.sources).toContain(causes);
});

test.each([
  ['apart from stress, what else can trigger it', causes, /dysbiosis/i, /stress that|chronic stress/i],
  ['besides bloating what other symptoms', symptoms, /constipation/i, /bloating/i],
  ['overlaps, not counting SIBO', 'leaky-gut#links-to-other-gut-patterns', /histamine/i, /SIBO/],
  [
    'apart from reflux and gas, which other digestive symptoms are there?',
    symptoms,
    /bloating/i,
    /reflux|gas/i,
  ],
])('what is left out by its name is left out of the list: %s', (says, section, holds, lacks) => {
  const { text, sources } = ask(says);
  expect(sources).toEqual([section]);
  expect(text).toMatch(holds);
  expect(text).not.toMatch(lacks);
});

test.each([
  'which symptoms have nothing to do with the belly',
  'the symptoms far from the gut, which ones are they',
])('the other heading of the list: %s', (says) => {
  expect(ask(says).text).toMatch(/joint pain/i);
  expect(ask(says).text).not.toMatch(/bloating/i);
});

test('what only has to do with something is told from no list: all of it is said', () => {
  expect(ask('which contributors are not about bugs or yeast?').text).toMatch(/yeast/i);
});

test.each([
  ['what causes it', 'which of these is about medicines?', /NSAIDs/],
  ['what causes it', 'and which about food?', /inflammatory foods/i],
  ['what can a stool test show', 'which of those tells me about the barrier', /zonulin/i],
  ['what helps it', 'which one of these is stress', /stress reflex/i],
])('after "%s", an item is picked by what is said of it: %s', (before, says, item) => {
  const { kind, text } = after(before, says);
  expect(kind).toBe('answer');
  expect(text).toMatch(item);
  expect(text).not.toContain('\n');
});

test('an item that the list does not have is not picked', () => {
  expect(after('what causes it', 'which one of these is worst').kind).toBe('fallback');
});

test('what has nothing to do with it is asked about, not left out', () => {
  expect(ask("it's nothing to do with stress, is it?").text).not.toMatch(/dysbiosis/i);
});
