/** What decides a turn, as the channels and the conversation engine see it. */
import type { Option, Reply } from '../reply.js';

/** What a conversation remembers between turns: small, plain JSON, with the version of its shape. */
export interface ConversationState {
  version: number;
  [key: string]: unknown;
}

export interface Turn {
  reply: Reply;
  state: ConversationState;
}

export interface Brain {
  /**
   * One turn of one conversation. Pure: the same arguments give the same turn.
   * @param text what the person wrote, or the `value` of an option that was chosen
   * @param state what the last turn of this conversation returned; anything that is not a current state counts as none
   * @param now milliseconds since 1970
   */
  turn(text: string, state: unknown, now: number): Turn;
  /** What is said before the first question, with the topics as options. */
  welcome(): Reply;
  /** The topics, as quick replies. */
  topics(): Option[];
}
