/** The settings of the environment that change what the brain says. */
import type { BrainSettings } from '../files/load-brain.js';

export function settingsFrom({ COUNTRY, CONTACT_URL }: NodeJS.ProcessEnv): BrainSettings {
  return { country: COUNTRY || undefined, contact: CONTACT_URL || undefined };
}
