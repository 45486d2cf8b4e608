/** One running bot for the fault tests: started, killed at any moment, started again. */
import { spawn } from 'node:child_process';

/** @param environment as the operator would set it; the port stays the same over restarts */
export function instance(environment) {
  let child;
  let ended;
  return {
    address: `http://127.0.0.1:${environment.PORT}`,
    /** Resolves when it takes visitors. Milliseconds until then. */
    async start() {
      const started = performance.now();
      const errors = [];
      child = spawn(process.execPath, ['dist/cli.js', 'serve'], {
        env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', MESSAGES_PER_MINUTE: '1000000', ...environment },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      child.stderr.on('data', (data) => errors.push(String(data)));
      let gone = false;
      ended = new Promise((resolve) => child.once('exit', resolve)).then(() => {
        gone = true;
      });
      while (!gone) {
        const answer = await fetch(`${this.address}/readyz`).catch(() => undefined);
        if (answer?.status === 200) return Math.round(performance.now() - started);
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      throw new Error(`it did not start: ${errors.join('')}`);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child?.kill('SIGTERM');
      await ended;
    },
  };
}

export async function freePort() {
  const { createServer } = await import('node:net');
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
