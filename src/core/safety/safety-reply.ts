/** What is said to a red flag, with the numbers of the country. */
import type { Reply } from '../reply.js';
import type { SafetyFlag } from './check-safety.js';

export interface SafetyReplies {
  /** `content/safety/*.md` by name; `{emergency}` in a text stands for the country's own sentence. */
  texts: ReadonlyMap<string, string>;
  /** The one line in each other language, by code. */
  languages: ReadonlyMap<string, string>;
  /** `content/boundaries/*.md` by name. */
  boundaries: ReadonlyMap<string, string>;
  /** Sentences with telephone numbers, by two-letter country, then by name; `other` serves where none is known. */
  countries: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** @param country two letters, such as `GB`; the common numbers are named when it is not given or not known */
export function safetyReply(flag: SafetyFlag, replies: SafetyReplies, country?: string): Reply {
  const text = replies.texts.get(flag.reply) ?? replies.texts.get(flag.urgency) ?? '{emergency}';
  const line = flag.language ? replies.languages.get(flag.language) : undefined;
  const also = flag.alsoCrisis && !text.includes('{crisis}') ? `${text}\n\n{crisis}` : text;
  return {
    kind: 'safety',
    text: withNumbers(line ? `${line}\n\n${also}` : also, replies, country),
    sources: [],
    options: [],
    intent: null,
    confidence: 1,
    urgency: flag.urgency,
  };
}

/** What is said before the answer to a message in which a red flag is surely not meant, in case it is. */
export function doubtText({ urgency }: SafetyFlag, replies: SafetyReplies, country?: string): string {
  return withNumbers(replies.texts.get(`${urgency}-in-doubt`) ?? '{emergency}', replies, country);
}

const members = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR EL HU IT LV LT LU MT NL PL PT RO SK SI ES SE'.split(' '),
);

/** The entry that serves a country: members of the EU share one. */
function likeness(country: string): string {
  if (country === 'UK') return 'GB';
  return members.has(country) ? 'EU' : country;
}

/** Puts the country's sentences into a text. */
export function withNumbers(text: string, { countries }: SafetyReplies, country = 'other'): string {
  const own = countries.get(likeness(country.toUpperCase()));
  const other = countries.get('other');
  return text.replace(/\{([a-z-]+)\}/g, (_, name: string) => own?.[name] ?? other?.[name] ?? '').trim();
}
