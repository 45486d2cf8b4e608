/** A disk that fills up under the running bot: people are told to try again, and nothing acknowledged is lost. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { request, visitor } from '../support/visitor.js';

const folder = mkdtempSync(join(tmpdir(), 'villi-full-'));
const started: ChildProcess[] = [];
afterAll(async () => {
  for (const process_ of started) process_.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** @param limit the largest file that it may write, in units of 1,024 bytes */
async function serve(limit: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const command = `trap '' XFSZ; ulimit -f ${limit}; exec '${process.execPath}' dist/cli.js serve`;
  const process_ = spawn('bash', ['-c', command], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DATA_DIR: folder,
      LOG_LEVEL: 'silent',
      MESSAGES_PER_MINUTE: '100000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(process_);
  const address = await new Promise<string>((resolve) => {
    let out = '';
    process_.stdout!.on('data', (data) => {
      out += data;
      const found = /http:\/\/\S+/.exec(out)?.[0];
      if (found) resolve(found);
    });
  });
  while ((await request(`${address}/readyz`)).status !== 200) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    address,
    async stop() {
      const ended = new Promise((resolve) => process_.once('exit', resolve));
      process_.kill('SIGTERM');
      await ended;
    },
  };
}

test('a turn that cannot be kept gets "try again", the health check tells, and what was answered is there later', async () => {
  const full = await serve('600');
  const person = await visitor(`${full.address}/v3/directline`);
  const acknowledged: string[] = [];
  let refused: { status: number; body: { error: { message: string } } } | undefined;
  for (let n = 0; n < 2000 && !refused; n++) {
    const text = `what causes leaky gut, asked for the ${n}th time`;
    const answer = await person.post(text, `m${n}`);
    if (answer.status === 200) acknowledged.push(text);
    else refused = answer;
  }
  expect(refused?.status).toBe(503);
  expect(refused?.body.error.message).toMatch(/again/i);
  // What the check itself writes is less than a turn, and may fit once or twice more.
  let checks = 0;
  while ((await request(`${full.address}/readyz`)).status === 200 && checks < 20) checks++;
  expect(checks).toBeLessThan(20);
  expect((await request(`${full.address}/healthz`)).status).toBe(200);
  await full.stop();

  const roomy = await serve('unlimited');
  const base = `${roomy.address}/v3/directline/conversations/${person.conversationId}`;
  const seen: string[] = [];
  for (let watermark = ''; ; ) {
    const { body } = await request(
      `${base}/activities${watermark && `?watermark=${watermark}`}`,
      'GET',
      undefined,
      {
        Authorization: `Bearer ${person.token}`,
      },
    );
    if (body.activities.length === 0) break;
    for (const { from, text } of body.activities) if (from.role === 'user') seen.push(text);
    watermark = body.watermark;
  }
  expect(seen.slice(0, acknowledged.length)).toEqual(acknowledged);
  await roomy.stop();
}, 120_000);
