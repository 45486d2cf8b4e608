/** The project's own rules, read once for the tests of this folder. */
import { checkSafety } from '../../../src/core/safety/check-safety.js';
import { readSafety } from '../../../src/files/read-safety.js';

export const files = readSafety('intents', 'content');

/** How urgent a message is by the rules alone. */
export const urgencyOf = (text: string) => checkSafety(text, files.rules)?.urgency;
