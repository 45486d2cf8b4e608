/** `villi serve`: the bot, until it is told to stop. */
import { type App, startApp } from '../app.js';
import { type Config, ConfigError } from '../config.js';
import { programFolder } from '../files/program-folder.js';
import { createLog, errorForLog, type Log } from '../log.js';
import { sweepMemory } from '../operation/sweep-memory.js';
import { startBrainThread } from '../thread/start-brain-thread.js';
import { readEnvironment } from './environment.js';

/** Milliseconds that turns under way may take before the process ends anyway. */
const mostPatience = 15_000;

/** @returns the exit code, once the bot has stopped */
export async function serveCommand(_args: string[]): Promise<number> {
  let config: Config;
  try {
    config = readEnvironment();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
  const log = createLog(config.LOG_LEVEL);
  const folder = programFolder();
  const loadBrain = () =>
    startBrainThread(new URL('./brain-worker.js', import.meta.url), {
      folder,
      country: config.COUNTRY,
      contact: config.CONTACT_URL,
    });
  let app: App;
  try {
    app = await startApp({ config, folder, log, loadBrain });
  } catch (error) {
    process.stderr.write(`${whyNot(error, config)}\n`);
    return 1;
  }
  process.stdout.write(`Villi is listening: open ${app.address} in a browser\n`);
  const warmed = app.warm.then(
    () => {
      sweepMemory();
      return true;
    },
    (error) => {
      process.stderr.write(`${whyNot(error, config)}\n`);
      return false;
    },
  );
  return untilStopped(app, log, warmed);
}

/** @param warmed whether all could be loaded; without it nobody can be answered */
function untilStopped(app: App, log: Log, warmed: Promise<boolean>): Promise<number> {
  return new Promise((resolve) => {
    let stopping = false;
    const stop = (code: number) => {
      if (stopping) return;
      stopping = true;
      setTimeout(() => resolve(1), mostPatience).unref();
      app.stop().then(
        () => resolve(code),
        (error) => {
          log.error({ error: errorForLog(error) }, 'stopping failed');
          resolve(1);
        },
      );
    };
    void warmed.then((well) => well || stop(1));
    process.once('SIGTERM', () => stop(0));
    process.once('SIGINT', () => stop(0));
    process.on('uncaughtException', (error) => {
      log.fatal({ error: errorForLog(error) }, 'a fault that nothing caught');
      stop(1);
    });
  });
}

/** A sentence that says what to do, where the fault is one that people make. */
function whyNot(error: unknown, config: Config): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'EADDRINUSE')
    return `Port ${config.PORT} is taken. Set PORT to another one, or stop what listens there.`;
  if (code === 'EACCES' && config.PORT < 1024)
    return `Port ${config.PORT} needs special rights. Set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL')
    return `HOST ${config.HOST} is not an address of this machine. Try 127.0.0.1 or 0.0.0.0.`;
  return message ?? String(error);
}
