/** Reads the words that rules share: `intents/safety/words/*.yaml`, and the ordinary words beside them. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readPatterns } from '../core/safety/pattern.js';
import type { SharedWords } from '../core/safety/rule-set.js';
import type { Fault } from './fault.js';
import { filesOf } from './files-of.js';
import { readYaml } from './read-yaml.js';
import { wordsFile } from './safety-files.js';

/** A phrase that cannot be read becomes a fault, and the others still stand. */
export function readSafetyWords(folder: string, faults: Fault[]): SharedWords {
  const concepts = new Map<string, readonly string[]>();
  const harmless: string[] = [];
  const shorthand = new Map<string, string>();
  const slips = new Map<string, string[]>();
  const neverDenied = new Set<string>();
  for (const entry of filesOf(folder, '.yaml')) {
    const name = `intents/${basename(dirname(folder))}/words/${entry}`;
    const { value, faults: found, lineOf } = readYaml(join(folder, entry), wordsFile, name);
    faults.push(...found);
    if (!value) continue;
    const fault = (path: (string | number)[], mend: string) =>
      faults.push({ file: name, line: lineOf(path), field: path.join('.'), mend });
    const readable = (phrases: string[], path: string[]) =>
      phrases.filter((phrase, i) => {
        const mend = whyUnreadable(phrase);
        if (mend) fault([...path, i], mend);
        return !mend;
      });
    for (const [concept, phrases] of Object.entries(value.concepts)) {
      if (concepts.has(concept)) fault(['concepts', concept], 'give this concept a name of its own');
      concepts.set(concept, readable(phrases, ['concepts', concept]));
    }
    harmless.push(...readable(value.harmless, ['harmless']));
    for (const [short, long] of Object.entries(value.shorthand)) shorthand.set(short, long);
    for (const [slip, meant] of Object.entries(value.slips)) slips.set(slip, meant.split(' '));
    for (const concept of value['never-denied']) neverDenied.add(concept);
  }
  const ordinary = new Set(
    filesOf(folder, '.txt').flatMap((entry) => readFileSync(join(folder, entry), 'utf8').split(/\s+/)),
  );
  return { concepts, harmless, shorthand, slips, neverDenied, ordinary };
}

function whyUnreadable(phrase: string): string | undefined {
  try {
    readPatterns(phrase);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
