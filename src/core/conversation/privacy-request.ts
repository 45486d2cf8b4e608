/** Whether somebody asks about their own data: to see it, to have a copy, to have it deleted. */
import { anyOf } from '../language/any-of.js';

export type PrivacyRequest = 'show' | 'export' | 'delete';

const knows = '(?:know|have|keep|store|remember|hold|saved?|stored|kept)';
const mine = `(?:all |everything |any )?(?:of )?${anyOf(
  'my (?:personal )?(?:data|details|information|info|conversations?|chats?|history|messages|questions)',
  'everything (?:about|on) me',
  `(?:everything |data |what |the data )?(?:that )?you (?:have )?${knows} (?:about|on|of) me`,
)}`;
/** What was said here, in other words than data. */
const told = anyOf(
  "(?:whatever|what|everything|anything|all|all that|(?:the )?(?:things|stuff)) (?:that )?i(?: have| 've|'ve| just)? (?:told|said|wrote|written|typed|shared|sent|asked)(?: to)?(?: you)?(?: so far| today| here)?",
  '(?:this|our|the|that) (?:whole )?(?:chat|conversation|history)',
);
const please = `(?:${anyOf(
  'please|now|ok|okay|oh|and|so|right|then|just|also|actually|hey|villi|thanks',
  'before i go|one more thing|go ahead and|is it possible to|would it be possible to|how (?:do|can) i',
  "can (?:you|u|i)|could (?:you|u|i)|would you|will you|i (?:want|need) (?:you )?to|i would like (?:you )?to|i'd like (?:you )?to",
)} )*`;
const after = '(?: please| pls| now| too| as well| thanks| thank you| completely| again| today| here| then)*';
/** The last word of what is to go; what stands before it is how much of it. */
const owned = anyOf(
  'data|chats?|conversations?|history|messages?|records?|what i (?:said|told you|typed|wrote)',
  "i(?: have| 've|'ve)? (?:told|said|typed|wrote|written|shared|sent)(?: to)?(?: you)?|(?:about|on|from) me",
);

// The whole message has to be the request: a story that mentions data is a story.
const patterns: Record<PrivacyRequest, RegExp> = {
  delete: new RegExp(
    `^${please}${anyOf(
      `(?:delete|erase|remove|forget|wipe|clear|scrub) (?:me|${mine}|${told})`,
      '(?:delete|erase|wipe) (?:it all|that all|everything|the lot|all (?:that|this|it)|all of (?:it|this|that))',
      `(?:delete|erase|wipe|scrub|clear|remove|get rid of|destroy|bin) (?:(?!stress|gut|yeast)[a-z']+ ){0,5}?${owned}`,
      `(?:i want |i would like |i'd like )?(?:my (?:data|chat|messages|history)|everything|it all|all (?:that|this|of it)) (?:to be )?(?:deleted|erased|wiped|removed|gone|forgotten)`,
    )}${after}$`,
  ),
  export: new RegExp(
    `^${please}(?:export|download|(?:send|give|get|show) (?:me )?(?:a )?(?:copy|export) of|have a copy of) (?:${mine}|${told})(?: please| now)*$`,
  ),
  show: new RegExp(
    `^${anyOf(
      `${please}(?:show|tell) (?:me )?${mine}`,
      `(?:what|how much) (?:do|does|have) (?:you|villi|u) (?:got|${knows})(?: stored| saved| kept)? (?:about|on|of) me`,
      `what (?:data|information|info) (?:do|have) you ${knows}(?: (?:about|on|of) me)?`,
      `(?:do|does|are|is) (?:you|villi|u|this|it) (?:save|saving|keep|keeping|store|storing|record|recording|log|logging|remember|remembering) (?:${mine}|${told}|my \\w+|any of (?:it|this)|what i (?:say|type|write|ask))`,
      '(?:my )?privacy',
    )}$`,
  ),
};

/** One of these words is in every request. */
const mayAsk =
  /me|my|you|privacy|delete|erase|wipe|forget|clear|chat|conversation|erase|remove|scrub|deleted|gone/i;

export function privacyRequest(text: string): PrivacyRequest | undefined {
  if (text.length > 200 || !mayAsk.test(text)) return undefined;
  const plain = text
    .toLowerCase()
    .replace(/[‘’`]/g, "'")
    .replace(/[^a-z' ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return (Object.keys(patterns) as PrivacyRequest[]).find((request) => patterns[request].test(plain));
}
