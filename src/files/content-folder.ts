/** Where the author's files are: the folder one is in, if it has content, else the program's own. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from './program-folder.js';

/** The folder that holds `content/` and `intents/`. */
export function contentFolder(): string {
  if (hasContent(process.cwd())) return process.cwd();
  return programFolder();
}

function hasContent(folder: string): boolean {
  return existsSync(join(folder, 'content')) && existsSync(join(folder, 'intents'));
}
