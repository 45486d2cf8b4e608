/** How likely it is that a question asks for more than any page says: how long, how much, which kind. */
import type { UncoveredIntent } from '../content/intent.js';
import type { Knowledge } from '../content/knowledge.js';
import type { Match } from '../matching/matcher.js';

export interface Beyond {
  /** The sum of the confidences, 0 to 1. */
  share: number;
  likeliest: UncoveredIntent;
}

/** Of all intents that no page answers, together: which of them it is, is often hard to tell. */
export function beyondPage({ ranked }: Match, { intentById }: Knowledge): Beyond | undefined {
  let share = 0;
  let likeliest: UncoveredIntent | undefined;
  for (const { intent: id, confidence } of ranked) {
    const intent = intentById.get(id);
    if (intent?.kind !== 'uncovered') continue;
    share += confidence;
    likeliest ??= intent;
  }
  return likeliest && { share, likeliest };
}
