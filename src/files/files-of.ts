/** The files of a folder that end in a given way, in the order of their names. */
import { existsSync, readdirSync } from 'node:fs';

/** Empty where there is no such folder. */
export function filesOf(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((entry) => entry.endsWith(ending))
    .sort();
}
