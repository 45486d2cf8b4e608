/** Whether a verb stands before its subject somewhere in a text, with no "what" or "how" before it. */

const asking = /^(?:what|which|why|how|where|who|whose|whom)$/;
const modal = /^(?:do|does|dose|did|can|could|will|would|should|may|might)$/;
const being = /^(?:is|are|iz|was|were)$/;
const pronoun = /^(?:it|they|these|those|there)$/;
const pointing = /^(?:that|this)$/;
const article = /^(?:the|a|an|my|your|our|their)$/;
/** Before a verb these are its subject, or another verb that it belongs to: "I do that", "to do this". */
const governs =
  /^(?:i|you|u|we|they|he|she|it|that|this|there|what|which|who|why|how|when|where|to|not|can|could|will|would|should|may|might|do|does|did|thing|problem|point|idea|reason|truth|answer|worry)$/;
/** "When I'm tense does the barrier weaken?" */
const circumstance = /^(?:(?:so|and|but|ok|then)[ ,]+)*(?:when|if|after|while|during|once|since|because)\b/;

/** @param text normalised */
export function isInverted(text: string): boolean {
  return text.split(/[.!?;:,]+|\s-+\s/).some((clause) => {
    const words = clause.trim().split(/\s+/);
    const follows = circumstance.test(clause.trim());
    return words.some((word, at) => {
      if (at === 0 || governs.test(words[at - 1]!)) return false;
      if (words.slice(0, at).some((each) => asking.test(each))) return false;
      const next = words[at + 1] === 'not' ? words[at + 2] : words[at + 1];
      if (next === undefined) return false;
      if (modal.test(word))
        return (
          pronoun.test(next) ||
          pointing.test(next) ||
          (article.test(next) && (follows || !word.startsWith('d')))
        );
      // "The thing is that" tells; "bloating, is that a sign" asks.
      return being.test(word) && (pronoun.test(next) || (pointing.test(next) && at + 2 < words.length));
    });
  });
}
