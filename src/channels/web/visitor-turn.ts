/** One message of a visitor, by request or by socket: checked, given to the engine, and what comes of it. */
import type { Engine } from '../../conversation/engine-port.js';
import type { AddressLimits } from './address-limits.js';
import { activityId } from './entry-to-activity.js';
import { type Problem, problems } from './problem.js';
import { readActivity } from './read-activity.js';
import type { Visitor } from './tokens.js';

export type TurnResult =
  | { kind: 'done'; id: string; clientId?: string }
  | { kind: 'problem'; problem: Problem; clientId?: string };

export interface TurnDeps {
  engine: Engine;
  limits: AddressLimits;
  now: () => number;
  onError: (error: unknown) => void;
}

/** @param body the activity, as the client sent it */
export async function visitorTurn(
  body: unknown,
  visitor: Visitor,
  address: string,
  deps: TurnDeps,
): Promise<TurnResult> {
  const sent = readActivity(body);
  if (sent.kind === 'wrong') return { kind: 'problem', problem: problems.badRequest(sent.message) };
  const { conversation, user } = visitor;
  // Nothing is kept of these, so they get the number of the opening.
  if (sent.kind === 'quiet') return { kind: 'done', id: activityId(conversation, 0) };
  const { clientId } = sent;
  if (!deps.limits.allow('send', address, deps.now())) {
    return { kind: 'problem', problem: problems.slowDown(60), clientId };
  }
  try {
    const outcome = await deps.engine.turn({
      channel: 'web',
      conversation,
      person: `web:${user}`,
      text: sent.text,
      clientId,
    });
    switch (outcome.kind) {
      case 'slow-down':
        return { kind: 'problem', problem: problems.slowDown(outcome.seconds), clientId };
      case 'seen':
        return { kind: 'done', id: activityId(conversation, outcome.lastSeq), clientId };
      case 'replied':
        return { kind: 'done', id: activityId(conversation, outcome.entries[0]?.seq ?? 0), clientId };
    }
  } catch (error) {
    deps.onError(error);
    return { kind: 'problem', problem: problems.unavailable, clientId };
  }
}
