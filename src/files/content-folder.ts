/** Where the author's files are: the folder one is in, if it has content, else the program's own. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds `content/` and `intents/`. */
export function contentFolder(): string {
  if (hasContent(process.cwd())) return process.cwd();
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!hasContent(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

function hasContent(folder: string): boolean {
  return existsSync(join(folder, 'content')) && existsSync(join(folder, 'intents'));
}
