/** The parts of a Direct Line activity that the widget shows. */
export interface Citation {
  appearance?: { name?: string; url?: string };
}

export interface Activity {
  type: string;
  id?: string;
  text?: string;
  from?: { role?: string };
  channelData?: { kind?: string; urgency?: string; clientActivityID?: string };
  entities?: { citation?: Citation[] }[];
  suggestedActions?: { actions?: { title: string; value: string }[] };
}

export interface Problem {
  message?: string;
  clientActivityID?: string;
}
