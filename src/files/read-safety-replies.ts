/** Reads what is said to red flags and at boundaries, the numbers of the countries, and the languages. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Languages } from '../core/safety/language.js';
import type { SafetyReplies } from '../core/safety/safety-reply.js';
import type { Fault } from './fault.js';
import { filesOf } from './files-of.js';
import { readYaml } from './read-yaml.js';
import { countriesFile, languagesFile, urgencies } from './safety-files.js';

const countriesName = 'content/safety/countries.yaml';

export function readSafetyReplies(content: string, languages: Languages, faults: Fault[]): SafetyReplies {
  const texts = readTexts(join(content, 'safety'));
  const boundaries = readTexts(join(content, 'boundaries'));
  for (const urgency of urgencies.flatMap((each) => [each, `${each}-in-doubt`])) {
    if (texts.has(urgency)) continue;
    faults.push({
      file: `content/safety/${urgency}.md`,
      line: 1,
      field: 'file',
      mend: 'write what is said at this urgency',
    });
  }
  const { value = {}, faults: found } = readYaml(
    join(content, 'safety', 'countries.yaml'),
    countriesFile,
    countriesName,
  );
  faults.push(...found);
  for (const [folder, list] of Object.entries({ safety: texts, boundaries })) {
    for (const [file, text] of list)
      faults.push(...unknownFields(`content/${folder}/${file}.md`, text, value.other ?? {}));
  }
  return {
    texts,
    boundaries,
    countries: new Map(Object.entries(value)),
    languages: new Map([...languages].map(([code, { reply }]) => [code, reply])),
  };
}

function unknownFields(file: string, text: string, other: Readonly<Record<string, string>>): Fault[] {
  const fields = [...text.matchAll(/\{([a-z-]+)\}/g)].map(([, field]) => field!);
  return fields
    .filter((field) => !other[field])
    .map((field) => ({ file, line: 1, field, mend: `add ${field} to other in ${countriesName}` }));
}

/** The texts of a folder by the files' names; the lines of a paragraph are joined. */
function readTexts(folder: string): Map<string, string> {
  return new Map(
    filesOf(folder, '.md').map((entry) => {
      const paragraphs = readFileSync(join(folder, entry), 'utf8')
        .trim()
        .split(/\n{2,}/);
      return [
        basename(entry, '.md'),
        paragraphs.map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ')).join('\n\n'),
      ];
    }),
  );
}

export function readLanguages(content: string, faults: Fault[]): Languages {
  const { value = {}, faults: found } = readYaml(
    join(content, 'languages.yaml'),
    languagesFile,
    'content/languages.yaml',
  );
  faults.push(...found);
  return new Map(
    Object.entries(value).map(([code, language]) => [code, { ...language, words: new Set(language.words) }]),
  );
}
