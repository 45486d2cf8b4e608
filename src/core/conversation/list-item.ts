/** "The second one on there, what's that": the item of the list that was just given, in the reader's question. */
import { listItems } from '../answers/render.js';
import { normalise } from '../language/words.js';
import { placeOf } from './place.js';
import type { State } from './state.js';

const ordinal = '(first|second|third|fourth|fifth|sixth|last|[1-6](?:st|nd|rd|th))';
const lead =
  "(?:(?:ok|okay|and|but|so|right|now|then|please|wait|um|uh|er|well|about|on|what about|how about|what(?:'s| is| was)|tell me(?: more)? about|say(?: more)? about|more (?:on|about)|explain|can you|could you|the)[ ,]+)*";
const fewest = 2;
const asked = new RegExp(
  `^${lead}(?:${ordinal} (?:one|thing|point|item|bullet)|(?:number|no\\.?|nr\\.?|#) ?(one|two|three|four|five|six|[1-6])|${ordinal}(?= on (?:there|the list|that list|it)))(?: (?:on|in|of|from) (?:there|it|that|this|them|those|(?:the|that|this|your) list))?(?<rest>\\b.*)$`,
);
/** What adds nothing to the item's name. */
const filler =
  /^[ ,.?!]*(?:(?:again|please|pls|then|though|now|exactly|what(?:'s| is)? that|whats (?:that|it)|mean|means)[ ,.?!]*)*$/;
const pronoun = /\b(?:that|this|it)\b/;

/** @returns the message with the item's name in its place; undefined where no item of a list is meant */
export function askedOfItem(message: string, { said }: State): string | undefined {
  const items = said ? listItems(said.text) : [];
  if (items.length < fewest) return undefined;
  const found = asked.exec(normalise(message));
  const place = found ? placeOf((found[1] ?? found[2] ?? found[3])!) : undefined;
  const item = place === undefined ? undefined : items.at(place);
  if (!found || !item) return undefined;
  const name = item
    .replace(/[,(;:].*/, '')
    .trim()
    .toLowerCase();
  const rest = found.groups!.rest!.replace(/^[ ,.:–-]+/, '');
  if (filler.test(rest)) return `what about ${name}`;
  return pronoun.test(rest) ? rest.replace(pronoun, name) : `${name}, ${rest}`;
}
