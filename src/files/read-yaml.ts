/** A YAML file from disk, checked by a zod schema, with the line of every fault. */
import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Fault } from './fault.js';
import { recallYaml, rememberYaml } from './yaml-memory.js';

export interface YamlFile<T> {
  /** Missing where the file has a fault. */
  value?: T;
  faults: Fault[];
  /** The line, counted from 1, of a value in the file; 1 where there is no such value. */
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Reads and checks one YAML file. Throws nothing: an unreadable file is a fault too.
 * @param file its path on disk
 * @param schema what it must hold
 * @param name how faults call it, relative to the project's folder
 */
export function readYaml<T>(file: string, schema: z.ZodType<T>, name: string = file): YamlFile<T> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const mend = `make the file readable (${(error as NodeJS.ErrnoException).code})`;
    return { faults: [{ file: name, line: 1, field: 'file', mend }], lineOf: () => 1 };
  }
  const recalled = recallYaml(text);
  if (recalled !== undefined) {
    const checked = schema.safeParse(recalled);
    // A fault needs its line, and so the file parsed anew.
    if (checked.success) {
      let parsed: YamlFile<T> | undefined;
      const lineOf = (path: readonly PropertyKey[]) => {
        parsed ??= parseYaml(text, schema, name);
        return parsed.lineOf(path);
      };
      return { value: checked.data, faults: [], lineOf };
    }
  }
  return parseYaml(text, schema, name);
}

/** The same for a text that is at hand, such as a page's front matter; `firstLine` is where it begins in its file. */
export function parseYaml<T>(text: string, schema: z.ZodType<T>, name: string, firstLine = 1): YamlFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      file: name,
      line: lineAt(error.pos[0]),
      field: 'yaml',
      mend: `mend the YAML: ${error.message.split('\n')[0]}`,
    }));
    return { faults, lineOf };
  }
  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    const mend = `mend the YAML: ${(error as Error).message}`;
    return { faults: [{ file: name, line: firstLine, field: 'yaml', mend }], lineOf };
  }
  rememberYaml(text, data);
  const checked = schema.safeParse(data);
  if (checked.success) return { value: checked.data, faults: [], lineOf };
  const faults = checked.error.issues.flatMap((issue) => issueToFaults(issue, name, lineOf));
  return { faults, lineOf };
}

function issueToFaults(
  issue: z.core.$ZodIssue,
  file: string,
  lineOf: (path: PropertyKey[]) => number,
): Fault[] {
  const field = issue.path.join('.') || 'file';
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return {
        file,
        line: lineOf(path),
        field: path.join('.'),
        mend: 'remove this key, or mend its spelling',
      };
    });
  }
  return [{ file, line: lineOf(issue.path), field, mend: issue.message }];
}
