/** What deciding a turn takes and gives; Botkit stands behind it and nowhere else. */
import type { Reply } from '../core/reply.js';
import type { ChannelName } from '../store/store.js';
import type { EngineState } from './engine-state.js';

export interface DecisionInput {
  channel: ChannelName;
  conversation: string;
  person: string;
  text: string;
  state: EngineState;
  /** Milliseconds since 1970. */
  now: number;
}

/** What the brain makes of a message. */
export interface BrainTurn {
  reply: Reply;
  /** For its next turn; what it is made of is the brain's own affair, so long as it is plain JSON. */
  state: unknown;
}

export interface Decision {
  /** In the order in which they are said. */
  replies: Reply[];
  /** Those that answer what was asked, as the brain gave them: they are counted and kept for the author. */
  asked: Reply[];
  state: EngineState;
  /** Delete all that is kept about the person. */
  forget: boolean;
}

/** Same input, same decision; nothing is changed by it, so it may be made again. */
export type Decide = (input: DecisionInput) => Promise<Decision>;
