/** The program's own tables (`tables/`), as bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from './program-folder.js';

/**
 * The bytes of `tables/NAME`, wherever this file runs from: the sources or the built `dist/`.
 * @throws when the table is not there, saying which file is missing
 */
export function readTable(name: string): Uint8Array {
  const path = join(programFolder(), 'tables', name);
  try {
    return readFileSync(path);
  } catch {
    throw new Error(`${path}: this table of the program is missing: install it again`);
  }
}
