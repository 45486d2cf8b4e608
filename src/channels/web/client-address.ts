/** The network address of who sent a request, as seen by the outermost proxy that is trusted. */
import type { IncomingMessage } from 'node:http';

/** @param hops how many proxies stand in front of this server; 0: `X-Forwarded-For` is not believed */
export function clientAddress(request: IncomingMessage, hops: number): string {
  const direct = request.socket.remoteAddress ?? 'unknown';
  const header = request.headers['x-forwarded-for'];
  if (hops === 0 || header === undefined) return direct;
  const named = String(header)
    .split(',')
    .map((one) => one.trim());
  return named.at(-Math.min(hops, named.length)) || direct;
}
