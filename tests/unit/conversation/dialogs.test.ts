/** Conversations of several turns, told by what a person says and sees. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Reply } from '../../../src/core/reply.js';
import { brain, now, opensWith, readCorpus, root, yesOrNo } from '../../support/brain.js';

const list = z.array(z.coerce.string()).default([]);
const expectation = z.object({
  kind: z.array(z.string()).optional(),
  source: z.string().optional(),
  sources: list,
  mentions: list,
  never: list,
  urgency: z.union([z.string(), z.array(z.string())]).optional(),
  opens: yesOrNo.optional(),
});
const schema = z.array(
  z.object({ name: z.string(), turns: z.array(z.object({ says: z.coerce.string(), expect: expectation })) }),
);

const dialogs = readdirSync(join(root, 'tests/dialogs')).flatMap((file) =>
  readCorpus(`dialogs/${file}`, schema).map(
    (dialog) => [`${file.replace('.yaml', '')}: ${dialog.name}`, dialog.turns] as const,
  ),
);

test.each(dialogs)('%s', (_name, turns) => {
  let state: unknown;
  const faults: string[] = [];
  for (const { says, expect: wanted } of turns) {
    const turn = brain.turn(says, state, now);
    // As a store would keep it.
    state = JSON.parse(JSON.stringify(turn.state));
    faults.push(...faultsOf(turn.reply, wanted).map((fault) => `${says} → ${fault}`));
  }
  expect(faults).toEqual([]);
});

function faultsOf(reply: Reply, wanted: z.infer<typeof expectation>): string[] {
  const text = reply.text.toLowerCase();
  const urgencies = wanted.urgency === undefined ? [] : [wanted.urgency].flat();
  return [
    ...(wanted.kind && !wanted.kind.includes(reply.kind)
      ? [`is ${reply.kind}, not ${wanted.kind.join(' or ')}`]
      : []),
    ...[wanted.source ?? [], wanted.sources]
      .flat()
      .filter((id) => !reply.sources.includes(id))
      .map((id) => `lacks the source ${id}`),
    ...wanted.mentions.filter((word) => !text.includes(word)).map((word) => `does not say "${word}"`),
    ...wanted.never.filter((word) => text.includes(word)).map((word) => `says "${word}"`),
    ...(urgencies.length > 0 && !urgencies.includes(reply.urgency ?? '')
      ? [`is of the urgency ${reply.urgency}`]
      : []),
    ...(wanted.opens && !opensWith(reply, wanted.opens) ? [`does not open with ${wanted.opens}`] : []),
  ];
}
