/** A trained model on disk: read when it fits what it is learned from, else trained anew and written. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { WordTable } from '../core/language/word-table.js';
import type { Example, Matcher } from '../core/matching/matcher.js';
import { matcherOf } from '../core/matching/matcher-of.js';
import type { MatcherModel } from '../core/matching/model.js';
import { trainModel } from '../core/matching/train-model.js';
import { packModel, unpackModel } from './pack-model.js';
import { warmUp } from './warm-up.js';
import { writeWhole } from './write-whole.js';

export interface ModelRequest {
  /** A function where they take a while to make, and are needed only to train or to warm up. */
  examples: readonly Example[] | (() => readonly Example[]);
  /** What the examples are made from, when that tells sooner whether they changed. */
  inputs?: string;
  /** See `loadTables`. */
  table: WordTable;
  /** Where the model is kept. */
  path: string;
  /** Milliseconds to spend on the first, slow matches before returning (0: none). Default 50. */
  warmUpMs?: number;
  /** What is said about a model that cannot be used or kept; to standard error by default. */
  say?: (message: string) => void;
}

export interface LoadedModel {
  matcher: Matcher;
  /** Whether it had to be trained. */
  trained: boolean;
  /** Size of the stored form in bytes. */
  bytes: number;
}

/**
 * The matcher for these examples. A file that is missing, of other examples, of another version, cut short or spoilt is
 * trained anew; a folder that cannot be written to costs only the time to train at the next start.
 * @throws when there is no example
 */
export function loadOrTrainModel({
  examples,
  inputs,
  table,
  path,
  warmUpMs = 50,
  say = toStandardError,
}: ModelRequest): LoadedModel {
  const made = typeof examples === 'function' ? examples : () => examples;
  const key = keyOf(inputs ?? made(), table.bytes);
  const { model, trained, bytes } = keptModel(path, key, () => trainModel(made(), { table }), say);
  const matcher = matcherOf(model, { table });
  if (warmUpMs > 0) warmUp(matcher, made(), warmUpMs);
  return { matcher, trained, bytes };
}

export interface KeptModel {
  model: MatcherModel;
  /** Whether it had to be trained. */
  trained: boolean;
  /** Size of the stored form in bytes. */
  bytes: number;
}

/**
 * The model in a file; where that is missing, spoilt or of another key, what `train` gives, and the file is written.
 * @param key 32 bytes that stand for all that the model is learned from
 */
export function keptModel(
  path: string,
  key: Buffer,
  train: () => MatcherModel,
  say: (message: string) => void = toStandardError,
): KeptModel {
  const stored = readStored(path, key, say);
  const packed = stored ?? packModel(train(), key);
  if (!stored) write(path, packed, say);
  return { model: unpackModel(packed, key), trained: !stored, bytes: packed.length };
}

/** The stored bytes, when they are a whole model of these examples. */
function readStored(path: string, key: Buffer, say: (message: string) => void): Buffer | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      say(`${path}: ${(error as Error).message}: training the model anew`);
    return undefined;
  }
  try {
    unpackModel(bytes, key);
    return bytes;
  } catch (error) {
    say(`${path}: ${(error as Error).message}: training the model anew`);
    return undefined;
  }
}

function write(path: string, bytes: Buffer, say: (message: string) => void): void {
  try {
    writeWhole(path, bytes);
  } catch (error) {
    say(
      `${path}: the model cannot be kept (${(error as Error).message}): it will be trained again at the next start`,
    );
  }
}

function keyOf(examples: readonly Example[] | string, table: Uint8Array): Buffer {
  const hash = createHash('sha256').update(table);
  if (typeof examples === 'string') return hash.update(examples).digest();
  for (const { text, intent } of examples) hash.update(JSON.stringify([intent, text]));
  return hash.digest();
}

function toStandardError(message: string): void {
  process.stderr.write(`${message}\n`);
}
