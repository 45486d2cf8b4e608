/** Labelled texts from a file of lines `{"text": "…", "intent": "…"}`. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Example } from '../core/matching/matcher.js';

const lineSchema = z.object({ text: z.string().trim().min(1), intent: z.string().trim().min(1) });
const mostFaults = 20;

export interface LabelledLines {
  examples: Example[];
  /** What is odd but can be worked with, as `file:line: what`. */
  warnings: string[];
}

/**
 * Empty lines, line ends of any kind and a byte-order mark are taken as they come.
 * @throws with every fault as `file:line: field: what to do`
 */
export function readLabelledLines(path: string): LabelledLines {
  const lines = readText(path)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/);
  const examples: Example[] = [];
  const faults: string[] = [];
  const warnings: string[] = [];
  const firstSeen = new Map<string, { line: number; intent: string }>();
  lines.forEach((line, at) => {
    if (line.trim() === '') return;
    const place = `${path}:${at + 1}`;
    const example = parseLine(line, place, faults);
    if (!example) return;
    examples.push(example);
    const key = example.text.toLowerCase();
    const before = firstSeen.get(key);
    if (!before) firstSeen.set(key, { line: at + 1, intent: example.intent });
    else if (before.intent !== example.intent) {
      warnings.push(
        `${place}: text: "${shortened(example.text)}" stands under "${before.intent}" too (line ${before.line}): keep one`,
      );
    }
  });
  if (faults.length > 0) throw new Error([...faults.slice(0, mostFaults), ...more(faults.length)].join('\n'));
  if (examples.length === 0)
    throw new Error(`${path}:1: give at least one line such as {"text": "hello", "intent": "greeting"}`);
  return { examples, warnings };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Error(`${path}: ${missing ? 'there is no such file' : (error as Error).message}`);
  }
}

function parseLine(line: string, place: string, faults: string[]): Example | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    faults.push(
      `${place}: write one JSON object a line: {"text": "…", "intent": "…"}; this reads ${shortened(line)}`,
    );
    return undefined;
  }
  const { success, data, error } = lineSchema.safeParse(value);
  if (success) return data;
  for (const { path } of error.issues)
    faults.push(`${place}: ${path.join('.') || 'line'}: give a text that is not empty`);
  return undefined;
}

function more(count: number): string[] {
  return count > mostFaults ? [`… and ${count - mostFaults} more faults`] : [];
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
