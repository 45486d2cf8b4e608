/** How well intents are told apart: each fifth of the utterances is matched by a matcher that has not seen it. */
import { dealt, groupsOf } from '../held-out.js';
import type { Example } from '../matcher.js';
import type { Resources } from '../score.js';
import { trainMatcher } from '../train-matcher.js';
import type { Outcome } from './metrics.js';

const folds = 5;

export interface Judged extends Outcome {
  /** The confidence in the best intent that is not the right one, and which. */
  rival: string;
  rivalConfidence: number;
}

/** One outcome an utterance, in their order. Utterances of an intent that has only one are never learned from. */
export function crossValidate(
  examples: readonly Example[],
  resources: Resources,
  onProgress: (share: number) => void = () => {},
): Judged[] {
  const intents = [...new Set(examples.map(({ intent }) => intent))];
  const index = new Map(intents.map((intent, n) => [intent, n]));
  const foldOf = dealt(
    groupsOf(examples),
    examples.map(({ intent }) => index.get(intent)!),
    folds,
  );
  const found = new Array<Judged>(examples.length);
  for (let fold = 0; fold < folds; fold++) {
    const rest = examples.filter((_, n) => foldOf[n] !== fold);
    if (rest.length > 0 && rest.length < examples.length) {
      const matcher = trainMatcher(rest, resources);
      examples.forEach((example, n) => {
        if (foldOf[n] === fold) found[n] = judge(example, matcher.match(example.text));
      });
    }
    onProgress((fold + 1) / folds);
  }
  return found.filter(Boolean);
}

function judge(
  { text, intent }: Example,
  { ranked, confidence, inScope, kind }: ReturnType<ReturnType<typeof trainMatcher>['match']>,
): Judged {
  const rival = ranked.find((other) => other.intent !== intent);
  return {
    text,
    intent,
    guess: ranked[0]!.intent,
    confidence,
    inScope,
    refused: kind === 'unknown',
    rival: rival?.intent ?? '',
    rivalConfidence: rival?.confidence ?? 0,
  };
}
