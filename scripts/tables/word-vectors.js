/** Vectors for the words that people use: published ones, joined with a copy tuned on WordNet, on fewer axes. */
import { principalAxes } from './principal-axes.js';
import { tuneOnDefinitions } from './tune-on-definitions.js';

const publishedSize = 100;
/** The commonest words all have a vector; of the rarer ones those that name a topic. */
const commonWords = 40_000;
const rarestTopic = 250_000;
const sampleForAxes = 20_000;
const axes = 100;
const passes = 2;
/** Relations between synsets that make a pair: kinds and instances, derived words, similar, causes, entailed, groups. */
const kin = new Set(['@', '+', '&', '*', '>', '$']);
const kinShare = 0.5;

/** `{ words, size, vectors }`, words the commonest first. */
export function wordVectors(published, common, topics, synsets, log) {
  const words = [
    ...common.slice(0, commonWords),
    ...common.slice(commonWords, rarestTopic).filter((word) => topics.has(word)),
  ];
  const row = new Map(words.map((word, n) => [word, n]));
  const plain = centred(words, published.vectors);
  const tuned = plain.slice();
  const random = randomNumbers(1);
  const pairs = pairsOfTexts(synsets, row, random);
  log(`tuning ${words.length} words on ${pairs.length} pairs`);
  tuneOnDefinitions(tuned, publishedSize, pairs, { passes, random, log });
  log('turning them onto fewer axes');
  const joined = new Float32Array(words.length * publishedSize * 2);
  const scales = [plain, tuned].map((vectors) => 1 / meanLength(vectors));
  words.forEach((_, n) => {
    for (let d = 0; d < publishedSize; d++) {
      joined[n * 2 * publishedSize + d] = plain[n * publishedSize + d] * scales[0];
      joined[(n * 2 + 1) * publishedSize + d] = tuned[n * publishedSize + d] * scales[1];
    }
  });
  return { words, size: axes, vectors: principalAxes(joined, 2 * publishedSize, axes, sampleForAxes) };
}

/** Less the mean of the commonest, which all words share, with a mean length of 1. */
function centred(words, vectors) {
  const rows = new Float32Array(words.length * publishedSize);
  for (const [n, word] of words.entries()) rows.set(vectors[word].slice(0, publishedSize), n * publishedSize);
  const mean = new Float64Array(publishedSize);
  const sample = 10_000;
  for (let n = 0; n < sample; n++)
    for (let d = 0; d < publishedSize; d++) mean[d] += rows[n * publishedSize + d] / sample;
  for (let at = 0; at < rows.length; at++) rows[at] -= mean[at % publishedSize];
  const scale = 1 / meanLength(rows);
  return rows.map((value) => value * scale);
}

function meanLength(vectors) {
  let sum = 0;
  for (let from = 0; from < vectors.length; from += publishedSize)
    sum += Math.hypot(...vectors.subarray(from, from + publishedSize));
  return sum / (vectors.length / publishedSize);
}

/** A definition with its lemmas, an example with its definition, and a synset with some of its kin. */
function pairsOfTexts(synsets, row, random) {
  const rowsOf = (text) => (text.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => row.get(word) ?? []);
  const pairs = [];
  const add = (left, right) => {
    if (left.length > 0 && right.length > 0) pairs.push([left, right]);
  };
  for (const { lemmas, definition, examples, relations } of synsets.values()) {
    if (lemmas.some((lemma) => /^[A-Z]/.test(lemma))) continue;
    const meaning = rowsOf(definition);
    const names = rowsOf(lemmas.join(' '));
    if (meaning.length === 0) continue;
    add(meaning, names);
    for (const example of examples) add(rowsOf(example), [...meaning, ...names]);
    for (const { kind, key } of relations) {
      const other = kin.has(kind) ? synsets.get(key) : undefined;
      if (!other || random() >= kinShare) continue;
      const otherNames = rowsOf(other.lemmas.join(' '));
      if (otherNames.length > 0) add([...meaning, ...names], [...rowsOf(other.definition), ...otherNames]);
    }
  }
  return pairs;
}

/** Mulberry32: the same numbers every time. */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
