/** Whether a question wants yes or no first. */
import { normalise } from '../language/words.js';

const opening =
  /^(?:(?:so|and|but|or|ok|okay|hi|hey|hello|please|well|also|then|just|actually|still|maybe|villi|um|hmm|tell me|wait|right|fine|cool|oh|ah|now|as in|i mean|like|yes|yeah|no|question|thanks)[ ,]+)*(?:(?:i )?(?:was |am |be |keep )?(?:just )?wonder(?:ing)? |(?:do |can |could )?(?:you |u )?(?:know|tell me|say) |(?:i )?(?:want|need|would like|wanted|would love) to know |(?:not sure|no idea|any idea|asking|curious|what i want to know is|my question is) )?(?:if|whether)? ?(?:is|are|am|was|were|do|does|did|can|could|will|would|should|has|have|had|might|may|must|shall|any|dose|dos|iz|isn|doesn|don|aren)\b/;

const wh = /\b(?:what|which|why|how|when|where|who|whose|list|explain|tell me about)\b/;

/** "Stress causes it, right?" */
const verdict =
  /[, ](?:right|correct|true|yes|yeah|innit|huh|agreed|true or false|fact or fiction|yes or no|no|or not|isn't it|is it|is it not|is that (?:right|true|correct|so)|does it|do they|are they)\s*\?*$/;
const asksWhether =
  /\b(?:know|wonder(?:ing|ed)?|find out|tell me|say|see|sure|ask(?:ing)?|check(?:ing)?|question is) (?:if|whether)\b/;
const startsWithWh = new RegExp(`^(?:(?:so|and|but|ok|then|well) )*${wh.source}`);
/** "A cause or a symptom?" has no yes. */
const kind = '(?:cause|reason|trigger|symptom|sign|overlap|link|result|effect|consequence|treatment|cure)';
const isChoice = new RegExp(`\\b${kind}s?\\b.*\\bor (?:as |is it )?(?:an? |the )?(?:${kind}s?|other way)\\b`);
/** A statement of more words with a question mark is a story. */
const mostStated = 14;

/** True for "does stress cause it", "wondering if it's real", "stress causes it, right?", "stress has to do with it?". */
export function isYesNo(question: string): boolean {
  const text = normalise(question);
  if (isChoice.test(text)) return false;
  if (verdict.test(text) && !startsWithWh.test(text)) return true;
  if (asksWhether.test(text)) return true;
  const count = text.split(' ').length;
  if (/\?$/.test(text) && count >= 3 && count <= mostStated && !wh.test(text)) return true;
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
