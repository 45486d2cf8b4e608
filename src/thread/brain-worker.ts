/** The brain's own thread: loads it, says so, then answers. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Brain } from '../core/conversation/brain.js';
import { loadBrain } from '../files/load-brain.js';
import type { FromWorker, TurnAnswer, TurnRequest, WorkerSettings } from './messages.js';

const settings = workerData as WorkerSettings;
const say = (message: FromWorker) => parentPort?.postMessage(message);

try {
  const brain = await loadBrain(settings.folder, settings);
  // The first turns of a process are many times slower than the later ones: they are done before anybody waits.
  for (const { value } of brain.topics()) brain.turn(value, undefined, 0);
  say({ kind: 'ready', welcome: brain.welcome() });
  parentPort?.on('message', (requests: TurnRequest[]) => {
    say({ kind: 'answers', answers: requests.map((request) => answer(brain, request)) });
  });
} catch (error) {
  say({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
}

function answer(brain: Brain, { id, text, state, now }: TurnRequest): TurnAnswer {
  try {
    return { id, turn: brain.turn(text, state, now) };
  } catch (error) {
    return { id, error: error instanceof Error ? error : new Error(String(error)) };
  }
}
