/** What one turn says and changes, by way of Botkit: its dialogs come first, and the brain decides the rest. */

import { type Activity, TurnContext } from 'botbuilder-core';
import type { BotkitMessage, BotWorker } from 'botkit';
import type { Brain } from '../core/conversation/brain.js';
import type { Reply } from '../core/reply.js';
import type { Store } from '../store/store.js';
import { Controller } from './controller.js';
import type { BrainTurn, Decide, Decision, DecisionInput } from './decision.js';
import { addPrivacy } from './privacy-dialog.js';
import { longestText, plainReply, sentences } from './sentences.js';
import { repliesOf, sayReply, TurnAdapter } from './turn-adapter.js';
import { TurnStorage } from './turn-storage.js';

export interface DeciderDeps {
  /** Here, or in another thread. */
  brain: { turn(...given: Parameters<Brain['turn']>): BrainTurn | Promise<BrainTurn> };
  store: Pick<Store, 'readPerson'>;
  retentionDays: number;
  exportLink: (person: string, conversation: string) => string | undefined;
}

/** Of a text that is too long, this much is looked through for what cannot wait. */
const mostRead = 8000;
const inputKey = Symbol('input');
const outcomeKey = Symbol('outcome');

interface TurnOutcome {
  brain: unknown;
  asked: Reply[];
  forget: boolean;
}

/** The function that decides turns; it holds nothing of a conversation between two of them. */
export function createDecider(deps: DeciderDeps): Decide {
  const adapter = new TurnAdapter();
  const storage = new TurnStorage();
  const controller = new Controller({
    adapter: adapter as never,
    storage,
    disable_webserver: true,
    disable_console: true,
  } as never);

  addPrivacy(controller, {
    ...deps,
    personOf: (context) => inputOf(context),
    forget(context) {
      outcomeOf(context).forget = true;
    },
    answer,
  });
  controller.on('message', (_bot: BotWorker, message: BotkitMessage) =>
    answer(message.context as TurnContext),
  );

  async function answer(context: TurnContext): Promise<void> {
    const { text, now } = inputOf(context);
    const outcome = outcomeOf(context);
    const turn = await deps.brain.turn(text.slice(0, mostRead), outcome.brain, now);
    if (text.length > longestText && turn.reply.kind !== 'safety') {
      sayReply(context, plainReply('fallback', sentences.tooLong));
      return;
    }
    outcome.brain = turn.state;
    outcome.asked.push(turn.reply);
    sayReply(context, turn.reply);
  }

  return async (input: DecisionInput): Promise<Decision> => {
    const context = new TurnContext(adapter, toActivity(input) as Activity);
    const outcome: TurnOutcome = { brain: input.state.brain, asked: [], forget: false };
    context.turnState.set(inputKey, input);
    context.turnState.set(outcomeKey, outcome);
    const key = controller.stateKey(context);
    storage.put(key, input.state.botkit);
    try {
      await controller.turn(context, input.state.botkit !== undefined);
    } catch (error) {
      // Nothing of a turn that failed may be found by the next one.
      storage.take(key);
      throw error;
    }
    const botkit = storage.take(key);
    return {
      replies: repliesOf(context),
      asked: outcome.asked,
      state: { ...input.state, brain: outcome.brain, botkit: activeDialogs(botkit) },
      forget: outcome.forget,
    };
  };
}

function inputOf(context: TurnContext): DecisionInput {
  return context.turnState.get(inputKey);
}

function outcomeOf(context: TurnContext): TurnOutcome {
  return context.turnState.get(outcomeKey);
}

function toActivity({ channel, conversation, person, text, now }: DecisionInput): Partial<Activity> {
  return {
    type: 'message',
    channelId: channel,
    conversation: { id: conversation } as Activity['conversation'],
    from: { id: person, name: '' },
    recipient: { id: 'villi', name: 'Villi' },
    text,
    timestamp: new Date(now),
    serviceUrl: '',
    channelData: {},
  };
}

/** Botkit's state is worth keeping only while a dialog is open. */
function activeDialogs(botkit: Record<string, unknown> | undefined): Record<string, unknown> | undefined {
  const { dialogStack } = (botkit?.dialogState ?? {}) as { dialogStack?: unknown[] };
  return dialogStack?.length ? botkit : undefined;
}
