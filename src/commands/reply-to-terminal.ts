/** A reply as it reads on a terminal: wrapped, coloured where that is wanted, its sources and options under it. */
import { styleText } from 'node:util';
import type { Reply } from '../core/reply.js';

export interface TerminalLike {
  columns?: number;
  isTTY?: boolean;
}

const widest = 88;
type Style = Parameters<typeof styleText>[0];

export function replyToTerminal(
  { kind, text, sources, options }: Reply,
  terminal: TerminalLike,
  env: NodeJS.ProcessEnv = process.env,
): string {
  const width = Math.max(20, Math.min(terminal.columns ?? 80, widest));
  const coloured = terminal.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  const paint = (style: Style, part: string) =>
    coloured ? styleText(style, part, { validateStream: false }) : part;
  const body = wrap(text, width).map((line) => (kind === 'safety' ? paint('bold', line) : line));
  const from = sources.map((source) => paint('dim', `  → ${source}`));
  const listed = new Set(text.split('\n').map((line) => line.replace(/^\d+\. /, '')));
  const offers = options
    .filter(({ title }) => !listed.has(title))
    .map(({ title }, at) => `  ${paint('cyan', `${at + 1}.`)} ${title}`);
  return [
    '',
    ...body,
    ...(from.length > 0 ? ['', ...from] : []),
    ...(offers.length > 0 ? ['', ...offers] : []),
    '',
    '',
  ].join('\n');
}

/** Lines of at most `width` characters; a bullet's later lines stand under its first word. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const indent = line.startsWith('• ') ? '  ' : '';
    const lines: string[] = [];
    let current = '';
    for (const word of line.split(' ')) {
      if (current && current.length + 1 + word.length > width) {
        lines.push(current);
        current = indent + word;
      } else current = current ? `${current} ${word}` : word;
    }
    return [...lines, current];
  });
}
