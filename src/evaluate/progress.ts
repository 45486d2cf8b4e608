/** How far a long run is, on standard error: at most once in two seconds, so that a short run says nothing. */

const quietMs = 2000;

export function showProgress(what: string): (share: number) => void {
  let last = performance.now();
  return (share) => {
    const now = performance.now();
    if (now - last < quietMs) return;
    last = now;
    process.stderr.write(`${what}: ${Math.round(100 * share)} %\n`);
  };
}
