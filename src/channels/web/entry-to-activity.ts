/** A line of history as a Direct Line activity. */
import type { Reply } from '../../core/reply.js';
import type { Entry } from '../../store/store.js';

/** Where a section stands, for people. */
export interface SourceLink {
  /** `Leaky gut › Common symptoms` */
  name: string;
  /** Full web address. */
  url: string;
}

export type SourceLinks = (sectionId: string) => SourceLink | undefined;

export const botAccount = { id: 'villi', name: 'Villi', role: 'bot' } as const;

export function activityId(conversation: string, seq: number): string {
  return `${conversation}|${String(seq).padStart(7, '0')}`;
}

/** @param user the visitor's id, as the token has it */
export function entryToActivity(
  entry: Entry,
  conversation: string,
  user: string,
  links: SourceLinks,
): object {
  const isBot = entry.from === 'bot';
  const activity: Record<string, unknown> = {
    type: 'message',
    id: activityId(conversation, entry.seq),
    timestamp: new Date(entry.at).toISOString(),
    channelId: 'directline',
    conversation: { id: conversation },
    textFormat: 'plain',
    from: isBot ? botAccount : { id: user, role: 'user' },
    text: isBot ? entry.reply.text : entry.text,
    channelData: isBot ? replyData(entry.reply) : { clientActivityID: entry.clientId },
  };
  if (isBot && entry.reply.options.length > 0) {
    const actions = entry.reply.options.map(({ title, value }) => ({ type: 'imBack', title, value }));
    activity.suggestedActions = { actions };
  }
  if (isBot && entry.reply.sources.length > 0) activity.entities = [citations(entry.reply.sources, links)];
  return activity;
}

function replyData({ kind, sources, intent, confidence, urgency }: Reply): object {
  return { kind, sources, intent, confidence, urgency };
}

function citations(sources: readonly string[], links: SourceLinks): object {
  return {
    type: 'https://schema.org/Message',
    '@context': 'https://schema.org',
    '@type': 'Message',
    '@id': '',
    citation: sources.map((id, index) => {
      const link = links(id);
      return {
        '@type': 'Claim',
        '@id': id,
        position: index + 1,
        appearance: { '@type': 'DigitalDocument', name: link?.name ?? id, url: link?.url },
      };
    }),
  };
}
