/** What YAML texts held, by their hash: reading the same files again at every start takes longer than all the rest. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { programFolder } from './program-folder.js';
import { writeWhole } from './write-whole.js';

const memorySchema = z.record(z.string(), z.unknown());
const path = () => join(programFolder(), 'dist', 'yaml.json');

let remembered: Record<string, unknown> | undefined;
const met: Record<string, unknown> = {};

/** What a text held when it was parsed before; undefined where it never was. */
export function recallYaml(text: string): unknown {
  remembered ??= readMemory();
  const key = keyOf(text);
  if (!Object.hasOwn(remembered, key)) return undefined;
  met[key] = remembered[key];
  return remembered[key];
}

export function rememberYaml(text: string, data: unknown): void {
  met[keyOf(text)] = data;
}

/** Keeps what this process has read, and nothing else. Throws nothing: a folder that cannot be written to costs only time. */
export function keepYaml(): void {
  try {
    writeWhole(path(), JSON.stringify(met));
  } catch {
    // The next start parses the files again.
  }
}

function readMemory(): Record<string, unknown> {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(path(), 'utf8')));
  } catch {
    return {};
  }
}

function keyOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
