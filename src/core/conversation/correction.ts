/** "No, I meant the causes", "not the tests, the symptoms": what is asked instead. */

const correction =
  /^(?:(?:no|nope|nah|not that|sorry|oops|actually|wait|hang on|hmm|ah|oh)[ ,.!-]*)+(?:(?:i|we) (?:meant|mean|was asking about|am asking about|wanted|want)|what i meant was|rather|instead|it is|make that)?[ ,:-]*|^(?:i (?:meant|mean)|what i meant was|i was asking about|rather|make that|i (?:asked|said)(?: for| about)?)[ ,:-]+/;
const notThat =
  /^(?:no[ ,]+)?not (?:the |about |that )?[\w ]{1,30}?(?:[,;] ?|\b(?:but|rather)\b )?(?=i mean|i meant|i want|rather)|^(?:no[ ,]+)?not (?:the |about |that )?[\w ]{1,30}?[,;] ?(?=\w)/;
const afterwards = /[ ,]+i (?:mean|meant|am asking)\s*$/;

/** @returns what is left of a message less the correcting words; undefined where it corrects nothing */
export function correctedText(text: string): string | undefined {
  const corrected = text.replace(notThat, '').replace(correction, '').replace(afterwards, '').trim();
  return corrected && corrected !== text ? corrected : undefined;
}
