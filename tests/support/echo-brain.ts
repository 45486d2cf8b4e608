/** A brain that says what it heard, and what it remembers: enough to test what carries the words. */
import type { Brain } from '../../src/core/conversation/brain.js';
import type { Reply } from '../../src/core/reply.js';

/** `boom` makes it throw, `blood` is a red flag; all else is said again, with how many turns there have been. */
export const echoBrain: Brain = {
  turn(text, state) {
    if (text === 'boom') throw new Error(`secret words: ${text}`);
    const turns = 1 + ((state as { turns?: number } | undefined)?.turns ?? 0);
    const safety = text.includes('blood');
    const about: Reply = {
      kind: safety ? 'safety' : 'answer',
      text: safety ? 'Please see a doctor today.' : `${turns}: ${text}`,
      sources: ['leaky-gut#common-symptoms'],
      options: turns === 1 ? [{ title: 'How is it tested?', value: 'How is leaky gut tested?' }] : [],
      intent: 'echo',
      confidence: 0.9,
      ...(safety && { urgency: 'urgent' as const }),
    };
    return { reply: about, state: { version: 1, turns } };
  },
  welcome: () => ({
    kind: 'smalltalk',
    text: 'Hello, I am Villi. What would you like to know?',
    sources: [],
    options: [
      { title: 'What is leaky gut?', value: 'What is leaky gut?' },
      { title: 'What causes it?', value: 'What causes leaky gut?' },
    ],
    intent: null,
    confidence: 1,
  }),
  topics: () => [],
};
