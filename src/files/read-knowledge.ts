/** Everything that an author writes, from disk to knowledge, with every fault found on the way. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Concept, conceptsSchema } from '../core/content/concept.js';
import {
  answerIntentSchema,
  type Intent,
  saidOnlySchema,
  uncoveredIntentSchema,
} from '../core/content/intent.js';
import { type Knowledge, knowledgeOf } from '../core/content/knowledge.js';
import type { Page } from '../core/content/page.js';
import { phrasesSchema } from '../core/content/phrases.js';
import type { Topics } from '../core/content/topics.js';
import type { Fault } from './fault.js';
import { readPage } from './read-page.js';
import { readYaml, type YamlFile } from './read-yaml.js';

export interface KnowledgeFolder {
  /** Missing where a fault makes the knowledge unusable. */
  knowledge?: Knowledge;
  faults: Fault[];
  /** The line of a part of a YAML file, for faults that are found later. */
  lineOf(file: string, path: readonly PropertyKey[]): number;
}

const elsewhereFile = 'intents/elsewhere.yaml';

/** @param root the folder that holds `content/` and `intents/` */
export function readKnowledge(root: string, topics: Topics): KnowledgeFolder {
  const faults: Fault[] = [];
  const yamlFiles = new Map<string, YamlFile<unknown>>();
  function yaml<T>(name: string, schema: z.ZodType<T>): T | undefined {
    const file = readYaml(join(root, name), schema, name);
    yamlFiles.set(name, file);
    faults.push(...file.faults);
    return file.value;
  }

  const pages: Page[] = [];
  for (const name of filesIn(root, 'content', '.md')) {
    const { page, faults: found } = readPage(join(root, name), name);
    faults.push(...found);
    if (page) pages.push(page);
  }
  if (pages.length === 0)
    faults.push({
      file: 'content',
      line: 1,
      field: 'pages',
      mend: 'write at least one page, such as content/leaky-gut.md',
    });

  const listed = yaml('intents/concepts.yaml', conceptsSchema) ?? {};
  const concepts: Concept[] = Object.entries(listed).map(([id, concept]) => ({ id, ...concept }));
  const phrases = yaml('content/phrases.yaml', phrasesSchema);

  const intents: Intent[] = [];
  const intentAt = (file: string) => ({ id: file.replace(/^intents\//, '').replace(/\.yaml$/, ''), file });
  function addIntents<T>(
    files: readonly string[],
    schema: z.ZodType<T>,
    made: (value: T, at: ReturnType<typeof intentAt>) => Intent,
  ): void {
    for (const file of files) {
      const value = yaml(file, schema);
      if (value) intents.push(made(value, intentAt(file)));
    }
  }
  const below = (folder: string) => filesIn(root, `intents/${folder}`, '.yaml');
  addIntents(below('answers'), answerIntentSchema, (value, at) => ({ kind: 'answer', ...at, ...value }));
  addIntents(below('not-on-the-page'), uncoveredIntentSchema, (value, at) => ({
    kind: 'uncovered',
    ...at,
    ...value,
  }));
  addIntents(below('smalltalk'), saidOnlySchema, (value, at) => ({ kind: 'smalltalk', ...at, ...value }));
  addIntents(below('follow-ups'), saidOnlySchema, (value, at) => ({ kind: 'follow-up', ...at, ...value }));
  const elsewhere = existsSync(join(root, elsewhereFile)) ? [elsewhereFile] : [];
  addIntents(elsewhere, saidOnlySchema, (value, at) => ({ kind: 'elsewhere', ...at, ...value }));

  const knowledge =
    phrases && pages.length > 0 && intents.length > 0
      ? knowledgeOf({ pages, concepts, intents, phrases, topics })
      : undefined;
  return { knowledge, faults, lineOf: (file, path) => yamlFiles.get(file)?.lineOf(path) ?? 1 };
}

/** The files of a folder by name, below it too, as paths relative to the root. */
export function filesIn(root: string, folder: string, ending: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => `${folder}/${entry.name}`)
    .sort();
}
