/** What cross-validation found, for the terminal. */

import { byIntent, closestToAnother, confusions } from '../core/matching/evaluation/confusions.js';
import type { Judged } from '../core/matching/evaluation/cross-validate.js';
import { calibrationError, macroF1, share } from '../core/matching/evaluation/metrics.js';

const mostRows = 15;

export function reportToText(outcomes: readonly Judged[]): string {
  const weak = byIntent(outcomes).filter(({ recall, precision }) => recall < 1 || precision < 1);
  return [
    `${outcomes.length} utterances of ${new Set(outcomes.map(({ intent }) => intent)).size} intents, each matched without having been learned from:`,
    `  right        ${percent(share(outcomes, ({ intent, guess }) => intent === guess))}`,
    `  macro F1     ${percent(macroF1(outcomes))}`,
    `  refused      ${percent(share(outcomes, ({ refused }) => refused))}`,
    `  calibration  ${percent(calibrationError(outcomes))} off on average`,
    ...section(
      'Intents, the worst first (found, rightly said, utterances)',
      weak.map(({ intent, recall, precision, utterances }) =>
        [
          percent(recall).padStart(8),
          percent(precision).padStart(8),
          String(utterances).padStart(5),
          ` ${intent}`,
        ].join(''),
      ),
    ),
    ...section(
      'Taken for another, most often first',
      confusions(outcomes).map(
        ({ intent, guess, count }) => `${String(count).padStart(4)}  ${intent} → ${guess}`,
      ),
    ),
    ...section(
      'Utterances closer to another intent than to their own',
      closestToAnother(outcomes).map(
        ({ text, intent, rival, rivalConfidence }) =>
          `  ${percent(rivalConfidence).padStart(6)} ${rival} (not ${intent}): "${text}"`,
      ),
    ),
    '',
  ].join('\n');
}

function section(title: string, rows: readonly string[]): string[] {
  if (rows.length === 0) return [];
  const left = rows.length - mostRows;
  return ['', title, ...rows.slice(0, mostRows), ...(left > 0 ? [`  … and ${left} more`] : [])];
}

function percent(value: number | null): string {
  return value === null ? '–' : `${(100 * value).toFixed(1)} %`;
}
