/** What cross-validation found, as one page that needs nothing else: confusion matrix, reliability curve, tables. */

import { closestToAnother, confusions } from '../core/matching/evaluation/confusions.js';
import type { Judged } from '../core/matching/evaluation/cross-validate.js';
import { calibrationError, macroF1, reliability, share } from '../core/matching/evaluation/metrics.js';

const style = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1c2b24; background: #fff }
h1, h2 { line-height: 1.2 } table { border-collapse: collapse } td, th { padding: .2rem .6rem; text-align: left; vertical-align: top }
tbody tr:nth-child(odd) { background: #f3f6f4 } .scroll { overflow-x: auto } dl { display: flex; flex-wrap: wrap; gap: 1rem 2.5rem }
dt { color: #4a5c53 } dd { margin: 0; font-size: 1.6rem } svg text { font: 11px system-ui, sans-serif; fill: #1c2b24 }`;

export function reportToHtml(outcomes: readonly Judged[]): string {
  const intents = [...new Set(outcomes.flatMap(({ intent, guess }) => [intent, guess]))].sort();
  return `<!doctype html>
<html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>How well the intents are told apart</title>
<style>${style}</style>
<h1>How well the intents are told apart</h1>
<p>Each utterance was matched by a model that had not learned from it.</p>
<dl>${[
    ['Utterances', String(outcomes.length)],
    ['Intents', String(intents.length)],
    ['Right', percent(share(outcomes, ({ intent, guess }) => intent === guess))],
    ['Macro F1', percent(macroF1(outcomes))],
    ['Refused', percent(share(outcomes, ({ refused }) => refused))],
    ['Calibration error', percent(calibrationError(outcomes))],
  ]
    .map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`)
    .join('')}</dl>
<h2>Confusion matrix</h2>
<p>A row is the right intent, a column what was said; the darker, the more often.</p>
<div class="scroll">${matrix(outcomes, intents)}</div>
<h2>Reliability</h2>
<p>Of the matches with a given confidence, the share that was right. On the line, confidence means what it says.</p>
${curve(outcomes)}
<h2>Taken for another</h2>
${table(
  ['Times', 'Intent', 'Taken for'],
  confusions(outcomes).map(({ intent, guess, count }) => [String(count), intent, guess]),
)}
<h2>Utterances closer to another intent</h2>
${table(
  ['Utterance', 'Its intent', 'Closer to', 'Confidence'],
  closestToAnother(outcomes).map(({ text, intent, rival, rivalConfidence }) => [
    text,
    intent,
    rival,
    percent(rivalConfidence),
  ]),
)}
</html>
`;
}

function matrix(outcomes: readonly Judged[], intents: readonly string[]): string {
  const cell = 14;
  const margin = 8 + 6.2 * Math.max(...intents.map(({ length }) => length));
  const place = new Map(intents.map((intent, n) => [intent, n]));
  const counts = new Map<string, { row: number; column: number; count: number; label: string }>();
  const totals = new Map<string, number>();
  for (const { intent, guess } of outcomes) {
    const key = JSON.stringify([intent, guess]);
    const found = counts.get(key) ?? {
      row: place.get(intent)!,
      column: place.get(guess)!,
      count: 0,
      label: `${intent} → ${guess}`,
    };
    found.count++;
    counts.set(key, found);
    totals.set(intent, (totals.get(intent) ?? 0) + 1);
  }
  const side = margin + cell * intents.length;
  const squares = [...counts.values()].map(({ row, column, count, label }) => {
    const strength = Math.max(0.12, count / totals.get(intents[row]!)!);
    const colour = row === column ? '#1f7a4d' : '#c0392b';
    return `<rect x="${margin + column * cell}" y="${margin + row * cell}" width="${cell - 1}" height="${cell - 1}" fill="${colour}" fill-opacity="${strength.toFixed(2)}"><title>${escapeHtml(label)}: ${count}</title></rect>`;
  });
  const names = intents.map((intent, n) => {
    const at = margin + n * cell + cell - 4;
    return `<text x="${margin - 4}" y="${at}" text-anchor="end">${escapeHtml(intent)}</text><text transform="translate(${at},${margin - 4}) rotate(-90)">${escapeHtml(intent)}</text>`;
  });
  return `<svg role="img" aria-label="Confusion matrix" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}">${names.join('')}${squares.join('')}</svg>`;
}

function curve(outcomes: readonly Judged[]): string {
  const side = 320;
  const at = (share: number) => 30 + share * (side - 40);
  const most = Math.max(1, ...reliability(outcomes).map(({ count }) => count));
  const marks = reliability(outcomes)
    .filter(({ count }) => count > 0)
    .map(
      ({ confidence, right, count }) =>
        `<circle cx="${at(confidence)}" cy="${side - at(right)}" r="${(3 + 7 * Math.sqrt(count / most)).toFixed(1)}" fill="#1f7a4d" fill-opacity=".7"><title>${percent(confidence)} sure, ${percent(right)} right, ${count} utterances</title></circle>`,
    );
  return `<svg role="img" aria-label="Reliability curve" width="${side}" height="${side}"><rect x="30" y="10" width="${side - 40}" height="${side - 40}" fill="none" stroke="#9aa8a0"/><line x1="${at(0)}" y1="${side - at(0)}" x2="${at(1)}" y2="${side - at(1)}" stroke="#9aa8a0" stroke-dasharray="4"/>${marks.join('')}<text x="${side / 2}" y="${side - 8}" text-anchor="middle">confidence</text><text transform="translate(14,${side / 2}) rotate(-90)" text-anchor="middle">share that was right</text></svg>`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '<p>None.</p>';
  const cells = (row: readonly string[], tag: string) =>
    row.map((text) => `<${tag}>${escapeHtml(text)}</${tag}>`).join('');
  return `<div class="scroll"><table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')}</tbody></table></div>`;
}

function percent(value: number | null): string {
  return value === null ? '–' : `${(100 * value).toFixed(1)} %`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
