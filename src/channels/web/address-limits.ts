/** Counts what each network address does in a minute; instances share their counts. */

/** What is counted, and how often an address may do it in a minute: a school or a clinic shares one address. */
export const perMinute = { open: 300, send: 1200 } as const;

export interface AddressLimits {
  /** Counts one, and tells whether it is within the limit. */
  allow(what: keyof typeof perMinute, address: string, now: number): boolean;
  /** Exchanges counts with the other instances; to be called every second or so. */
  share(now: number): Promise<void>;
}

type AddHits = (minute: number, hits: ReadonlyMap<string, number>) => Promise<Map<string, number>>;

/**
 * @param veil what stands for an address in the shared counts, so that none is stored
 * @param addHits adds to the shared counts and tells their totals; none where this is the only instance
 */
export function addressLimits(veil: (address: string) => string, addHits?: AddHits): AddressLimits {
  let minute = 0;
  let totals = new Map<string, number>();
  let unshared = new Map<string, number>();

  function turnTo(now: number): void {
    const current = Math.floor(now / 60_000);
    if (current === minute) return;
    minute = current;
    totals = new Map();
    unshared = new Map();
  }

  return {
    allow(what, address, now) {
      // Without a declared proxy every visitor behind it would come from this machine; conversations are limited anyway.
      if (isLoopback(address)) return true;
      turnTo(now);
      const key = `${what}:${veil(address)}`;
      unshared.set(key, (unshared.get(key) ?? 0) + 1);
      const total = (totals.get(key) ?? 0) + 1;
      totals.set(key, total);
      return total <= perMinute[what];
    },
    async share(now) {
      turnTo(now);
      if (!addHits || unshared.size === 0) return;
      const sending = unshared;
      const sentFor = minute;
      unshared = new Map();
      const shared = await addHits(sentFor, sending);
      if (sentFor !== minute) return;
      for (const [key, total] of shared) totals.set(key, total + (unshared.get(key) ?? 0));
    },
  };
}

function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}
