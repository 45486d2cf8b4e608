/** The program's own tables (`tables/`), as bytes. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The bytes of `tables/NAME`, wherever this file runs from: the sources or the built `dist/`.
 * @throws when the table is not there, saying which file is missing
 */
export function readTable(name: string): Uint8Array {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  const path = join(folder, 'tables', name);
  try {
    return readFileSync(path);
  } catch {
    throw new Error(`${path}: this table of the program is missing: install it again`);
  }
}
