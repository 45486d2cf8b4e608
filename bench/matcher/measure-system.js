/** Trains a system on a set's lines and asks it the others: how often it is right, how long it takes. */

const warmUp = 300;

/** @returns accuracy from 0 to 1 of the best guess on lines that have an intent; times in milliseconds */
export async function measureSystem({ train }, set) {
  const start = performance.now();
  const ask = await train(set.train);
  const trainMs = performance.now() - start;
  for (const { text } of set.train.slice(0, warmUp)) await ask(text);
  const times = [];
  let right = 0;
  for (const { text, intent } of set.test) {
    const asked = performance.now();
    const guess = await ask(text);
    times.push(performance.now() - asked);
    if (guess === intent) right++;
  }
  times.sort((a, b) => a - b);
  return {
    accuracy: right / set.test.length,
    p50Ms: times[Math.floor(times.length * 0.5)],
    p99Ms: times[Math.floor(times.length * 0.99)],
    trainMs,
  };
}
