/** The project's own rules, read once for the tests of this folder. */
import { readSafety } from '../../../src/files/read-safety.js';

export const files = readSafety('intents', 'content');
