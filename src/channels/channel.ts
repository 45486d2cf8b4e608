/** The port of a channel: where people's words come in and replies go out. */
import type { Reply } from '../core/reply.js';

export interface Channel {
  readonly name: string;
  /** Sends a reply that nobody asked for just now, such as a tip. */
  post(address: string, reply: Reply): Promise<void>;
  /** Finishes what is under way, then lets go of its connections. */
  stop(): Promise<void>;
}
