/** What goes back to the person who asked. */

export type ReplyKind = 'answer' | 'clarify' | 'fallback' | 'smalltalk' | 'boundary' | 'safety' | 'action';

export type Urgency = 'emergency' | 'urgent' | 'crisis' | 'eating-disorder';

/** A quick reply: `title` is shown, `value` is what is sent when it is chosen. */
export interface Option {
  title: string;
  value: string;
}

export interface Reply {
  kind: ReplyKind;
  /** Plain text of the whole reply; lists stand as lines that begin with `• `. */
  text: string;
  /** Section ids (`page#slug`), best first; empty where nothing came from a page. */
  sources: string[];
  options: Option[];
  /** The intent that the matcher found, or null. */
  intent: string | null;
  /** Calibrated, 0 to 1: of replies at 0.8, about 80 % are right. */
  confidence: number;
  /** Only for `safety`. */
  urgency?: Urgency;
}
