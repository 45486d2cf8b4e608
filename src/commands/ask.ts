/** `villi ask`: one question on the terminal, or one a line with `--json`. */
import { createInterface } from 'node:readline';
import { setFlagsFromString } from 'node:v8';
import { z } from 'zod';
import type { Brain } from '../core/conversation/brain.js';
import { contentFolder } from '../files/content-folder.js';
import { loadBrain } from '../files/load-brain.js';
import { replyToTerminal } from './reply-to-terminal.js';
import { settingsFrom } from './settings-from.js';

const usage = 'Usage: villi ask "question", or villi ask --json < lines\n';

/** @returns the exit code: 0, or 2 where no question was given */
export async function askCommand(args: string[]): Promise<number> {
  const questions = args.filter((arg) => arg !== '--json');
  const json = args.includes('--json');
  if (!json && questions.length === 0) {
    process.stderr.write(usage);
    return 2;
  }
  // Loading makes much that is not needed later; a nursery that does not grow over it saves a fifth of the memory.
  setFlagsFromString('--semi-space-growth-factor=1');
  const brain = await loadBrain(contentFolder(), settingsFrom(process.env));
  if (json && questions.length === 0) return askLines(brain);
  const { reply } = brain.turn(questions.join(' '), undefined, Date.now());
  process.stdout.write(
    json
      ? `${JSON.stringify({ conversation: '1', question: questions.join(' '), reply })}\n`
      : replyToTerminal(reply, process.stdout),
  );
  return 0;
}

const lineSchema = z.object({
  conversation: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
});

/** Lines that share a conversation are turns of it; a plain line is a conversation of its own. */
async function askLines(brain: Brain): Promise<number> {
  const states = new Map<string, unknown>();
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line;
    const asked = readLine(text, number);
    if (!asked) continue;
    const { reply, state } = brain.turn(asked.text, states.get(asked.conversation), Date.now());
    if (asked.kept) states.set(asked.conversation, state);
    const out = JSON.stringify({ conversation: asked.conversation, question: asked.text, reply });
    if (!process.stdout.write(`${out}\n`))
      await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
  return 0;
}

interface Asked {
  conversation: string;
  text: string;
  kept: boolean;
}

/** A line that begins like JSON but is none is told on standard error, and passed over. */
function readLine(line: string, number: number): Asked | undefined {
  if (line.includes('\ufffd'))
    warn(number, 'some bytes are no UTF-8; they were left out: save the file as UTF-8');
  const text = line.replaceAll('\ufffd', '');
  if (!/^\s*\{/.test(text)) return { conversation: `line-${number}`, text, kept: false };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    warn(number, 'this is no JSON; write {"conversation": "d1", "text": "…"} or plain text');
    return undefined;
  }
  const read = lineSchema.safeParse(data);
  if (read.success) return { ...read.data, kept: true };
  const [issue] = read.error.issues;
  warn(number, `${issue!.path.join('.') || 'line'}: write {"conversation": "d1", "text": "…"}, both as text`);
  return undefined;
}

function warn(line: number, what: string): void {
  process.stderr.write(`line ${line}: ${what}\n`);
}
