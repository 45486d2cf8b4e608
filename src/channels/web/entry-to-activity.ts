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
  const common = {
    type: 'message',
    id: activityId(conversation, entry.seq),
    timestamp: new Date(entry.at).toISOString(),
    channelId: 'directline',
    conversation: { id: conversation },
    textFormat: 'plain',
  };
  if (entry.from === 'person') {
    const channelData = entry.clientId === undefined ? {} : { clientActivityID: entry.clientId };
    return { ...common, from: { id: user, role: 'user' }, text: entry.text, channelData };
  }
  return { ...common, from: botAccount, ...replyToActivity(entry.reply, links) };
}

function replyToActivity(reply: Reply, links: SourceLinks): object {
  const { kind, sources, intent, confidence, urgency } = reply;
  return {
    text: reply.text,
    channelData: { kind, sources, intent, confidence, ...(urgency && { urgency }) },
    ...(reply.options.length > 0 && {
      suggestedActions: {
        actions: reply.options.map(({ title, value }) => ({ type: 'imBack', title, value })),
      },
    }),
    ...(sources.length > 0 && { entities: [citations(sources, links)] }),
  };
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
