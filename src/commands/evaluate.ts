/** `villi evaluate`: which of the bot's intents are confused, or how the matcher does on labelled lines of one's own. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { examplesOf } from '../core/content/examples-of.js';
import { crossValidate } from '../core/matching/evaluation/cross-validate.js';
import type { Example } from '../core/matching/matcher.js';
import { measure } from '../evaluate/measure.js';
import { measuresToText } from '../evaluate/measures-to-text.js';
import { showProgress } from '../evaluate/progress.js';
import { reportToHtml } from '../evaluate/report-to-html.js';
import { reportToText } from '../evaluate/report-to-text.js';
import { contentFolder } from '../files/content-folder.js';
import { faultToLine } from '../files/fault.js';
import { loadTables, type Tables } from '../files/load-tables.js';
import { readKnowledge } from '../files/read-knowledge.js';
import { readLabelledLines } from '../files/read-labelled-lines.js';

const usage = `Usage: villi evaluate [--html FILE] [--json]
       villi evaluate --train FILE --test FILE [--validation FILE] [--json]

The first cross-validates the bot's own intents; with --train FILE alone, those of the file. The second trains on one
file and asks the lines of another. A file holds one {"text": "…", "intent": "…"} a line; the intent "oos" stands for
what belongs to none and must be refused.
`;

const options = {
  train: { type: 'string' },
  test: { type: 'string' },
  validation: { type: 'string' },
  html: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** @returns the exit code: 2 for arguments that make no sense, 1 for a file that cannot be used */
export async function evaluateCommand(args: string[]): Promise<number> {
  let values: ReturnType<typeof parse>;
  try {
    values = parse(args);
  } catch (error) {
    return misused((error as Error).message);
  }
  const { train, test, validation, html, json, help } = values;
  if (help) {
    process.stdout.write(usage);
    return 0;
  }
  if (test && !train) return misused('--test needs --train');
  if (validation && !test) return misused('--validation needs --train and --test');
  if (html && test) return misused('--html is for cross-validation: leave --test out');
  const tables = loadTables();
  if (train && test) return evaluateLines({ train, test, validation }, tables, json ?? false);
  const examples = train ? readLines(train) : ownExamples(tables);
  const outcomes = crossValidate(examples, { table: tables.words }, showProgress('cross-validating'));
  if (html) writeFileSync(html, reportToHtml(outcomes));
  process.stdout.write(json ? `${JSON.stringify(outcomes)}\n` : reportToText(outcomes));
  return 0;
}

function parse(args: string[]) {
  return parseArgs({ args, options, strict: true }).values;
}

function evaluateLines(
  files: { train: string; test: string; validation?: string },
  { words }: Tables,
  json: boolean,
): number {
  const lines = {
    train: readLines(files.train),
    test: readLines(files.test),
    validation: files.validation === undefined ? undefined : readLines(files.validation),
  };
  const { measures } = measure(lines, words, showProgress('training'));
  process.stdout.write(json ? `${JSON.stringify(measures)}\n` : measuresToText(measures));
  return 0;
}

function readLines(path: string): Example[] {
  const { examples, warnings } = readLabelledLines(path);
  for (const warning of warnings) process.stderr.write(`${warning}\n`);
  return examples;
}

/** @throws with every fault, when the content leaves no intents */
function ownExamples({ topics }: Tables): Example[] {
  const { knowledge, faults } = readKnowledge(contentFolder(), topics);
  if (!knowledge) throw new Error(faults.map(faultToLine).join('\n'));
  return examplesOf(knowledge);
}

function misused(reason: string): number {
  process.stderr.write(`${reason}\n\n${usage}`);
  return 2;
}
