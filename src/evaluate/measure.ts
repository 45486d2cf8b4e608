/** The matcher measured on labelled lines: trained on some, asked others, timed. */
import type { WordTable } from '../core/language/word-table.js';
import {
  auroc,
  calibrationError,
  macroF1,
  type Outcome,
  percentile,
  share,
} from '../core/matching/evaluation/metrics.js';
import type { Example, Matcher } from '../core/matching/matcher.js';
import { matcherOf } from '../core/matching/matcher-of.js';
import { outOfScope, trainModel } from '../core/matching/train-model.js';
import { packModel } from '../files/pack-model.js';
import { warmUp } from '../files/warm-up.js';

/** Rates are shares from 0 to 1, times milliseconds; null where the lines do not allow a figure. */
export interface Measures {
  intents: number;
  trainLines: number;
  testLines: number;
  /** Best guess right, of the lines that have an intent. */
  accuracy: number | null;
  macroF1: number | null;
  /** The same, a refusal counted as wrong. */
  inScopeAccuracy: number | null;
  /** Of the lines without an intent, the share that was refused. */
  outOfScopeRecall: number | null;
  auroc: number | null;
  ece: number | null;
  trainMs: number;
  p50Ms: number | null;
  p99Ms: number | null;
  modelBytes: number;
}

export interface Measured {
  measures: Measures;
  outcomes: Outcome[];
}

const warmUpMs = 3000;

export interface Lines {
  train: readonly Example[];
  test: readonly Example[];
  /** Fits confidence and the threshold of refusal; without it both come from cross-validation. */
  validation?: readonly Example[];
}

export function measure(
  { train, test, validation }: Lines,
  table: WordTable,
  onProgress: (share: number) => void,
): Measured {
  const start = performance.now();
  const model = trainModel(train, { table, validation, onProgress });
  const trainMs = performance.now() - start;
  const matcher = matcherOf(model, { table });
  warmUp(matcher, train, warmUpMs);
  const { outcomes, times } = ask(matcher, test);
  const fitting = outcomes.filter(({ intent }) => intent !== outOfScope);
  const strange = outcomes.filter(({ intent }) => intent === outOfScope);
  const right = ({ intent, guess }: Outcome) => intent === guess;
  return {
    outcomes,
    measures: {
      intents: model.intents.length,
      trainLines: train.length,
      testLines: test.length,
      accuracy: share(fitting, right),
      macroF1: macroF1(fitting),
      inScopeAccuracy: share(fitting, (outcome) => right(outcome) && !outcome.refused),
      outOfScopeRecall: share(strange, ({ refused }) => refused),
      auroc: auroc(
        fitting.map(({ inScope }) => inScope),
        strange.map(({ inScope }) => inScope),
      ),
      ece: calibrationError(fitting),
      trainMs,
      p50Ms: percentile(times, 0.5),
      p99Ms: percentile(times, 0.99),
      modelBytes: packModel(model, new Uint8Array(32)).length,
    },
  };
}

function ask(matcher: Matcher, lines: readonly Example[]): { outcomes: Outcome[]; times: number[] } {
  const times: number[] = [];
  const outcomes = lines.map(({ text, intent }) => {
    const start = performance.now();
    const { ranked, confidence, inScope, kind } = matcher.match(text);
    times.push(performance.now() - start);
    return { text, intent, guess: ranked[0]!.intent, confidence, inScope, refused: kind === 'unknown' };
  });
  return { outcomes, times };
}
