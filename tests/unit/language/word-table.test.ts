/** The word table finds what is in it, and refuses bytes that are no table. */
import fc from 'fast-check';
import { wordTable } from '../../../src/core/language/word-table.js';
import { readTable } from '../../../src/files/read-table.js';

const bytes = readTable('words.bin');
const table = wordTable(bytes);

/** The cosine of the angle between two words. */
function likeness(a: string, b: string): number {
  const [left, right] = [a, b].map((word) => {
    const from = table.rowOf(word) * table.size;
    return Array.from(table.vectors.subarray(from, from + table.size));
  });
  const dot = (x: number[], y: number[]) => x.reduce((sum, value, d) => sum + value * y[d]!, 0);
  return dot(left!, right!) / Math.sqrt(dot(left!, left!) * dot(right!, right!));
}

test('words of a kind lie nearer to each other than to others', () => {
  expect(likeness('doctor', 'physician')).toBeGreaterThan(likeness('doctor', 'banana'));
  expect(likeness('bloating', 'nausea')).toBeGreaterThan(likeness('bloating', 'carpet'));
});

test('common words and the names of rare foods are English, strings of letters are not', () => {
  for (const word of ['the', 'gut', 'kombucha', 'zebra']) expect(table.has(word)).toBe(true);
  for (const word of ['', 'zzqx', 'The', 'blaoting']) expect(table.has(word)).toBe(false);
  expect(table.rankOf(table.rowOf('the'))).toBeLessThan(table.rankOf(table.rowOf('kombucha')));
});

test('any text can be looked up', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => table.rowOf(text) >= -1));
});

test('bytes that are cut short or something else are refused', () => {
  expect(() => wordTable(bytes.slice(0, 100_000))).toThrow('cut short');
  expect(() => wordTable(new Uint8Array(5))).toThrow('not a word table');
});

test('bytes that do not begin on a whole word of memory are read all the same', () => {
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  expect(wordTable(shifted.subarray(1)).has('gut')).toBe(true);
});
