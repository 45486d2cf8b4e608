/** The bot as it stands in the repository, loaded once for a test file. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Brain } from '../../src/core/conversation/brain.js';
import type { Reply } from '../../src/core/reply.js';
import { loadBrain } from '../../src/files/load-brain.js';

export const root = join(createRequire(import.meta.url).resolve('../../package.json'), '..');
export const brain: Brain = await loadBrain(root);
export const now = Date.UTC(2026, 10, 23, 9);

/** The reply to a message that opens a conversation. */
export function ask(text: string): Reply {
  return brain.turn(text, undefined, now).reply;
}

/** The last reply of a conversation. */
export function after(...messages: string[]): Reply {
  let state: unknown;
  let reply: Reply | undefined;
  for (const message of messages) {
    ({ reply, state } = brain.turn(message, state, now));
    state = JSON.parse(JSON.stringify(state));
  }
  return reply!;
}

/** A YAML file of the tests, checked by its schema. */
export function readCorpus<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(parse(readFileSync(join(root, 'tests', file), 'utf8')));
}

/** Whether a reply begins with yes or no, as a corpus asks for it. */
export function opensWith({ text }: Reply, word: 'yes' | 'no'): boolean {
  return new RegExp(`^${word}\\b`, 'i').test(text);
}

/** `yes` and `no` in YAML, whether they were read as words or as truth values. */
export const yesOrNo = z.union([
  z.enum(['yes', 'no']),
  z.boolean().transform((value) => (value ? ('yes' as const) : ('no' as const))),
]);
