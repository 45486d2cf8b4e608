/** What the speller mends and what it leaves alone. */
import fc from 'fast-check';
import { correctToEnglish } from '../../../src/core/language/english-speller.js';
import { speller } from '../../../src/core/language/speller.js';
import { loadTables } from '../../../src/files/load-tables.js';

const targets = ['bloating', 'permeability', 'stool', 'zonulin', 'test'];

test.each([
  ['blaoting', 'bloating'],
  ['bloatng', 'bloating'],
  ['bloatting', 'bloating'],
  ['permeabilitu', 'permeability'],
  ['zonulim', 'zonulin'],
])('%s is read as %s', (slip, right) => {
  expect(speller(targets).correct(slip)).toBe(right);
});

test('a word that is right in itself is left alone, though a target is near', () => {
  expect(speller(targets, { known: ['tool'] }).correct('tool')).toBe('tool');
  expect(speller(targets).correct('tool')).toBe('stool');
});

test('short words, numbers and far words are left alone', () => {
  const { correct } = speller(targets);
  for (const word of ['tst', 'te5t', 'elephant', '']) expect(correct(word)).toBe(word);
});

test('of two targets as near, the first named is taken', () => {
  expect(speller(['cart', 'card']).correct('carx')).toBe('cart');
});

test('one letter for another at the start makes another word', () => {
  expect(speller(['tizzy', 'bloating']).correct('fizzy')).toBe('fizzy');
  expect(speller(['tizzy', 'bloating']).correct('loating')).toBe('bloating');
});

test('one letter left out anywhere but the start is mended back', () => {
  const { correct } = speller(targets);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), (at) => {
      expect(correct('bloating'.slice(0, at) + 'bloating'.slice(at + 1))).toBe('bloating');
    }),
  );
});

test('any text gives a word back', () => {
  const { correct } = speller(targets);
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof correct(text) === 'string'));
});

test.each([
  ['vehcle', 'vehicle'],
  ['restuarant', 'restaurant'],
  ['vehicle', 'vehicle'],
  ['zonulin', 'zonulin'],
  ['tst', 'tst'],
])('as English, %s is read as %s', (word, right) => {
  expect(correctToEnglish(word, loadTables().words)).toBe(right);
});
