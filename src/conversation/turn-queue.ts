/** One turn at a time for each conversation; different conversations do not wait for each other. */
export interface TurnQueue {
  /** Runs the work after all that was given before for the same conversation, whether that went well or not. */
  run<T>(conversation: string, work: () => Promise<T>): Promise<T>;
  /** How many wait or run for one conversation. */
  depthOf(conversation: string): number;
  /** How many wait or run in all. */
  depth(): number;
  /** Resolves when nothing runs any more. */
  idle(): Promise<void>;
}

export function turnQueue(): TurnQueue {
  const lines = new Map<string, { last: Promise<unknown>; depth: number }>();
  let depth = 0;

  return {
    run(conversation, work) {
      const line = lines.get(conversation);
      const result = line ? line.last.then(work, work) : work();
      const mine = { last: result as Promise<unknown>, depth: (line?.depth ?? 0) + 1 };
      lines.set(conversation, mine);
      depth++;
      const leave = () => {
        depth--;
        const current = lines.get(conversation);
        if (current === mine) lines.delete(conversation);
        else if (current) current.depth--;
      };
      result.then(leave, leave);
      return result;
    },
    depthOf: (conversation) => lines.get(conversation)?.depth ?? 0,
    depth: () => depth,
    async idle() {
      while (lines.size > 0) await Promise.allSettled([...lines.values()].map(({ last }) => last));
    },
  };
}
