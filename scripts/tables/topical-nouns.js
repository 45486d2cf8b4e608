/** Which nouns name a topic, and of what category: WordNet's hypernyms over the commonest senses, and a hand list. */
import { readFileSync } from 'node:fs';
import { readNounSenses, readSynsets, readUses } from './read-wordnet.js';

/** Each category's topmost synsets, by a lemma and WordNet's file number; the first that a sense lies under wins. */
const roots = [
  ['diet', ['diet', 13]],
  ['drug', ['drug', 6], ['medicine', 6]],
  [
    'procedure',
    ['medical procedure', 4],
    ['diagnostic procedure', 4],
    ['diagnostic test', 4],
    ['therapy', 4],
    ['medical care', 4],
    ['surgery', 4],
    ['operation', 4],
  ],
  [
    'disease',
    ['ill health', 26],
    ['disease', 26],
    ['symptom', 26],
    ['physical condition', 26],
    ['symptom', 19],
    ['pain', 9],
    ['pain', 26],
    ['growth', 26],
    ['blemish', 7],
    ['mental disorder', 26],
    ['inflammation', 26],
    ['inflammation', 22],
    ['excretion', 22],
    ['reflex', 22],
  ],
  [
    'food',
    ['food', 3],
    ['food', 13],
    ['foodstuff', 13],
    ['beverage', 13],
    ['alcohol', 13],
    ['ingredient', 13],
    ['edible fruit', 13],
    ['seasoning', 13],
  ],
  [
    'body',
    ['body part', 8],
    ['body covering', 8],
    ['tissue', 8],
    ['body substance', 8],
    ['liquid body substance', 8],
  ],
  ['plant', ['plant', 3], ['plant part', 20], ['plant material', 27]],
  ['organism', ['animal', 3], ['microorganism', 3], ['fungus', 20], ['fungus', 3], ['virus', 3]],
  [
    'substance',
    ['chemical', 27],
    ['compound', 27],
    ['chemical element', 27],
    ['chemical compound', 27],
    ['vitamin', 27],
    ['enzyme', 8],
    ['enzyme', 27],
    ['hormone', 8],
    ['protein', 27],
    ['poison', 27],
    ['toxin', 27],
    ['mineral', 27],
    ['acid', 27],
    ['oil', 27],
    ['metallic element', 27],
    ['nutrient', 3],
    ['organic compound', 27],
    ['fuel', 27],
    ['antibody', 8],
  ],
  [
    'activity',
    ['sport', 4],
    ['exercise', 4],
    ['game', 4],
    ['dance', 4],
    ['athletic game', 4],
    ['meditation', 9],
  ],
  ['thing', ['instrumentality', 6], ['clothing', 6], ['structure', 6], ['fabric', 6], ['covering', 6]],
];
/** The commonest words are a topic only where they name something to eat, to take or to suffer from. */
const everyday = new Set(['thing', 'organism', 'plant', 'substance', 'procedure']);
const everydayWords = 3500;
/** A word is a topic when at least this share of its tagged uses is; less is enough for what people ask most. */
const topicalShare = 0.5;
const askedOften = new Set(['food', 'drug', 'disease', 'diet', 'procedure']);
const topicalShareOfAsked = 0.35;
/** Names of several words are kept only where people ask by them. */
const longestInWords = 3;

/**
 * Every topical noun with its category, in lower case, words parted by single spaces.
 * @param commonWords English words, the commonest first
 * @param handList path of the hand-made list: `category: word, word` lines; `none: …` takes words out
 */
export function topicalNouns(commonWords, handList) {
  const synsets = readSynsets();
  const uses = readUses();
  const rank = new Map(commonWords.map((word, n) => [word, n]));
  const categoryOfSynset = categoriesBySynset(synsets);
  const found = new Map();
  for (const [lemma, senses] of readNounSenses()) {
    const key = plain(lemma);
    if (key.split(' ').length > longestInWords || key.length < 3 || /\d/.test(key)) continue;
    const { noun, other } = uses.get(lemma);
    if (other > noun) continue;
    const category = categoryOf(senses, categoryOfSynset, rank.get(key) ?? Number.POSITIVE_INFINITY);
    if (category && (askedOften.has(category) || !key.includes(' '))) found.set(key, category);
  }
  for (const line of readFileSync(handList, 'utf8').split('\n')) {
    const [category, list] = line.split(': ');
    if (!list || line.startsWith('#')) continue;
    for (const word of list.split(',').map(plain)) {
      if (category === 'none') found.delete(word);
      else found.set(word, category);
    }
  }
  return found;
}

function categoryOf(senses, categoryOfSynset, rank) {
  const weights = new Map();
  let all = 0;
  senses.forEach(({ key, seen }, place) => {
    const weight = seen + (place === 0 ? 1 : 0.2);
    all += weight;
    const category = categoryOfSynset.get(key);
    if (category) weights.set(category, (weights.get(category) ?? 0) + weight);
  });
  const [best] = [...weights].sort((a, b) => b[1] - a[1]);
  const topical = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const least = best && askedOften.has(best[0]) ? topicalShareOfAsked : topicalShare;
  if (!best || topical / all < least) return undefined;
  return rank < everydayWords && everyday.has(best[0]) ? undefined : best[0];
}

function categoriesBySynset(synsets) {
  const below = new Map();
  for (const [key, { relations }] of synsets) {
    for (const { kind, key: above } of relations) {
      if (kind !== '@' && kind !== '@i') continue;
      const list = below.get(above);
      if (list) list.push(key);
      else below.set(above, [key]);
    }
  }
  const categories = new Map();
  for (const [category, ...tops] of roots) {
    const open = [...synsets]
      .filter(
        ([key, { lemmas, file }]) =>
          key.startsWith('n') && tops.some(([lemma, number]) => lemma === lemmas[0] && number === file),
      )
      .map(([key]) => key);
    while (open.length > 0) {
      const key = open.pop();
      if (categories.has(key)) continue;
      categories.set(key, category);
      open.push(...(below.get(key) ?? []));
    }
  }
  return categories;
}

/** As the tokenizer of the bot would part it. */
function plain(text) {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
