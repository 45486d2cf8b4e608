/** What a client sent, read into what it means; whatever the client says about who it is is left out. */
import { z } from 'zod';

export type Sent =
  | { kind: 'message'; text: string; clientId?: string }
  /** Typing, joining and other events that need no answer. */
  | { kind: 'quiet' }
  | { kind: 'wrong'; message: string };

const activity = z.object({
  type: z.string().max(100),
  text: z.string().optional(),
  value: z.unknown().optional(),
  attachments: z.array(z.unknown()).nullish(),
  channelData: z
    .object({ clientActivityID: z.string().max(200).optional() })
    .nullish()
    .catch(undefined),
});

const quiet = new Set([
  'typing',
  'event',
  'conversationUpdate',
  'endOfConversation',
  'messageReaction',
  'invoke',
]);

export function readActivity(body: unknown): Sent {
  const parsed = activity.safeParse(body);
  if (!parsed.success) {
    return { kind: 'wrong', message: 'Send an activity: {"type": "message", "text": "your question"}.' };
  }
  const it = parsed.data;
  if (quiet.has(it.type)) return { kind: 'quiet' };
  if (it.type !== 'message') {
    return { kind: 'wrong', message: 'Activities of this type are not understood; send a message.' };
  }
  const text = it.text ?? (typeof it.value === 'string' ? it.value : undefined);
  if (text === undefined) {
    const message = it.attachments?.length
      ? 'Files are not accepted; put your question in the text.'
      : 'A message needs a text.';
    return { kind: 'wrong', message };
  }
  return { kind: 'message', text, clientId: it.channelData?.clientActivityID };
}
