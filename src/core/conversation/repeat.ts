/** "Say that again", "tell me more", "shorter, please": the last reply once more, in another measure. */

import { sectionToText } from '../answers/render.js';
import type { FollowUpName } from '../content/intent.js';
import type { Knowledge } from '../content/knowledge.js';
import { pointsOf } from '../content/page.js';
import { normalise } from '../language/words.js';
import type { Reply } from '../reply.js';
import { likeWhat, theOthers } from './follow-up.js';
import type { State } from './state.js';

const again =
  /^(?:(?:sorry|pardon|what|wait|huh|um|please|can you|could you|i did ?n.?t (?:get|catch) (?:that|it)|come)[ ,.?!]*)*(?:(?:say|repeat|tell me|explain|read|show|run)(?: me)? (?:that|it|this)? ?(?:by me |past me )?(?:again|once more|one more time)?|again|once more|repeat|pardon|what did you say|come again|i (?:did|do) not (?:get|catch|understand|follow) (?:that|it|this|you)?|you (?:have )?lost me|not following|what do you mean(?: by that)?|huh)[ ,.?!]*(?:please|again)?[.?! ]*$/;
const more =
  /^(?:(?:ok|okay|yes|yeah|great|thanks|cool|nice|right|go on then|and|well|so|then|no|please|can you|could you|would you|i would like to|i want to|interesting|hmm|oh)[ ,.!]+)*(?:tell me (?:a bit |some )?more|more|a bit more|some more|any more|hear more|(?:can|could|may) i (?:hear|know|have|get) more|and what else|say a bit more|give me (?:a bit|some) more|go into (?:it|that|more detail)|go deeper|what else is(?: there)?|what else (?:is )?(?:on (?:it|there|the list)|listed)|(?:list|name|show me|give me) (?:them|all|all of them|the others|the rest|the lot)(?: all)?|any others?|(?:what|which|and the|what are the|which are the) others?(?: ones)?(?: are there)?|are there (?:any )?(?:others?|more)|all of them|like what|(?:as in|such as)(?: (?:what|which))?|which(?: ones?)?(?: exactly)?|(?:(?:what|which) (?:is|are) )?(?:all of )?(?:it|that|those|them|these) all|(?:both|all|either|any)(?: (?:two|three|four|five|six|\d))?(?: of (?:that|those|these|them|it))?|(?:name|give me|tell me|list)(?: me)? (?:a few|some|one|two|three|four|five|\d)(?: of them| more)?|(?:a few|one|two|three|four|five|\d) more|meaning(?: what)?|which means(?: what)?|what else (?:does|do|can|could|might) (?:it|that|this|they)(?: \w+){0,4}|for example|for instance|go on|more please|say more|anything else|what else|is there more|more details?|more info(?:rmation)?|what (?:more|all else)|any others? like (?:that|it|those)|(?:kindly |please )?(?:give|show|tell)(?: me)? (?:the |a )?(?:full|whole|complete|entire) list|the (?:full|whole|complete|entire) list|anything else on (?:it|there|the list)|any(?:thing)? more on (?:it|there|the list)|just (?:those|these|that)|only (?:those|these|that)|that(?: is)? all|(?:what|which) (?:kinds?|sorts?|types?)(?: of (?:things?|ones?))?|the long version|longer|longer version|the full (?:list|story|version)|the whole (?:list|story|thing)|continue|carry on|keep going|elaborate|expand(?: on that)?|in more detail|the rest|and the rest|is that all|give me more|know more|tell me everything)(?: about (?:that|it|this))?(?: then| please| pls)?[.?! ]*$/;
const shorter =
  /^(?:(?:ok|okay|that is|that was|(?:bare|so|far too|well|very) long|i (?:do )?(?:no|not) (?:understand|get it|follow)(?: that| it| this)?|too long|can not read all that|can i have|can i get|any chance of|got|have you got|is there|do you have|what is|sorry|please|can you|could you|make it|make that|a bit|bit|in|say it|say that|say|again|that|this|just|give me|the|a|keep it|too much(?: text| to read)?|tl ?dr|way|even|much|still|thanks|thank you|cheers|so|but|whoa|wow|pls)[ ,.!;-]*)*(?:short(?:er)?|brief(?:er|ly)?|quick(?:er)?|in brief|the gist|in a nutshell|nutshell|short answer|quick version|bottom line|cut it down|trim it|boil it down|in (?:a|one|two|three|five|ten|\d+) (?:words?|sentences?|lines?)|in short|too long|fewer words|shorter version|short version|less words|shorten(?: it| that)?|simpler|more simple|easier|easy words|simple words|plain english|tl[; ]*dr|in (?:simpler|fewer|plain) (?:words|english)|summari[sz]e(?: that| it)?|one line|one sentence)(?: version| still| again)?(?: please| pls| then| thanks)?[.?! ]*$/;

export function repeatReply(
  message: string,
  { said, intent, misses, sources: answered }: State,
  knowledge: Knowledge,
  heard?: FollowUpName,
): Reply | undefined {
  if (!said) return undefined;
  const text = withoutReason(normalise(message));
  const base: Omit<Reply, 'text'> = {
    kind: 'answer',
    sources: said.sources,
    options: [],
    intent,
    confidence: 1,
  };
  if (heard === 'again' || heard === 'are-you-sure' || again.test(text))
    return { ...base, kind: said.sources.length > 0 ? 'answer' : 'smalltalk', text: said.text };
  if (said.sources.length === 0) return undefined;
  // The other half of a list is another answer, and so is what stands behind a hint.
  const last = intent?.replace('answers/', '') ?? '';
  const { others, examples } = knowledge.phrases;
  const asksOthers = heard === 'the-others' || heard === 'what-else' || theOthers.test(text);
  const asksExamples = heard === 'like-what' || likeWhat.test(text);
  if ((asksOthers && others[last]) || (asksExamples && examples[last])) return undefined;
  if (heard === 'shorter' || shorter.test(text)) return { ...base, text: shortened(said.text) };
  // "Which ones? All?" asks twice for the same.
  const asksMore = heard !== undefined && besides.has(heard);
  if (!asksMore && !text.split(/(?<=[.?!]) /).every((each) => more.test(each))) return undefined;
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

/** "Shorter, I'm driving": why it is asked for is no part of what is asked. */
const reason =
  /[ ,.;!-]+(?:(?:because |as |cause )?(?:i am|i have|i only have|i have got|i've got|my |we are|no time|not much time|in a (?:rush|hurry|meeting)|on (?:my|the) (?:phone|bus|train|tube|way|go|move)|at work|it is late)\b.*|for (?:my|me|a|the) [\w ]{1,20}|lol|haha+|mate|love|x+|ta|cheers)$/;

function withoutReason(text: string): string {
  const asked = text
    .replace(/[.!?\s]+$/, '')
    .replace(reason, '')
    .trim();
  return asked === '' ? text : asked;
}

/** The first sentence, or a list without what stands around it: nothing that was not said before. */
function shortened(text: string): string {
  const lines = text.split('\n').filter((line) => line.startsWith('• '));
  if (lines.length > 0) return lines.map((line) => line.slice(2)).join('; ');
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
  return points.length > 0 ? points.map((point) => `• ${point.text}`).join('\n') : phrases.more.nothing;
}
