/** A person's own data, by talking and by request. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/start-test-app.js';
import { request, type Visitor, visitor } from '../support/visitor.js';

let app: TestApp;
let anna: Visitor;

beforeAll(async () => {
  app = await startTestApp();
  await app.warm;
});
afterAll(() => app.stop());

async function say(text: string): Promise<{ text: string; options: string[]; kind?: string }> {
  await anna.post(text);
  const { activities } = await anna.history('0');
  const last = activities.at(-1);
  return {
    text: last?.text ?? '',
    kind: last?.channelData.kind,
    options: last?.suggestedActions?.actions.map(({ value }) => value) ?? [],
  };
}

test('"what do you know about me" is answered with what is kept, and for how long', async () => {
  anna = await visitor(app.directLine);
  expect((await say('What do you know about me?')).text).toMatch(/I keep nothing about you yet/);
  await say("I'm Anna, what is zonulin?");
  const shown = await say('What do you know about me?');
  expect(shown).toMatchObject({ kind: 'action', options: ['Export my data', 'Delete my data'] });
  expect(shown.text).toMatch(
    /2 messages of yours\n• 1 question, with names, addresses and numbers taken out/,
  );
  expect(shown.text).toMatch(/deleted 30 days after the last message/);
});

test('a copy is given by a link that works without the conversation, and for nobody else’s data', async () => {
  anna = await visitor(app.directLine);
  await say("I'm Anna, what is zonulin?");
  const link = /https?:\S+/.exec((await say('export my data')).text)?.[0] ?? '';
  const copy = await request(link);
  expect(copy.headers.get('content-disposition')).toContain('attachment');
  expect(copy.body.conversations[0].entries[0].text).toBe("I'm Anna, what is zonulin?");
  expect(copy.body.questions[0].text).toBe("I'm [name], what is zonulin?");
  expect((await request(`${app.address}/my-data`)).status).toBe(403);
  expect((await request(link, 'DELETE')).status).toBe(403);
});

test('an operator can show and delete it on the command line, beside the running bot', async () => {
  anna = await visitor(app.directLine);
  await say('what is zonulin?');
  const person = (await app.store.readConversation(anna.conversationId))?.person ?? '';
  const villi = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['dist/cli.js', 'privacy', ...args], {
      env: { PATH: process.env.PATH, DATA_DIR: app.dataFolder },
    });
  const shown = JSON.parse((await villi('show', person)).stdout);
  expect(shown.conversations[0].entries[0].text).toBe('what is zonulin?');
  await villi('delete', person);
  await expect(villi('show', person)).rejects.toThrow(/Nothing is kept/);
  expect((await say('and now?')).text).toBe('1: and now?');
});

test('"delete my data" asks first, then leaves nothing but its own confirmation', async () => {
  anna = await visitor(app.directLine);
  await say('what is it');
  const person = (await app.store.readConversation(anna.conversationId))?.person ?? '';
  expect((await say('delete my data')).options).toEqual(['Yes, delete it', 'No, keep it']);
  expect((await say('no')).text).toBe('All right, nothing was deleted.');
  expect((await app.store.readPerson(person)).conversations).toHaveLength(1);
  await say('delete my data');
  expect((await say('Yes, delete it')).text).toMatch(/Everything that I kept about you is deleted/);
  expect(await app.store.readPerson(person)).toEqual({
    conversations: [],
    questions: [],
    feedback: [],
    subscriptions: [],
    tips: [],
  });
  expect((await anna.history('0')).activities).toHaveLength(1);
  expect((await say('and now?')).text).toBe('1: and now?');
});

test('a red flag in the middle of a deletion is heard', async () => {
  anna = await visitor(app.directLine);
  await say('delete my data');
  expect((await say('there is blood everywhere')).kind).toBe('safety');
  expect((await say('yes')).text).toBe('2: yes');
});
