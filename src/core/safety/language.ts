/** Guesses that a message is in another language, from its script and its commonest small words. */
import { normalise } from '../language/words.js';
import type { Urgency } from '../reply.js';

export interface Language {
  /** In English. */
  name: string;
  /** The one line that is said, in that language. */
  reply: string;
  /** Small words without accents, none of which is an English word. */
  words: ReadonlySet<string>;
  /** What denies what follows it, such as `sin`. */
  denials: readonly string[];
  /** The gravest red flags, as phrases of the rules' little language, without accents. */
  flags: Readonly<Partial<Record<Urgency, readonly string[]>>>;
  /** A Unicode script that no other of the languages has. */
  script?: string;
}

/** By code: `es`, `fr`. */
export type Languages = ReadonlyMap<string, Language>;

/** How much of a message must be small words of the language. */
const leastShare = 0.25;
/** A message of fewer words must be made of them alone. */
const fewWords = 3;
/** A borrowed word or two among English ones proves nothing. */
const english = new Set(
  'the and is are was of to in it i my me you for with on what how does do can have has had not this that be but at from if they we or so just why about your been get got there when should would could test gut leaky'.split(
    ' ',
  ),
);

/** The code of the language, or undefined where it looks like English or like nothing known. */
export function guessLanguage(text: string, languages: Languages): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  for (const [code, { script }] of languages) {
    if (!script) continue;
    const own = text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0;
    if (own > letters / 2) return code;
  }
  const words = normalise(text).match(/\p{L}+/gu) ?? [];
  const inEnglish = words.filter((word) => english.has(word)).length;
  let best: { code: string; hits: number } | undefined;
  for (const [code, language] of languages) {
    const hits = words.filter((word) => language.words.has(word)).length;
    if (hits > (best?.hits ?? 0)) best = { code, hits };
  }
  if (!best || best.hits <= inEnglish) return undefined;
  const enough =
    words.length < fewWords
      ? best.hits === words.length
      : best.hits >= 2 && best.hits / words.length >= leastShare;
  return enough ? best.code : undefined;
}
