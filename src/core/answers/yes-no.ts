/** Whether a question wants yes or no first. */
import { anyOf } from '../language/any-of.js';
import { normalise } from '../language/words.js';
import { isInverted } from './inverted.js';

const before = anyOf(
  'so|and|but|or|also|then|just|actually|still|maybe|now|anyway|anyhow|as in|i mean|like',
  'ok|okay|hi|hey|hello|please|well|villi|um|hmm|oh|ah|wait|right|fine|cool|haha|lol|meh',
  'yes|yeah|no|question|quick one|thanks|tell me',
);
const wondering = anyOf(
  '(?:i )?(?:was |am |be |keep )?(?:just )?wonder(?:ing)? ',
  '(?:do |can |could )?(?:you |u )?(?:know|tell me|say) ',
  '(?:i )?(?:want|need|would like|wanted|would love) to know ',
  '(?:not sure|no idea|any idea|asking|curious|what i want to know is|my question is) ',
);
const auxiliary = anyOf(
  'is|are|am|was|were|do|does|did|can|could|will|would|should|has|have|had|might|may|must|shall|any',
  'dose|dos|iz|isn|doesn|don|aren',
);
const opening = new RegExp(`^(?:${before}[ ,]+)*${wondering}?(?:if|whether)? ?${auxiliary}\\b`);

const wh =
  /\b(?:what|which|why|how|when|where|who|whose|(?<!(?:the|same|that|your|this|a) )list|explain|tell me about)\b/;

/** "Stress causes it, right?" */
const asksBack = anyOf(
  'right|correct|true|yes|yeah|innit|huh|eh|aye|agreed|no|or (?:not|no|nah|naw|nope)(?: (?:ah|lah|sia|leh))?|am i right|i (?:take it|assume|gather|presume|suppose)',
  'true or false|fact or fiction|yes or no|y/n',
  "isn't it|is it|is it not|(?:is|are) (?:that|he|she|they) (?:right|true|correct|so|it|wrong)",
  'does it|does that|do they|are they|can it|could it|would it|was it',
);
const verdict = new RegExp(`[, ]${asksBack}\\s*\\?*$`);
/** "You sure stress does that?" */
const doubted =
  /^(?:(?:but|and|so|wait|hmm?|hang on)[ ,]+)*(?:are )?(?:you|u) (?:really |absolutely |quite )?(?:sure|certain|positive)\b(?! (?:what|which|why|how|when|where|who))/;
/** "But they go together", "so stress is one": said to hear whether it holds. */
const asksToTell = anyOf('tell|give|show|list|explain|i|im|my|me|we|you|u|please|let');
const states = anyOf(
  'is|are|can|could|does|do|did|will|would|may|might|has|have|go|goes|come|comes|make|makes',
  'cause|causes|lead|leads|help|helps|weakens?|overlaps?|belongs?',
);
const concluded = new RegExp(`^(?:but|so)[ ,]+(?!${asksToTell}\\b)(?=.*\\b${states}\\b)`);
/** "And linked?", "so permanent?" */
const bareQuality =
  /^(?:and |so |but |also )?[\w-]+(?:ed|ible|able|ent|ous|mal|real|true)\s*\?$|^(?:and |so |but )?(?:[\w-]+ ){1,3}(?:connected|linked|related|involved|included|listed)\s*\?$/;
const asksWhether =
  /\b(?:know|wonder(?:ing|ed)?|find out|tell me|tell|say|see|sure|ask(?:ing)?|check(?:ing)?|question is) (?:me |us )?(?:if|whether|same)\b|\b(?:wonder(?:ing|ed)?|asking) (?:is|are|do|does|can|could|would|will|has)\b/;
const startsWithWh = new RegExp(`^(?:(?:so|and|but|ok|then|well) )*${wh.source}`);
/** "A cause or a symptom?" has no yes. */
const kind = '(?:cause|reason|trigger|symptom|sign|overlap|link|result|effect|consequence|treatment|cure)';
const isChoice = new RegExp(`\\b${kind}s?\\b.*\\bor (?:as |is it )?(?:an? |the )?(?:${kind}s?|other way)\\b`);
/** A statement of more words with a question mark is a story. */
const mostStated = 14;

/** "A cause or a symptom?" */
export function isChoiceOfKinds(question: string): boolean {
  return isChoice.test(normalise(question));
}

/** True for "does stress cause it", "wondering if it's real", "stress causes it, right?", "stress has to do with it?". */
export function isYesNo(question: string): boolean {
  const text = normalise(question);
  if (isChoice.test(text)) return false;
  if (verdict.test(text) && !startsWithWh.test(text)) return true;
  if (asksWhether.test(text) || doubted.test(text) || bareQuality.test(text)) return true;
  const count = text.split(' ').length;
  if (/\?$/.test(text) && count >= 3 && count <= mostStated && !wh.test(text)) return true;
  if (concluded.test(text) && count <= mostStated && !wh.test(text)) return true;
  if (isInverted(text)) return true;
  const clauses = text
    .split(/[.!?;:,]+| - |\band\b(?= (?:is|are|do|does|can|could|will|would|should|did)\b)/)
    .map((each) => each.trim());
  return clauses.some((clause) => {
    if (!opening.test(clause)) return false;
    // "can you tell me what helps" and "do you know which test it is" ask for more than yes or no.
    return !/^(?:so |and |but |please |hi |hey |hello )*(?:can|could|do|would|will) (?:you|u|i|we|someone|anyone)\b.*\b(?:what|which|why|how|when|where|who|explain|tell me|list|give me|describe)\b/.test(
      clause,
    );
  });
}
