/** The brain's own thread: loads it, says so, then answers. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Brain } from '../core/conversation/brain.js';
import { loadBrain } from '../files/load-brain.js';
import type { FromWorker, TurnAnswer, TurnRequest, WorkerSettings } from './messages.js';

const settings = workerData as WorkerSettings;
/** Answers that go back together: each crossing costs, and what waits for the rest of its batch lets a processor idle. */
const mostAtOnce = 8;
const say = (message: FromWorker) => parentPort?.postMessage(message);

try {
  const brain = await loadBrain(settings.folder, settings);
  // The first turns of a process are many times slower than the later ones: they are done before anybody waits.
  for (const { value } of brain.topics()) brain.turn(value, undefined, 0);
  say({ kind: 'ready', welcome: brain.welcome() });
  parentPort?.on('message', (json: string) => {
    const requests: TurnRequest[] = JSON.parse(json);
    for (let from = 0; from < requests.length; from += mostAtOnce) {
      const some = requests.slice(from, from + mostAtOnce);
      say({ kind: 'answers', answers: JSON.stringify(some.map((request) => answer(brain, request))) });
    }
  });
} catch (error) {
  say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
}

function answer(brain: Brain, { id, text, state, now }: TurnRequest): TurnAnswer {
  try {
    const turn = brain.turn(text, typeof state === 'string' ? JSON.parse(state) : state, now);
    return { id, reply: turn.reply, state: JSON.stringify(turn.state) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
