/** Whether somebody asks about their own data: to see it, to have a copy, to have it deleted. */
export type PrivacyRequest = 'show' | 'export' | 'delete';

const knows = '(?:know|have|keep|store|remember|hold|saved?|stored|kept)';
const mine = `(?:all |everything |any )?(?:of )?(?:my (?:personal )?(?:data|details|information|info|conversations?|chats?|history|messages|questions)|everything (?:about|on) me|(?:everything |data |what |the data )?(?:that )?you (?:have )?${knows} (?:about|on|of) me)`;
const please =
  "(?:please |can you |could you |would you |will you |i want (?:you )?to |i would like (?:you )?to |i'd like (?:you )?to )*";

// The whole message has to be the request: a story that mentions data is a story.
const patterns: Record<PrivacyRequest, RegExp> = {
  delete: new RegExp(`^${please}(?:delete|erase|remove|forget|wipe|clear) (?:me|${mine})(?: please| now)*$`),
  export: new RegExp(
    `^${please}(?:export|download|(?:send|give|get|show) (?:me )?(?:a )?(?:copy|export) of|have a copy of) ${mine}(?: please| now)*$`,
  ),
  show: new RegExp(
    `^(?:${please}(?:show|tell) (?:me )?${mine}|what (?:do|does|have) (?:you|villi) ${knows}(?: stored| saved| kept)? (?:about|on|of) me|what (?:data|information|info) (?:do|have) you ${knows}(?: (?:about|on|of) me)?|(?:my )?privacy)$`,
  ),
};

/** One of these words is in every request. */
const mayAsk = /me|my|you|privacy/i;

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
