/** "The second one on there, what's that": the item of the list that was just given, in the reader's question. */
import { normalise } from '../language/words.js';
import type { State } from './state.js';

const places = new Map(
  [
    'first|1st|one|1',
    'second|2nd|two|2',
    'third|3rd|three|3',
    'fourth|4th|four|4',
    'fifth|5th|five|5',
    'sixth|6th|six|6',
  ].flatMap((names, place) => names.split('|').map((name): [string, number] => [name, place])),
).set('last', -1);
const ordinal = '(first|second|third|fourth|fifth|sixth|last|[1-6](?:st|nd|rd|th))';
const lead =
  "(?:(?:ok|okay|and|but|so|right|now|then|please|wait|um|uh|er|well|about|on|what about|how about|what(?:'s| is| was)|tell me(?: more)? about|say(?: more)? about|more (?:on|about)|explain|can you|could you|the)[ ,]+)*";
const bullet = '• ';
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
  const items = (said?.text ?? '').split('\n').filter((line) => line.startsWith(bullet));
  if (items.length < fewest) return undefined;
  const found = asked.exec(normalise(message));
  if (!found) return undefined;
  const place = places.get((found[1] ?? found[2] ?? found[3])!.replace(/(?<=\d)(?:st|nd|rd|th)$/, ''));
  const item = place === undefined ? undefined : items.at(place);
  if (!item) return undefined;
  const [name = ''] = item.slice(bullet.length).split(/[,(;:]/);
  const rest = found.groups!.rest!.replace(/^[ ,.:–-]+/, '');
  if (filler.test(rest)) return `what about ${name.trim().toLowerCase()}`;
  return pronoun.test(rest)
    ? rest.replace(pronoun, name.trim().toLowerCase())
    : `${name.trim().toLowerCase()}, ${rest}`;
}
