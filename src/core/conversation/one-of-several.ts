/** "Just the second bit", "the first again": one answer of a reply that had several. */
import type { FollowUpName } from '../content/intent.js';
import { normalise } from '../language/words.js';
import type { Reply } from '../reply.js';
import { placeOf } from './place.js';
import type { State } from './state.js';

const heardPlaces: Partial<Record<FollowUpName, number>> = { 'first-part': 0, 'second-part': -1 };
const lead =
  '(?:(?:sorry|ok|okay|and|but|so|no|just|only|again|now|then|please|wait|about|back to|what about|repeat|say|um|uh|er|tell me|what was|i (?:mean|meant|want)|can you (?:repeat|say)|the)[ ,]+)*';
const part = new RegExp(
  `^${lead}(first|1st|second|2nd|third|3rd|last|other)(?: (?:one|bit|part|half|question|answer|thing|point|lot|list))?(?: (?:again|please|then|though|only|once more))*[.?! ]*$`,
);

/** @returns undefined where the message asks for no place, or the last reply had none such */
export function oneOfSeveral(
  message: string,
  { parts, said }: State,
  heard?: FollowUpName,
): Reply | undefined {
  const named = part.exec(normalise(message))?.[1];
  const place =
    named === undefined ? heard && heardPlaces[heard] : placeOf(named === 'other' ? 'second' : named);
  if (place === undefined || !said) return undefined;
  const found = parts.length > 1 ? parts.at(place) : undefined;
  return found && { kind: 'answer', ...found, options: [], confidence: 1 };
}
