/** A stretch of history as Direct Line sends it: activities, and the watermark to come back with. */
import type { Reply } from '../../core/reply.js';
import type { Entry } from '../../store/store.js';
import { entryToActivity, type SourceLinks } from './entry-to-activity.js';

/** Who looks at a conversation, and from where. */
export interface Viewer {
  conversation: string;
  user: string;
  links: SourceLinks;
}

/**
 * @param since number of the last entry that the viewer has
 * @param opening what stands before the first entry; it is the same for everybody and stored for nobody
 */
export function activitySet(
  viewer: Viewer,
  entries: readonly Entry[],
  since: number,
  opening?: Entry,
): object {
  const all = opening ? [opening, ...entries] : entries;
  return {
    activities: all.map((entry) => entryToActivity(entry, viewer.conversation, viewer.user, viewer.links)),
    watermark: String(entries.at(-1)?.seq ?? since),
  };
}

export function openingEntry(welcome: Reply, now: number): Entry {
  return { from: 'bot', seq: 0, at: now, reply: welcome };
}
