/** Starts a server as a process of its own, and tells its address, its memory and how long it took to listen. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** @param program a file of `servers/`, or `villi` for the built bot */
export async function startServer(program, environment = {}) {
  const dataFolder = environment.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'villi-bench-'));
  const file = program === 'villi' ? ['dist/cli.js', 'serve'] : [`bench/turns/servers/${program}.js`];
  const started = performance.now();
  const child = spawn(process.execPath, file, {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      LOG_LEVEL: 'silent',
      MESSAGES_PER_MINUTE: '1000000',
      ...environment,
      DATA_DIR: dataFolder,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const address = await new Promise((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
      const found = /(?:ws|http):\/\/\S+/.exec(out)?.[0];
      if (found) resolve(found);
    });
    ended.then((code) => reject(new Error(`${program} ended with ${code}`)));
  });
  const listenedAfterMs = Math.round(performance.now() - started);
  if (program === 'villi') await ready(address);
  return {
    address,
    child,
    dataFolder,
    listenedAfterMs,
    /** Resident memory in MB (millions of bytes). */
    memory: () => residentMB(child.pid),
    async stop() {
      child.kill('SIGTERM');
      await ended;
      if (environment.DATA_DIR === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function ready(address) {
  for (;;) {
    const { status } = await fetch(`${address}/readyz`);
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function residentMB(pid) {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round((Number(kilobytes) * 1024) / 1e6);
}
