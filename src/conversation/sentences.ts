/** What the engine itself says: nothing of it is about health. */
import type { Option, Reply } from '../core/reply.js';

/** A reply that no page has a part in. */
export function plainReply(kind: Reply['kind'], text: string, options: Option[] = []): Reply {
  return { kind, text, sources: [], options, intent: null, confidence: 1 };
}

export const longestText = 2000;

export const sentences = {
  tooLong:
    `That is longer than ${longestText.toLocaleString('en-GB')} characters, which is more than I can read at once. ` +
    'Please ask in a sentence or two.',
  broken:
    'Something went wrong on my side, and I could not answer that. Please try again, or put it in other words.',
  sureToDelete:
    'I will delete everything that I keep about you: this conversation, your questions and any subscriptions. ' +
    'It cannot be brought back. Shall I delete it?',
  deleted: 'Done. Everything that I kept about you is deleted.',
  notDeleted: 'All right, nothing was deleted.',
  nothingKept: 'I keep nothing about you yet.',
} as const;

export const privacyOptions = {
  delete: { title: 'Delete my data', value: 'Delete my data' },
  export: { title: 'Give me a copy', value: 'Export my data' },
  yes: { title: 'Yes, delete it', value: 'Yes, delete it' },
  no: { title: 'No, keep it', value: 'No, keep it' },
} as const satisfies Record<string, Option>;
