/** What a matcher is to the rest of the program: text in, ranked intents with a calibrated confidence out. */

/** One utterance and the intent that it stands for. */
export interface Example {
  text: string;
  intent: string;
  /** Examples that share it are one utterance put in other words: they are learned or held out together. */
  utterance?: string;
}

export interface RankedIntent {
  intent: string;
  /** Calibrated probability that this intent is right, 0 to 1, given that the text belongs to some intent. */
  confidence: number;
}

/**
 * `sure`: the first intent stands; `unsure`: the first two or three are close; `unknown`: nothing fits.
 * `ranked` holds the best five in every case, best first; `inScope` is the score that refuses, higher is safer.
 */
export interface Match {
  kind: 'sure' | 'unsure' | 'unknown';
  ranked: RankedIntent[];
  confidence: number;
  inScope: number;
}

export interface Matcher {
  match(text: string): Match;
}
