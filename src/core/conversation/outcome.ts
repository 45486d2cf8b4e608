/** What one question of a message comes to, before a reply is made of it. */
import type { Answer } from '../answers/answer-intent.js';
import type { Option } from '../reply.js';

interface Found {
  intent: string | null;
  confidence: number;
}

export type Outcome =
  | ({ kind: 'answer'; answer: Answer; yesNo: boolean } & Found)
  /** The page does not say it: `text` says so, `nearest` is what it does say, `topic` what has a name, `asks` the intent it is guessed to ask. */
  | ({
      kind: 'uncovered';
      text: string;
      nearest?: Answer;
      options: Option[];
      topic?: string;
      asks?: string;
    } & Found)
  | ({ kind: 'smalltalk'; name: string } & Found)
  /** Two intents fit alike; `first` is what the likelier one comes to. */
  | ({ kind: 'torn'; options: Option[]; first: Outcome } & Found)
  | ({ kind: 'unknown' } & Found);
