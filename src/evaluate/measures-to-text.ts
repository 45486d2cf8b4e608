/** The figures of a measurement, for the terminal. */
import type { Measures } from './measure.js';

export function measuresToText(m: Measures): string {
  const share = (value: number | null) => (value === null ? '–' : value.toFixed(4));
  const ms = (value: number | null) => (value === null ? '–' : `${value.toFixed(value < 10 ? 3 : 0)} ms`);
  const rows: [string, string][] = [
    ['intents', String(m.intents)],
    ['lines learned from', String(m.trainLines)],
    ['lines asked', String(m.testLines)],
    ['accuracy, best guess', share(m.accuracy)],
    ['macro F1', share(m.macroF1)],
    ['accuracy, refusals wrong', share(m.inScopeAccuracy)],
    ['out of scope refused', share(m.outOfScopeRecall)],
    ['AUROC, in against out', share(m.auroc)],
    ['calibration error', share(m.ece)],
    ['training', ms(m.trainMs)],
    ['a match, median', ms(m.p50Ms)],
    ['a match, 99 of 100', ms(m.p99Ms)],
    ['model', `${(m.modelBytes / 1e6).toFixed(1)} MB`],
  ];
  return rows.map(([name, value]) => `${name.padEnd(26)}${value}\n`).join('');
}
