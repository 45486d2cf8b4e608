import { expect, test } from '@jest/globals';
import { turnQueue } from '../../../src/conversation/turn-queue.js';

const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('turns of one conversation run one after the other, in order', async () => {
  const queue = turnQueue();
  const log: string[] = [];
  const turn = (name: string, ms: number) =>
    queue.run('a', async () => {
      log.push(`${name} begins`);
      await soon(ms);
      log.push(`${name} ends`);
    });
  await Promise.all([turn('first', 20), turn('second', 1)]);
  expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('another conversation does not wait', async () => {
  const queue = turnQueue();
  let open = () => {};
  const slow = queue.run('a', () => new Promise<void>((resolve) => (open = resolve)));
  expect(await queue.run('b', async () => 'answered')).toBe('answered');
  open();
  await slow;
});

test('a turn that fails does not stop the next one', async () => {
  const queue = turnQueue();
  const failing = queue.run('a', () => Promise.reject(new Error('no')));
  const next = queue.run('a', async () => 'yes');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('yes');
});

test('it knows how many wait, and forgets a conversation whose turns are done', async () => {
  const queue = turnQueue();
  const turns = [1, 2, 3].map(() => queue.run('a', () => soon(1)));
  expect([queue.depth(), queue.depthOf('a')]).toEqual([3, 3]);
  await queue.idle();
  await Promise.all(turns);
  expect([queue.depth(), queue.depthOf('a')]).toEqual([0, 0]);
});
