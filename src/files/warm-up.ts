/** The first matches of a process are many times slower than the later ones: they are done before anyone waits. */
import type { Example, Matcher } from '../core/matching/matcher.js';

const most = 300;

/** Matches some of the examples, until 300 are done or the time (milliseconds) is over. */
export function warmUp(matcher: Matcher, examples: readonly Example[], forMs: number): void {
  const end = performance.now() + forMs;
  const step = Math.max(1, Math.floor(examples.length / most));
  for (let n = 0; n < examples.length && performance.now() < end; n += step) matcher.match(examples[n]!.text);
}
