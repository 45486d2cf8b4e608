/** Whether somebody asks about their own data: to see it, to have a copy, to have it deleted. */
export type PrivacyRequest = 'show' | 'export' | 'delete';

const mine =
  '(?:all |everything |any )?(?:of )?(?:my (?:personal )?(?:data|details|information|info|conversations?|chats?|history|messages|questions)|everything (?:about|on) me|(?:data|what) you (?:have|keep|store|know) (?:about|on) me)';
const please =
  "(?:please |can you |could you |would you |will you |i want (?:you )?to |i would like (?:you )?to |i'd like (?:you )?to )*";

// The whole message has to be the request: a story that mentions data is a story.
const patterns: Record<PrivacyRequest, RegExp> = {
  delete: new RegExp(`^${please}(?:delete|erase|remove|forget|wipe|clear) (?:me|${mine})(?: please| now)*$`),
  export: new RegExp(
    `^${please}(?:export|download|(?:send|give|get|show) (?:me )?(?:a )?(?:copy|export) of|have a copy of) ${mine}(?: please| now)*$`,
  ),
  show: new RegExp(
    `^(?:${please}(?:show|tell) (?:me )?${mine}|what (?:do|does) (?:you|villi) (?:know|have|keep|store|remember|hold|save)(?: stored| saved)? (?:about|on|of) me|what (?:data|information|info) (?:do|have) you (?:have|keep|store|hold|got|stored)(?: stored)?(?: (?:about|on|of) me)?|(?:my )?privacy)$`,
  ),
};

export function privacyRequest(text: string): PrivacyRequest | undefined {
  if (text.length > 200) return undefined;
  const plain = text
    .toLowerCase()
    .replace(/[‘’`]/g, "'")
    .replace(/[^a-z' ]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return (Object.keys(patterns) as PrivacyRequest[]).find((request) => patterns[request].test(plain));
}
