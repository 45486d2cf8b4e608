/** What a client of the protocol sees, over HTTP and over the stream. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { echoBrain } from '../support/echo-brain.js';
import { startTestApp, type TestApp } from '../support/start-test-app.js';
import { openStream, request, visitor } from '../support/visitor.js';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp({ ALLOWED_ORIGINS: 'https://practice.example' });
  await app.warm;
});
afterAll(() => app.stop());

describe('a question', () => {
  test('is answered in the stream: the echo first, then the reply with its source and options', async () => {
    const anna = await visitor(app.directLine);
    const stream = await openStream(anna.streamUrl);
    const posted = await anna.post('what is it', 'client-1');
    await stream.until(3);
    const [welcome, echo, reply] = stream.activities;
    expect(posted.status).toBe(200);
    expect(welcome?.text).toContain('I am Villi');
    expect(echo).toMatchObject({ id: posted.body.id, text: 'what is it', from: { role: 'user' } });
    expect(echo?.channelData.clientActivityID).toBe('client-1');
    expect(reply).toMatchObject({
      text: '1: what is it',
      from: { id: 'villi', role: 'bot' },
      channelData: {
        kind: 'answer',
        sources: ['leaky-gut#common-symptoms'],
        intent: 'echo',
        confidence: 0.9,
      },
      suggestedActions: {
        actions: [{ type: 'imBack', title: 'How is it tested?', value: 'How is leaky gut tested?' }],
      },
    });
    expect(reply?.entities?.[0]?.citation[0]?.appearance).toMatchObject({
      name: 'Leaky gut › Common symptoms',
      url: `${app.address}/pages/leaky-gut#common-symptoms`,
    });
    await stream.close();
  });

  test('can be sent through the stream too', async () => {
    const anna = await visitor(app.directLine);
    const stream = await openStream(anna.streamUrl);
    stream.say('by socket', 'c1');
    await stream.until(3);
    expect(stream.activities.map(({ text }) => text).slice(1)).toEqual(['by socket', '1: by socket']);
    await stream.close();
  });

  test('that is sent twice is answered once', async () => {
    const anna = await visitor(app.directLine);
    const first = await anna.post('once', 'same-id');
    const second = await anna.post('once', 'same-id');
    expect([first.status, second.status]).toEqual([200, 200]);
    const { activities } = await anna.history('0');
    expect(activities.map(({ text }) => text)).toEqual(['once', '1: once']);
  });

  test('that makes the bot stumble gets one kind sentence, and the next one an answer', async () => {
    const anna = await visitor(app.directLine);
    await anna.post('boom');
    await anna.post('still there?');
    const { activities } = await anna.history('0');
    expect(activities[1]?.text).toMatch(/Something went wrong on my side/);
    expect(activities[3]?.text).toBe('1: still there?');
  });

  test('of 2,001 characters is told the limit, unless it holds a red flag', async () => {
    const anna = await visitor(app.directLine);
    await anna.post('a'.repeat(2001));
    await anna.post(`${'a'.repeat(2001)} blood`);
    const { activities } = await anna.history('0');
    expect(activities[1]?.text).toMatch(/longer than 2,000 characters/);
    expect(activities[3]?.channelData.kind).toBe('safety');
  });

  test('several at once are answered in the order in which they were sent', async () => {
    const anna = await visitor(app.directLine);
    const stream = await openStream(anna.streamUrl);
    const words = Array.from({ length: 15 }, (_, n) => `question ${n}`);
    for (const word of words) stream.say(word);
    await stream.until(31);
    const replies = stream.activities.filter(({ from }) => from.role === 'bot').slice(1);
    expect(replies.map(({ text }) => text)).toEqual(words.map((word, n) => `${n + 1}: ${word}`));
    await stream.close();
  });
});

describe('a dropped line', () => {
  test('loses nothing: the client comes back with its watermark', async () => {
    const anna = await visitor(app.directLine);
    const stream = await openStream(anna.streamUrl);
    await anna.post('one');
    await stream.until(3);
    await stream.close();
    await anna.post('two');
    const again = await anna.call(`/conversations/${anna.conversationId}?watermark=${stream.watermark}`);
    const resumed = await openStream(again.body.streamUrl);
    await resumed.until(2);
    expect(resumed.activities.map(({ text }) => text)).toEqual(['two', '2: two']);
    await resumed.close();
  });

  test('without a watermark brings the whole history', async () => {
    const anna = await visitor(app.directLine);
    await anna.post('one');
    const again = await anna.call(`/conversations/${anna.conversationId}`);
    const resumed = await openStream(again.body.streamUrl);
    await resumed.until(3);
    expect(resumed.activities.map(({ text }) => text).slice(1)).toEqual(['one', '1: one']);
    await resumed.close();
  });

  test('a history of more than one part comes whole', async () => {
    const anna = await visitor(app.directLine);
    await anna.post('one');
    const before = await app.store.readConversation(anna.conversationId);
    if (!before) throw new Error('nothing was saved');
    const entries = Array.from({ length: 1500 }, (_, n) => ({
      from: 'person' as const,
      seq: before.lastSeq + 1 + n,
      at: before.lastSeq + n,
      text: `line ${n}`,
    }));
    await app.store.saveTurn({
      conversation: { ...before, version: before.version + 1, lastSeq: before.lastSeq + entries.length },
      basedOn: before.version,
      entries,
      questions: [],
      at: 1,
    });
    const again = await anna.call(`/conversations/${anna.conversationId}?watermark=${before.lastSeq}`);
    const resumed = await openStream(again.body.streamUrl);
    await resumed.until(1500);
    expect(resumed.activities.map(({ text }) => text)).toEqual(entries.map(({ text }) => text));
    await resumed.close();
  });
});

describe('a visitor', () => {
  test('who only opened a conversation leaves nothing behind', async () => {
    const anna = await visitor(app.directLine);
    const stream = await openStream(anna.streamUrl);
    await stream.until(1);
    await anna.call(`/conversations/${anna.conversationId}/activities`, 'POST', {
      type: 'event',
      name: 'webchat/join',
    });
    await stream.close();
    expect(await app.store.readConversation(anna.conversationId)).toBeUndefined();
  });

  test('cannot read or write the conversation of another, nor choose who they are', async () => {
    const anna = await visitor(app.directLine);
    const ben = await visitor(app.directLine);
    const path = `/conversations/${anna.conversationId}/activities`;
    const intrusion = { type: 'message', text: 'hi', from: { id: 'u_anna' } };
    expect((await ben.call(path)).status).toBe(403);
    expect((await ben.call(path, 'POST', intrusion)).status).toBe(403);
    await ben.call(`/conversations/${ben.conversationId}/activities`, 'POST', intrusion);
    const { activities } = await ben.history('0');
    expect(activities[0]?.from.id).toMatch(/^u_/);
    expect(activities[0]?.from.id).not.toBe('u_anna');
  });

  test('without a token, or with one that was tampered with, is refused', async () => {
    const anna = await visitor(app.directLine);
    const path = `${app.directLine}/conversations/${anna.conversationId}/activities`;
    const swap = (token: string) => token.replace(/\.(.)/, (_, sign) => `.${sign === 'e' ? 'f' : 'e'}`);
    expect((await request(path)).status).toBe(401);
    expect(
      (await request(path, 'GET', undefined, { Authorization: `Bearer ${swap(anna.token)}` })).status,
    ).toBe(403);
    await expect(openStream(anna.streamUrl.replace(/t=.*/, 't=wrong'))).rejects.toThrow('403');
  });

  test('gets a fresh token for an old one', async () => {
    const anna = await visitor(app.directLine);
    const refreshed = await anna.call('/tokens/refresh', 'POST', {});
    expect(refreshed.body).toMatchObject({
      conversationId: anna.conversationId,
      expires_in: expect.any(Number),
    });
    const generated = await request(`${app.directLine}/tokens/generate`, 'POST', {});
    const begun = await request(
      `${app.directLine}/conversations`,
      'POST',
      {},
      {
        Authorization: `Bearer ${generated.body.token}`,
      },
    );
    expect(begun.status).toBe(201);
    expect(begun.body.conversationId).toBe(generated.body.conversationId);
  });

  test('who goes too fast is told when to try again', async () => {
    const hasty = await startTestApp({ MESSAGES_PER_MINUTE: '2' });
    const anna = await visitor(hasty.directLine);
    await anna.post('one');
    await anna.post('two');
    const third = await anna.post('three');
    expect(third.status).toBe(429);
    expect(third.body.error.message).toMatch(/too fast for me.*try again in \d+ seconds/);
    const stream = await openStream(anna.streamUrl);
    await stream.until(5);
    stream.say('four', 'c4');
    await stream.until(6);
    expect(stream.errors).toMatchObject([{ code: 'TooManyRequests', clientActivityID: 'c4' }]);
    await stream.close();
    await hasty.stop();
  });

  test('from an address that opens hundreds of conversations is slowed down', async () => {
    const moment = Date.now();
    const crowded = await startTestApp({ TRUST_PROXY: '1' }, echoBrain, () => moment);
    const statuses: number[] = [];
    for (let n = 0; n < 301; n++) {
      const from = { 'X-Forwarded-For': '203.0.113.9' };
      statuses.push((await request(`${crowded.directLine}/conversations`, 'POST', {}, from)).status);
    }
    expect(statuses.slice(0, 300).every((status) => status === 201)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
    await crowded.stop();
  });
});

describe('a request', () => {
  test('from a listed site is allowed, from another one it is not', async () => {
    const url = `${app.directLine}/conversations`;
    const good = await request(url, 'POST', {}, { Origin: 'https://practice.example' });
    const bad = await request(url, 'POST', {}, { Origin: 'https://elsewhere.example' });
    expect(good.headers.get('access-control-allow-origin')).toBe('https://practice.example');
    expect(bad.status).toBe(403);
    expect(bad.body.error.code).toBe('OriginNotAllowed');
  });

  test.each([
    ['broken JSON', '{"type": "mess', 400, /not JSON/],
    ['something that is no activity', '[1]', 400, /Send an activity/],
    ['an activity without a text', '{"type":"message"}', 400, /needs a text/],
    ['a file', '{"type":"message","attachments":[{"contentUrl":"data:,x"}]}', 400, /Files are not accepted/],
    ['an unknown type', '{"type":"__proto__"}', 400, /send a message/],
    ['70 kB', JSON.stringify({ type: 'message', text: 'x'.repeat(70_000) }), 413, /too large/],
  ])('with %s gets a clear refusal', async (_name, body, status, message) => {
    const anna = await visitor(app.directLine);
    const answer = await anna.call(`/conversations/${anna.conversationId}/activities`, 'POST', body);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(message);
  });

  test('to upload is refused', async () => {
    const anna = await visitor(app.directLine);
    const answer = await anna.call(`/conversations/${anna.conversationId}/upload`, 'POST', {});
    expect(answer.status).toBe(415);
  });
});
