/** The whole bot on a free port, with a store of its own, for one test file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { echoBrain } from './echo-brain.js';

export interface TestApp extends App {
  dataFolder: string;
  /** Direct Line's base address. */
  directLine: string;
}

/** @param environment as the operator would set it; `PORT` and `DATA_DIR` are chosen here */
export async function startTestApp(
  environment: Record<string, string> = {},
  brain = echoBrain,
  now = Date.now,
): Promise<TestApp> {
  const dataFolder = environment.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'villi-test-'));
  const config = readConfig({ LOG_LEVEL: 'silent', PORT: '0', ...environment, DATA_DIR: dataFolder });
  const app = await startApp({
    config,
    folder: process.cwd(),
    loadBrain: async () => brain,
    log: createLog(config.LOG_LEVEL),
    now,
  });
  return {
    ...app,
    dataFolder,
    directLine: `${app.address}/v3/directline`,
    async stop() {
      await app.stop();
      if (environment.DATA_DIR === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
