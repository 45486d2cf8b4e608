/** Whether a question wants yes or no first. */
import { normalise } from '../language/words.js';

const opening =
  /^(?:(?:so|and|but|or|ok|okay|hi|hey|hello|please|well|also|then|just|actually|still|maybe|villi|um|hmm|tell me|wait)[ ,]+)*(?:(?:i )?(?:was |am |be |keep )?(?:just )?wonder(?:ing)? |(?:do |can |could )?(?:you |u )?(?:know|tell me|say) |(?:i )?(?:want|need|would like|wanted|would love) to know |(?:not sure|no idea|any idea|asking|curious|what i want to know is|my question is) )?(?:if|whether)? ?(?:is|are|am|was|were|do|does|did|can|could|will|would|should|has|have|had|might|may|must|shall|any|dose|dos|iz|isn|doesn|don|aren)\b/;

const wh = /\b(?:what|which|why|how|when|where|who|whose|list|explain|tell me about)\b/;

/** True for "does stress cause it", "wondering if it's real", "stress causes it, right?". */
export function isYesNo(question: string): boolean {
  const text = normalise(question);
  if (/[, ](?:right|correct|true|yes or no|no|or not|isn't it|is it)\s*\?*$/.test(text) && !wh.test(text))
    return true;
  // "Overlap with sibo?" leaves the verb out.
  const few = text.split(' ').length;
  if (/\?$/.test(text) && few >= 3 && few <= 6 && !wh.test(text)) return true;
  const clauses = text
    .split(/[.!?;:,]+|\band\b(?= (?:is|are|do|does|can|could|will|would|should|did)\b)/)
    .map((each) => each.trim());
  return clauses.some((clause) => {
    if (!opening.test(clause)) return false;
    // "can you tell me what helps" and "do you know which test it is" ask for more than yes or no.
    return !/^(?:so |and |but |please |hi |hey |hello )*(?:can|could|do|would|will) (?:you|u|i|we|someone|anyone)\b.*\b(?:what|which|why|how|when|where|who|explain|tell me|list|give me|describe)\b/.test(
      clause,
    );
  });
}
