/**
 * The brain in a thread of its own: while it loads or thinks, the server goes on answering others, and two processors
 * share the work.
 */
import { Worker } from 'node:worker_threads';
import type { Reply } from '../core/reply.js';
import type { FromWorker, TurnAnswer, TurnRequest, WorkerSettings } from './messages.js';

export interface BrainThread {
  /** As the brain's own; the state is for the next turn and nobody else. @throws what the brain threw, or that the thread ended */
  turn(text: string, state: unknown, now: number): Promise<ThreadTurn>;
  welcome(): Reply;
  stop(): Promise<void>;
}

export interface ThreadTurn {
  reply: Reply;
  state: string;
}

interface Waiting {
  resolve: (turn: ThreadTurn) => void;
  reject: (error: Error) => void;
}

/**
 * @param file the built `brain-worker.js`
 * @throws when the content cannot be used, naming every fault
 */
export function startBrainThread(file: URL, settings: WorkerSettings): Promise<BrainThread> {
  // Loading makes much that is not needed later; a small nursery keeps the memory from growing over it.
  const worker = new Worker(file, { workerData: settings, resourceLimits: { maxYoungGenerationSizeMb: 8 } });
  const waiting = new Map<number, Waiting>();
  let requests: TurnRequest[] = [];
  let last = 0;
  let ended: Error | undefined;

  function send(): void {
    worker.postMessage(JSON.stringify(requests));
    requests = [];
  }

  let ready = false;

  function end(error: Error): void {
    // Without it nobody can be answered: the process ends, and whoever keeps it running starts it anew.
    if (ready && !ended) {
      process.nextTick(() => {
        throw error;
      });
    }
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  }

  const thread: Omit<BrainThread, 'welcome'> = {
    turn: (text, state, now) =>
      new Promise((resolve, reject) => {
        if (ended) {
          reject(ended);
          return;
        }
        waiting.set(++last, { resolve, reject });
        // All that come in one round of the event loop go over together.
        if (requests.length === 0) setImmediate(send);
        requests.push({ id: last, text, state, now });
      }),
    async stop() {
      ready = false;
      end(new Error('the bot is stopping'));
      await worker.terminate();
    },
  };

  return new Promise((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      switch (message.kind) {
        case 'ready':
          ready = true;
          resolve({ ...thread, welcome: () => message.welcome });
          break;
        case 'failed':
          reject(new Error(message.message));
          void worker.terminate();
          break;
        case 'answers':
          for (const answer of JSON.parse(message.answers) as TurnAnswer[]) {
            const asked = waiting.get(answer.id);
            waiting.delete(answer.id);
            if ('error' in answer) asked?.reject(new Error(answer.error));
            else asked?.resolve(answer);
          }
      }
    });
    worker.once('error', (error) => {
      end(error);
      reject(error);
    });
    worker.once('exit', (code) => end(new Error(`the brain's thread ended with ${code}`)));
  });
}
