/** Figures of merit of a matcher. All rates are shares from 0 to 1. */

/** A labelled text and what the matcher made of it. */
export interface Outcome {
  text: string;
  /** The right intent, or `oos` where none fits. */
  intent: string;
  /** The best guess. */
  guess: string;
  /** Of the best guess, calibrated. */
  confidence: number;
  inScope: number;
  refused: boolean;
}

/** The share of true values; null of nothing. */
export function share<T>(all: readonly T[], holds: (one: T) => boolean): number | null {
  return all.length === 0 ? null : all.filter(holds).length / all.length;
}

/** The mean over intents of the harmonic mean of precision and recall; null of nothing. */
export function macroF1(outcomes: readonly Outcome[]): number | null {
  const counts = new Map<string, { right: number; is: number; said: number }>();
  const of = (intent: string) => {
    const found = counts.get(intent) ?? { right: 0, is: 0, said: 0 };
    counts.set(intent, found);
    return found;
  };
  for (const { intent, guess } of outcomes) {
    of(intent).is++;
    of(guess).said++;
    if (intent === guess) of(intent).right++;
  }
  const present = [...counts.values()].filter(({ is }) => is > 0);
  if (present.length === 0) return null;
  return present.reduce((sum, { right, is, said }) => sum + (2 * right) / (is + said), 0) / present.length;
}

/**
 * The chance that a fitting text scores above a strange one (area under the ROC curve; ties count half).
 * Null when either kind is missing.
 */
export function auroc(fitting: readonly number[], strange: readonly number[]): number | null {
  if (fitting.length === 0 || strange.length === 0) return null;
  const all = [
    ...fitting.map((score) => ({ score, fits: 1 })),
    ...strange.map((score) => ({ score, fits: 0 })),
  ].sort((a, b) => a.score - b.score);
  let ranks = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]!.score === all[from]!.score) to++;
    for (let at = from; at < to; at++) ranks += all[at]!.fits * ((from + to + 1) / 2);
    from = to;
  }
  return (ranks - (fitting.length * (fitting.length + 1)) / 2) / (fitting.length * strange.length);
}

/** One bar of a reliability curve. */
export interface Bin {
  from: number;
  to: number;
  count: number;
  /** Mean confidence and share that was right; 0 of nothing. */
  confidence: number;
  right: number;
}

/** Outcomes by confidence, in bins of equal width. */
export function reliability(outcomes: readonly Outcome[], bins = 10): Bin[] {
  return Array.from({ length: bins }, (_, n) => {
    const [from, to] = [n / bins, (n + 1) / bins];
    const inside = outcomes.filter(({ confidence }) => (confidence > from || n === 0) && confidence <= to);
    const mean = (of: (outcome: Outcome) => number) =>
      inside.length === 0 ? 0 : inside.reduce((sum, outcome) => sum + of(outcome), 0) / inside.length;
    return {
      from,
      to,
      count: inside.length,
      confidence: mean((outcome) => outcome.confidence),
      right: mean(({ intent, guess }) => (intent === guess ? 1 : 0)),
    };
  });
}

/** Expected calibration error: how far confidence is from the share that is right, on average; null of nothing. */
export function calibrationError(outcomes: readonly Outcome[]): number | null {
  if (outcomes.length === 0) return null;
  return reliability(outcomes).reduce(
    (sum, { count, confidence, right }) => sum + (count * Math.abs(confidence - right)) / outcomes.length,
    0,
  );
}

/** The value below which this share of the values lies; null of nothing. */
export function percentile(values: readonly number[], at: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))]!;
}
