/** Somebody who was told to get help asks whether it is needed, or makes light of it: it is needed. */
import { splitMessage } from './split-message.js';

/** What may stand before the words that count. */
const aside =
  '^\\W*(?:(?:oh|ah|oof|um+|hmm+|right|ok(?:ay)?|really|god|gosh|blimey|crikey|jeez|well|yeah|yes|no|nah|but|so|and|then)\\b[\\s,.!?…-]*)*';
const somebody = '(?:i|we|he|she|they|you)';
const who =
  '(?:someone|somebody|anyone|anybody|(?:a|my|the) (?:doctor|doctors|gp|nurse|pharmacist|surgery|hospital))';

const doubts: readonly RegExp[] = [
  /(?:please |can you |could you )?(?:say|repeat) (?:that|it)(?: again)?\b|come again\b|pardon\b|what now/,
  /but |even (?:if|though|when)|what if|are you sure|really\b/,
  /do i (?:really )?(?:have|need) to|(?:can|could) (?:i|we|it|that|this) (?:just |not )?wait/,
  /i feel (?:fine|ok|okay|alright|better)|i(?: have| 've)? (?:only )?t(?:ook|aken)/,
  new RegExp(`(?:do )?(?:you|u) (?:really )?think ${somebody} (?:should|need|ought|must)\\b`),
  new RegExp(`what (?:do|should|shall|can|must|would) ${somebody} do\\b`),
  new RegExp(`(?:who|where|which number) (?:do|should|shall|can) ${somebody} (?:call|ring|phone|go)`),
  new RegExp(`(?:should|shall|must) ${somebody} (?:go|call|ring|wait|worry|be worried|be concerned)\\b`),
  new RegExp(
    `(?:(?:should|shall|must|do|does|would|ought) ${somebody} (?:really |still |actually )?(?:have to |need to |better )?)(?:see|get|tell|ring|call|bother|trouble|speak to|talk to) ${who}`,
  ),
  /(?:is|was) (?:it|that|this) (?:really |that )?(?:serious|bad|urgent|dangerous|an emergency|anything|nothing)\b/,
  /how (?:serious|urgent|bad)|will (?:it|this|that) (?:pass|go away|stop)/,
  /(?:it|this|that)(?:'?s| is) not (?:that|so|very|too|all that) (?:often|bad|much|serious|severe|many)\b/,
  /is there (?:some|any)(?:one|body|where) (?:\w+ ){0,4}(?:talk|speak|call|ring|go|turn|help)/,
  // "It's probably just wind though, right?"
  /(?:it|this|that)(?:'?s| is| was|'?ll be| will be| might be| may be| could be| must be)? (?:(?:all|surely|really|still|only|most) )?(?:prob(?:ably|s)?|just|only|likely|surely|maybe|nothing)\b/,
  /(?:is|was|could|might|isn't|isnt|can|couldn't) (?:it|this|that) (?:not )?(?:be )?(?:just|only|probably|simply|maybe)\b/,
  /(?:i'?m sure|i'?d say|i (?:think|guess|bet|reckon|suppose)) (?:it|this|that)(?:'?s| is|'?ll| will)\b/,
  /i (?:did ?n't|don't) think (?:it|that|this) (?:was|is|were|mattered|matters)\b/,
].map((doubt) => new RegExp(`${aside}(?:${doubt.source})`, 'i'));

/** @param message what is said right after a red flag was advised upon */
export function isDoubt(message: string): boolean {
  const texts = [message, ...splitMessage(message).map(({ text }) => text)];
  return texts.some((text) => doubts.some((doubt) => doubt.test(text)));
}
