/** A client that we did not write, botframework-directlinejs, talks with the bot. */
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { startTestApp, type TestApp } from '../support/start-test-app.js';
import { request } from '../support/visitor.js';

const require = createRequire(import.meta.url);
let app: TestApp;

beforeAll(async () => {
  // It was made for browsers.
  Object.assign(globalThis, { WebSocket, XMLHttpRequest: require('xhr2') });
  app = await startTestApp();
});
afterAll(() => app.stop());

test.each([true, false])('and gets its answers (by socket: %s)', async (webSocket) => {
  const { DirectLine } = require('botframework-directlinejs');
  const { body } = await request(`${app.directLine}/tokens/generate`, 'POST', {});
  const line = new DirectLine({ token: body.token, domain: app.directLine, webSocket, pollingInterval: 200 });
  const seen: { text: string; from: { role: string } }[] = [];
  const answered = new Promise<void>((resolve) => {
    const next = (activity: { text: string; from: { role: string } }) => {
      seen.push(activity);
      if (activity.text === '2: and again') resolve();
    };
    // The client ends its stream with an error when it is told to end.
    line.activity$.subscribe(next, () => {});
  });
  const send = (text: string) =>
    new Promise((resolve, reject) => {
      line.postActivity({ type: 'message', text, from: { id: 'anyone' } }).subscribe(resolve, reject);
    });
  await send('hello there');
  await send('and again');
  await answered;
  const replies = seen.filter(({ from }) => from.role === 'bot').map(({ text }) => text);
  expect(replies).toEqual([expect.stringContaining('I am Villi'), '1: hello there', '2: and again']);
  line.end();
});
