/** What the engine keeps of a conversation between turns, as JSON with the version of its shape. */
import { z } from 'zod';

const schema = z.object({
  v: z.literal(1),
  /** The brain's own state. */
  brain: z.unknown(),
  /** Botkit's: which dialog stands where; absent where none does. */
  botkit: z.record(z.string(), z.unknown()).optional(),
  /** The clients' own ids of the latest messages, each with the number of its entry: what is sent again is not answered again. */
  recent: z.array(z.tuple([z.string(), z.number()])).optional(),
  allowance: z.object({ left: z.number(), at: z.number() }).optional(),
});

export type EngineState = z.output<typeof schema>;

export const freshState: EngineState = { v: 1, brain: undefined };

/** Anything that is not a current state counts as none. */
export function readState(json: string): EngineState {
  try {
    const parsed = schema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : freshState;
  } catch {
    return freshState;
  }
}
