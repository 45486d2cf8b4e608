/** The program's own tables of the English language, loaded once. */
import type { Topics } from '../core/content/topics.js';
import { topicalNouns } from '../core/language/topical-nouns.js';
import { type WordTable, wordTable } from '../core/language/word-table.js';
import { readTable } from './read-table.js';

export interface Tables {
  words: WordTable;
  topics: Topics;
}

/** @throws when a table is missing or of another version */
export function loadTables(): Tables {
  const words = wordTable(readTable('words.bin'));
  const { topicOf } = topicalNouns(readTable('topical-nouns.txt'));
  return { words, topics: { topicOf, isEnglish: (word) => words.has(word) } };
}
