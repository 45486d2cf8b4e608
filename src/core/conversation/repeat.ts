/** "Say that again", "tell me more", "shorter, please": the last reply once more, in another measure. */

import { listItems, sectionToText, toList } from '../answers/render.js';
import type { FollowUpName } from '../content/intent.js';
import type { Knowledge } from '../content/knowledge.js';
import { pointsOf } from '../content/page.js';
import type { Reply } from '../reply.js';
import type { State } from './state.js';

/** @param heard which follow-up the message is */
export function repeatReply(
  heard: FollowUpName | undefined,
  { said, intent, misses, sources: answered }: State,
  knowledge: Knowledge,
): Reply | undefined {
  if (!said || !heard) return undefined;
  const base: Omit<Reply, 'text'> = {
    kind: 'answer',
    sources: said.sources,
    options: [],
    intent,
    confidence: 1,
  };
  if (heard === 'again' || heard === 'are-you-sure') return { ...base, kind: said.kind, text: said.text };
  if (said.sources.length === 0) return undefined;
  if (heard === 'shorter') return { ...base, text: shortened(said.text) };
  // The other half of a list is another answer, and so is what stands behind a hint.
  const last = intent?.replace('answers/', '') ?? '';
  const { others, examples } = knowledge.phrases;
  const asksOthers = heard === 'the-others' || heard === 'what-else';
  if ((asksOthers && others[last]) || (heard === 'like-what' && examples[last])) return undefined;
  if (!besides.has(heard)) return undefined;
  // "The rest?", after a thing that is not on the list: the rest of the list.
  const sources = misses > 0 && answered.length > 0 ? answered : said.sources;
  return { ...base, sources, text: longer(said.text, sources, knowledge) };
}

/** What is answered with what the section says besides. */
const besides: ReadonlySet<FollowUpName> = new Set([
  'more',
  'is-that-all',
  'what-else',
  'the-others',
  'like-what',
]);

/** The first sentence, or a list without what stands around it: nothing that was not said before. */
function shortened(text: string): string {
  const items = listItems(text);
  if (items.length > 0) return items.join('; ');
  const [first = text, second] = text.split(/(?<=[.!?])\s+/);
  return /^(?:yes|no)\b[^ ]*$/i.test(first) && second ? `${first} ${second}` : first;
}

/** What the section says besides; its whole where only a point was said. */
function longer(text: string, sources: readonly string[], { sections, phrases }: Knowledge): string {
  for (const id of sources) {
    const section = sections.get(id);
    if (!section) continue;
    const whole = sectionToText(section, section.blocks);
    if (!text.includes(whole)) return whole;
  }
  // The list was said: now each of its points in a sentence of its own.
  const points = sources
    .flatMap((id) => pointsOf(sections.get(id)?.blocks ?? []))
    .filter((point) => !text.includes(point.text));
  return points.length > 0 ? toList(points.map((point) => point.text)) : phrases.more.nothing;
}
