/** What was talked about before a question. */
export interface Context {
  /** The intent that was answered last. */
  intent: string | null;
  /** The concepts that were talked about last. */
  things: readonly string[];
  /** The sections that the last answer was from. */
  sources: readonly string[];
  yesNo: boolean;
}
