/** What happens, counted for Prometheus: no text, no ids. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Reply } from '../core/reply.js';

export interface Metrics {
  turn(channel: string, reply: Reply, seconds: number): void;
  turnFailed(): void;
  storeError(): void;
  tip(sent: boolean): void;
  /** Asked for when somebody reads the metrics. */
  watch(name: 'queue_depth' | 'open_streams', value: () => number): void;
  text(): Promise<{ contentType: string; body: string }>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'villi_' });
  const turns = new Counter({
    name: 'villi_turns_total',
    help: 'Replies, by channel and kind',
    labelNames: ['channel', 'kind'],
    registers,
  });
  const seconds = new Histogram({
    name: 'villi_turn_seconds',
    help: 'From the start of a turn until it is saved',
    labelNames: ['channel'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  });
  const confidence = new Histogram({
    name: 'villi_match_confidence',
    help: 'How sure the matcher was',
    buckets: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
    registers,
  });
  const failures = new Counter({ name: 'villi_turn_failures_total', help: 'Turns that threw', registers });
  const storeErrors = new Counter({
    name: 'villi_store_errors_total',
    help: 'Failed reads and writes',
    registers,
  });
  const tips = new Counter({
    name: 'villi_tips_total',
    help: 'Tips, by outcome',
    labelNames: ['outcome'],
    registers,
  });
  const helps = { queue_depth: 'Turns that wait or run', open_streams: 'Open WebSockets' };

  return {
    turn(channel, reply, took) {
      turns.inc({ channel, kind: reply.kind });
      seconds.observe({ channel }, took);
      if (reply.intent !== null) confidence.observe(reply.confidence);
    },
    turnFailed: () => failures.inc(),
    storeError: () => storeErrors.inc(),
    tip: (sent) => tips.inc({ outcome: sent ? 'sent' : 'failed' }),
    watch(name, value) {
      new Gauge({
        name: `villi_${name}`,
        help: helps[name],
        registers,
        collect() {
          this.set(value());
        },
      });
    },
    text: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}
