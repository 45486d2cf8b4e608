/** Which intents are taken for which. */
import type { Judged } from './cross-validate.js';

export interface Confusion {
  intent: string;
  guess: string;
  count: number;
}

/** Pairs of intents that were mixed up, most often first. */
export function confusions(outcomes: readonly Judged[]): Confusion[] {
  const pairs = new Map<string, Confusion>();
  for (const { intent, guess } of outcomes) {
    if (intent === guess) continue;
    const key = JSON.stringify([intent, guess]);
    const pair = pairs.get(key) ?? { intent, guess, count: 0 };
    pair.count++;
    pairs.set(key, pair);
  }
  return [...pairs.values()].sort((a, b) => b.count - a.count || a.intent.localeCompare(b.intent));
}

/** Utterances that are nearer to another intent than to their own, the most so first. */
export function closestToAnother(outcomes: readonly Judged[]): Judged[] {
  return outcomes
    .filter(({ intent, guess }) => intent !== guess)
    .sort((a, b) => b.rivalConfidence - a.rivalConfidence);
}

export interface IntentFigures {
  intent: string;
  utterances: number;
  /** Of its utterances, the share that was found. */
  recall: number;
  /** Of what was taken for it, the share that was right. */
  precision: number;
}

/** The figures of each intent, the worst first. */
export function byIntent(outcomes: readonly Judged[]): IntentFigures[] {
  return [...new Set(outcomes.map(({ intent }) => intent))]
    .map((intent) => {
      const own = outcomes.filter((outcome) => outcome.intent === intent);
      const said = outcomes.filter(({ guess }) => guess === intent);
      const right = own.filter(({ guess }) => guess === intent).length;
      return {
        intent,
        utterances: own.length,
        recall: right / own.length,
        precision: said.length === 0 ? 0 : right / said.length,
      };
    })
    .sort((a, b) => a.recall - b.recall || a.intent.localeCompare(b.intent));
}
