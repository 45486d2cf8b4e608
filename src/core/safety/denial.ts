/** Whether what a span says is denied: `no blood`, `never had black stools`, `blood in the stool? No.` */
import type { Found } from './find-concepts.js';
import type { Span } from './match-pattern.js';
import type { Token } from './token.js';

/** Concepts of these names, in `words/denials.yaml`, say what denies. */
export const denialConcepts = [
  'denial',
  'not-denial',
  'denial-after',
  'denial-ends',
  'list-goes-on',
] as const;

/** A denial reaches this many words ahead. */
const reach = 5;
/** `Blood in the stool? No.` */
const reachAfter = 6;

export interface Denials {
  isDenied(span: Span): boolean;
}

export function findDenials(tokens: readonly Token[], found: Found): Denials {
  const cover = (name: string) => {
    const covered = new Uint8Array(tokens.length);
    for (const { start, end } of found.get(name) ?? []) covered.fill(1, start, end);
    return covered;
  };
  const spared = cover('not-denial');
  const stops = cover('denial-ends');
  const goesOn = cover('list-goes-on');
  const cueStarts = new Set<number>();
  const cueEnds = new Set<number>();
  for (const { start, end } of found.get('denial') ?? []) {
    cueStarts.add(start);
    if (!allCovered(spared, start, end)) cueEnds.add(end);
  }
  const after = found.get('denial-after') ?? [];

  /** Walks back from the span to a denial, over the items of a list (`no fever, blood or weight loss`). */
  function isDeniedBefore(start: number, end: number): boolean {
    let inList = isItem(tokens, goesOn, end);
    let budget = reach;
    for (let i = start; i > 0; i--) {
      const token = tokens[i]!;
      // "No. Blood in my stool": the denial was of something before.
      if (token.startsSentence) return false;
      if (cueEnds.has(i)) return true;
      if (token.startsClause) {
        if (token.mark !== ',' || !inList) return false;
        budget = reach;
      }
      const before = i - 1;
      if (goesOn[before]) {
        inList = true;
        budget = reach;
      } else if (stops[before]) return false;
      else if (--budget < 0) return false;
    }
    return false;
  }

  function isDeniedAfter(end: number): boolean {
    return after.some((cue) => {
      if (cue.start < end || cue.start > end + reachAfter) return false;
      // "Blood in my stool. The colonoscopy was clear": what a later sentence goes on to is not what it denies.
      for (let i = end; i < cue.start; i++) if (stops[i] || tokens[i]!.startsSentence) return false;
      return true;
    });
  }

  return {
    // "She won't cry tears, no pee": what is missing is not there after all because something else is missing too.
    isDenied: ({ start, end }) => (!cueStarts.has(start) && isDeniedBefore(start, end)) || isDeniedAfter(end),
  };
}

function allCovered(covered: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (covered[i]) return true;
  return false;
}

/** Whether a list goes on within three words after the span: `, blood or weight loss`. */
function isItem(tokens: readonly Token[], goesOn: Uint8Array, end: number): boolean {
  for (let i = end; i < Math.min(end + 3, tokens.length); i++) {
    if (tokens[i]!.startsSentence) return false;
    if (goesOn[i]) return !/^(on|in|when|my|the|after|just|is|it|maybe)$/.test(tokens[i + 1]?.word ?? '');
  }
  return false;
}
