/** Whether a message has left the lesson, story or animal that framed it: `I teach first aid, and my husband has collapsed`. */
import type { Span } from './match-pattern.js';

/** Concepts of these names, in `words/set-aside.yaml`, frame what stands with them. */
const frames = new Set(['in-a-story', 'others-work', 'asked-in-general', 'an-animal', 'found-harmless']);

/** The concept of this name, there too, tells of something new. */
export const newsConcept = 'news';

/** Whether news comes between the frame and what it would calm. */
export function isLeft(concept: string, frame: Span, calmed: Span, news: readonly Span[]): boolean {
  return frames.has(concept) && news.some(({ start }) => start >= frame.end && start < calmed.end);
}
