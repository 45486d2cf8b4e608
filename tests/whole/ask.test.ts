/** The built command line, as a person or a script runs it. */
import { spawnSync } from 'node:child_process';

function ask(args: string[], input: string | Buffer = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'ask', ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const replies = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

test('one question is answered with its source under it', () => {
  const { status, stdout } = ask(['can ibuprofen cause leaky gut?']);
  expect(status).toBe(0);
  expect(stdout).toContain('Yes. Ibuprofen is one of the NSAIDs.');
  expect(stdout).toContain('→ leaky-gut#why-intestinal-permeability-develops');
});

test('lines are answered in order, and nothing but JSON is printed', () => {
  const questions = Array.from({ length: 60 }, (_, n) =>
    n % 2 ? `what causes it ${n}` : `what are the symptoms ${n}`,
  );
  const { status, stdout } = ask(['--json'], questions.join('\n'));
  expect(status).toBe(0);
  expect(replies(stdout).map(({ question }) => question)).toEqual(questions);
});

test('lines that share a conversation are turns of it', () => {
  const lines = ['is low zinc one of the causes', 'what about omega 3'].map((text) =>
    JSON.stringify({ conversation: 'd1', text }),
  );
  const [, second] = replies(ask(['--json'], lines.join('\n')).stdout);
  expect(second).toMatchObject({
    conversation: 'd1',
    reply: { kind: 'answer', sources: ['leaky-gut#why-intestinal-permeability-develops'] },
  });
});

test('lines that are no questions get a kind reply or an error with their number, and those after them an answer', () => {
  const odd = [
    '',
    'x'.repeat(10_000),
    '😀🎉',
    '\u0007\u001b[2J',
    '什么是肠漏',
    '<b onclick="x">hi</b>',
    '__proto__',
    '{"__proto__": {"text": "x"}}',
    '{"conversation": "a"}',
    '{broken',
  ];
  const input = Buffer.concat([
    Buffer.from(`${odd.join('\n')}\n`),
    Buffer.from([0xff, 0xfe, 0x0a]),
    Buffer.from('what is leaky gut\n'),
  ]);
  const { status, stdout, stderr } = ask(['--json'], input);
  expect(status).toBe(0);
  const all = replies(stdout);
  for (const { reply } of all) expect(reply.text.length).toBeGreaterThan(0);
  expect(all.at(-1)).toMatchObject({ question: 'what is leaky gut', reply: { kind: 'answer' } });
  for (const line of [8, 9, 10, 11]) expect(stderr).toContain(`line ${line}: `);
});

test('no question at all says how to ask', () => {
  const { status, stderr } = ask([]);
  expect(status).toBe(2);
  expect(stderr).toContain('Usage');
});
