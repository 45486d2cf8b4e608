/** What is said at a boundary; what the page does say is appended by the caller. */
import type { Reply } from '../reply.js';
import type { Boundary } from './check-boundary.js';
import { type SafetyReplies, withNumbers } from './safety-reply.js';

/** @param country two letters, such as `GB` */
export function boundaryReply(boundary: Boundary, replies: SafetyReplies, country?: string): Reply {
  return {
    kind: 'boundary',
    text: withNumbers(replies.boundaries.get(boundary.reply) ?? '', replies, country),
    sources: [],
    options: [],
    intent: null,
    confidence: 1,
  };
}
