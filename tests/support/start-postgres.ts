/** A PostgreSQL of the test's own: a private cluster on a free port, run by a user without rights. */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Postgres {
  /** `postgres://…/villi` */
  url: string;
  /** Stops the server at once, as a crash would, and leaves its data. */
  crash(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Where PostgreSQL's programs are; undefined where it is not installed. */
export function postgresFolder(): string | undefined {
  if (process.env.POSTGRES_BIN) return process.env.POSTGRES_BIN;
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(base, version, 'bin')),
    '/usr/local/bin',
    '/opt/homebrew/bin',
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** @throws where PostgreSQL is not installed: ask `postgresFolder` first */
export async function startPostgres(): Promise<Postgres> {
  const programs = postgresFolder();
  if (!programs) throw new Error('PostgreSQL is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'villi-postgres-'));
  const data = join(folder, 'data');
  // PostgreSQL refuses to run as root.
  const user = process.getuid?.() === 0 ? nobody() : undefined;
  if (user) chownSync(folder, user.uid, user.gid);
  const port = await freePort();
  const options = { ...user, stdio: 'ignore' as const, cwd: folder };
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'villi', '-A', 'trust', '-E', 'UTF8', '--locale=C'],
    options,
  );
  let server: ReturnType<typeof spawn> | undefined;
  const url = `postgres://villi@127.0.0.1:${port}/villi`;

  async function start(): Promise<void> {
    const settings = [
      'listen_addresses=127.0.0.1',
      `unix_socket_directories=${folder}`,
      'max_connections=60',
    ];
    server = spawn(
      join(programs as string, 'postgres'),
      ['-D', data, '-p', String(port), ...settings.flatMap((it) => ['-c', it])],
      options,
    );
    for (let tries = 0; tries < 100; tries++) {
      try {
        execFileSync(
          join(programs as string, 'pg_isready'),
          ['-h', '127.0.0.1', '-p', String(port)],
          options,
        );
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    throw new Error('PostgreSQL did not start');
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server.kill(signal);
    await ended;
  }

  await start();
  execFileSync(
    join(programs, 'psql'),
    ['-h', '127.0.0.1', '-p', String(port), '-U', 'villi', '-d', 'postgres', '-c', 'create database villi'],
    options,
  );
  return {
    url,
    start,
    crash: () => end('SIGQUIT'),
    async stop() {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function nobody(): { uid: number; gid: number } {
  const ids = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: ids('-u'), gid: ids('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
