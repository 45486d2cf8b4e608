/** How many messages one conversation may still send: a bucket that fills again steadily. */
export interface Allowance {
  left: number;
  /** Milliseconds since 1970 of the last message. */
  at: number;
}

/**
 * Takes one message from the bucket.
 * @param perMinute how many fit, and how many come back in a minute
 * @returns the bucket after it, or how many seconds to wait
 */
export function spend(
  allowance: Allowance | undefined,
  perMinute: number,
  now: number,
): { kind: 'spent'; allowance: Allowance } | { kind: 'empty'; seconds: number } {
  // A clock that jumped back gives nothing and takes nothing.
  const passed = allowance ? Math.max(0, now - allowance.at) : 0;
  const left = allowance ? Math.min(perMinute, allowance.left + (passed * perMinute) / 60_000) : perMinute;
  if (left < 1) return { kind: 'empty', seconds: Math.ceil(((1 - left) * 60) / perMinute) };
  return { kind: 'spent', allowance: { left: left - 1, at: now } };
}
