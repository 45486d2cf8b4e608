/** What whoever runs the bot sees: health, readiness, metrics, logs, a clean stop. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/start-test-app.js';
import { openStream, request, visitor } from '../support/visitor.js';

describe('a running bot', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
    await app.warm;
  });
  afterAll(() => app.stop());

  test('is alive, ready, and counts what it does without saying who', async () => {
    const anna = await visitor(app.directLine);
    await anna.post('a secret question');
    await anna.post('boom');
    expect((await request(`${app.address}/healthz`)).status).toBe(200);
    expect((await request(`${app.address}/readyz`)).status).toBe(200);
    const { body } = await request(`${app.address}/metrics`);
    expect(body).toContain('villi_turns_total{channel="web",kind="answer"} 1');
    expect(body).toContain('villi_turn_failures_total 1');
    expect(body).toMatch(/villi_turn_seconds_count\{channel="web"\} 2/);
    expect(body).toContain('villi_match_confidence_count 1');
    expect(body).not.toContain('secret');
    expect(body).not.toContain(anna.conversationId);
  });

  test('finishes the turns under way before it stops', async () => {
    const stopping = await startTestApp();
    await stopping.warm;
    const anna = await visitor(stopping.directLine);
    const stream = await openStream(anna.streamUrl);
    await stream.until(1);
    for (let n = 0; n < 10; n++) stream.say(`question ${n}`);
    const closed = new Promise((resolve) => stream.socket.once('close', resolve));
    await new Promise((resolve) => setTimeout(resolve, 5));
    await stopping.stop();
    await closed;
    const echoes = stream.activities.filter(({ from }) => from.role === 'user').length;
    const replies = stream.activities.filter(({ from }) => from.role === 'bot').length - 1;
    expect(replies).toBe(echoes);
  });
});

describe('the process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'villi-process-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function villi(environment: Record<string, string>) {
    const process_ = spawn(process.execPath, ['dist/cli.js', 'serve'], {
      env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: folder, ...environment },
    });
    const seen = { out: '', err: '' };
    process_.stdout.on('data', (data) => (seen.out += data));
    process_.stderr.on('data', (data) => (seen.err += data));
    const ended = new Promise<number | null>((resolve) => process_.once('exit', resolve));
    return { process: process_, seen, ended };
  }

  test('names all faulty settings at once, and starts nothing', async () => {
    const bot = villi({ PORT: 'x', RETENTION_DAYS: 'y', DATABASE_URL: 'mysql://u:hunter2@h' });
    expect(await bot.ended).toBe(1);
    expect(bot.seen.err).toMatch(/PORT: [\s\S]*DATABASE_URL: [\s\S]*RETENTION_DAYS: /);
    expect(bot.seen.err).not.toContain('hunter2');
  });

  test('says where to open it, logs no words and no ids, and stops cleanly when told to', async () => {
    const bot = villi({ LOG_LEVEL: 'trace' });
    const address = await new Promise<string>((resolve, reject) => {
      bot.process.stdout.on('data', () => {
        const found = /http:\S+/.exec(bot.seen.out)?.[0];
        if (found) resolve(found);
      });
      bot.ended.then(() => reject(new Error(bot.seen.err)));
    });
    const anna = await visitor(`${address}/v3/directline`);
    await anna.post('a very secret question about bloating');
    expect((await anna.history('0')).activities).toHaveLength(2);
    const second = villi({});
    expect(await second.ended).toBe(1);
    expect(second.seen.err).toMatch(/Another Villi is using/);
    bot.process.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    expect(bot.seen.err + bot.seen.out).not.toMatch(/secret question/);
    expect(bot.seen.err + bot.seen.out).not.toContain(anna.conversationId);
  });
});
