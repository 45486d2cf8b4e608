/** Turns a second with everybody talking, and waiting times at a steady rate. */

/**
 * Everybody says the next thing as soon as the last is answered, and as long again before it counts: what a server does
 * once it runs is measured, not how fast its code is compiled. Milliseconds for the times.
 */
export async function turnsPerSecond(visitors, texts, milliseconds) {
  await talk(visitors, texts, milliseconds);
  const { waits, took } = await talk(visitors, texts, milliseconds);
  return { perS: Math.round((waits.length / took) * 1000), ...quantiles(waits) };
}

/** So many turns a second, whoever's turn it is, whether the last one is answered or not. */
export async function waitsAtRate(visitors, texts, perSecond, milliseconds) {
  const waits = [];
  const pending = [];
  const started = performance.now();
  for (let n = 0; n < (perSecond * milliseconds) / 1000; n++) {
    const due = started + (n * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    // Counted from when it was due, so that a server that stalls cannot hide it.
    pending.push(
      visitors[n % visitors.length]
        .say(texts[n % texts.length])
        .then(() => waits.push(performance.now() - due)),
    );
  }
  await Promise.all(pending);
  return quantiles(waits);
}

async function talk(visitors, texts, milliseconds) {
  const waits = [];
  const started = performance.now();
  const end = started + milliseconds;
  await Promise.all(
    visitors.map(async (visitor, index) => {
      for (let n = index; performance.now() < end; n++) {
        const asked = performance.now();
        await visitor.say(texts[n % texts.length]);
        waits.push(performance.now() - asked);
      }
    }),
  );
  return { waits, took: performance.now() - started };
}

function quantiles(waits) {
  const sorted = Float64Array.from(waits).sort();
  const at = (share) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 100) / 100;
  return { p50Ms: at(0.5), p99Ms: at(0.99) };
}
