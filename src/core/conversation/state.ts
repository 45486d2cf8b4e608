/** What a conversation remembers from turn to turn. */
import { z } from 'zod';
import type { ConversationState } from './brain.js';

export const stateVersion = 1;

/** Milliseconds after which what was talked about is forgotten. */
const expiresAfter = 45 * 60 * 1000;

const schema = z.object({
  version: z.literal(stateVersion),
  /** Milliseconds since 1970. */
  at: z.number(),
  turns: z.number().default(0),
  /** What the last answer was about. */
  intent: z.string().nullable().default(null),
  things: z.array(z.string()).default([]),
  /** Things that were named before the last ones, the latest first. */
  sources: z.array(z.string()).default([]),
  /** The answers of the last reply, one for each question of the message. */
  parts: z
    .array(z.object({ text: z.string(), sources: z.array(z.string()), intent: z.string().nullable() }))
    .default([]),
  /** The last question was one of yes or no. */
  yesNo: z.boolean().default(false),
  /** As its words alone where an option says just what it shows. */
  options: z
    .array(
      z.union([
        z.string().transform((title) => ({ title, value: title })),
        z.object({ title: z.string(), value: z.string() }),
      ]),
    )
    .default([]),
  /** The message that was answered with "which of these?", if that was the last reply. */
  clarified: z.string().nullable().default(null),
  /** How many messages in a row found nothing. */
  misses: z.number().default(0),
  /** The boundary of the last message, if it met one. */
  boundary: z
    .object({ rule: z.string(), reply: z.string(), sections: z.array(z.string()) })
    .nullable()
    .default(null),
  /** The red flag of the last message, if it had one. */
  flag: z
    .object({
      rule: z.string(),
      urgency: z.enum(['emergency', 'urgent', 'crisis', 'eating-disorder']),
      reply: z.string(),
      alsoCrisis: z.boolean(),
    })
    .nullable()
    .default(null),
  /** The last reply, for "say that again". */
  said: z
    .object({
      kind: z
        .enum(['answer', 'clarify', 'fallback', 'boundary', 'safety', 'smalltalk', 'action'])
        .default('answer'),
      /** Absent, like the sources, where it is that of the only part. */
      text: z.string().default(''),
      sources: z.array(z.string()).default([]),
    })
    .nullable()
    .default(null),
});

export type State = z.infer<typeof schema> & ConversationState;

export function newState(now: number): State {
  return { ...blank, at: now, things: [], sources: [], parts: [], options: [] };
}

const blank: State = schema.parse({ version: stateVersion, at: 0 });

/** What was kept, if it is of this version and not too old; else a new state. Never throws. */
export function readState(kept: unknown, now: number): State {
  if (kept === undefined) return newState(now);
  const read = schema.safeParse(kept);
  if (!read.success || Math.abs(now - read.data.at) > expiresAfter) return newState(now);
  const { said, parts } = read.data;
  const [only] = parts;
  if (said?.text !== '' || !only) return read.data;
  return { ...read.data, said: { ...said, text: only.text, sources: only.sources } };
}

/** A state as it is kept: it goes with every turn, so that nothing stands in it twice, or that a new state has too. */
export function keptState(state: State): ConversationState {
  const { version, at, options, said, parts, ...rest } = state;
  const [only] = parts;
  const isOnly = parts.length === 1 && said?.text === only?.text;
  const kept = Object.entries(rest).filter(([name, value]) => !isBlank(name, value));
  return {
    version,
    at,
    ...Object.fromEntries(kept),
    ...(parts.length > 0 ? { parts } : {}),
    ...(options.length > 0
      ? { options: options.map((each) => (each.title === each.value ? each.title : each)) }
      : {}),
    ...(said ? { said: isOnly ? { kind: said.kind } : said } : {}),
  };
}

function isBlank(name: string, value: unknown): boolean {
  return Array.isArray(value) ? value.length === 0 : value === blank[name];
}
