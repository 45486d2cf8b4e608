/** Structured logs: one JSON object a line on standard error, without message text and without ids in clear. */
import { createHmac } from 'node:crypto';
import pino from 'pino';

export type Log = pino.Logger;

/** @param level as in LOG_LEVEL; unset: `info`, or `warn` where a person watches the terminal */
export function createLog(level: string | undefined): Log {
  const usual = process.stderr.isTTY ? 'warn' : 'info';
  return pino({ level: level ?? usual, base: { pid: process.pid } }, pino.destination({ fd: 2, sync: true }));
}

/** A short stand-in for an id, the same for the same id and key, from which the id cannot be read. */
export function veil(id: string, key: string): string {
  return createHmac('sha256', key).update(id).digest('base64url').slice(0, 10);
}

/**
 * What a log may say of an error: its name, its code and where it came from. Its message may quote a person, unless it
 * is about the store, which the store's own errors say in general words.
 */
export function errorForLog(error: unknown): { name: string; code?: string; reason?: string; at?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  if (error.name === 'StoreUnavailable') return { name: error.name, reason: error.message };
  const at = error.stack
    ?.split('\n')
    .find((line) => /^\s+at /.test(line))
    ?.trim();
  return { name: error.name, code, at };
}
