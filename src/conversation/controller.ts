/** Botkit's controller, mended: a handler that throws rejects the turn, instead of ending the process. */

import type { TurnContext } from 'botbuilder-core';
import { type DialogContext, DialogTurnStatus } from 'botbuilder-dialogs';
import { Botkit, type BotkitMessage, type BotWorker } from 'botkit';

type Middleware = { run(bot: BotWorker, message: BotkitMessage, done: (error?: unknown) => void): void };

/** What Botkit 4.15 keeps to itself. */
interface Inner {
  conversationState: { getStorageKey(context: TurnContext): string };
  _events: Record<string, ((bot: BotWorker, message: BotkitMessage) => Promise<unknown>)[] | undefined>;
  listenForInterrupts(bot: BotWorker, message: BotkitMessage): Promise<unknown>;
  listenForTriggers(bot: BotWorker, message: BotkitMessage): Promise<unknown>;
}

export class Controller extends Botkit {
  /** As Botkit's own, but every failure on the way rejects. */
  override async handleTurn(context: TurnContext): Promise<void> {
    const { activity } = context;
    const message: BotkitMessage = {
      ...activity.channelData,
      type: activity.type,
      user: activity.from.id,
      text: activity.text,
      channel: activity.conversation.id,
      value: activity.value,
      context,
      incoming_message: activity,
    };
    context.turnState.set('botkitMessage', message);
    const dialogContext: DialogContext = await this.dialogSet.createContext(context);
    const bot = await this.spawn(dialogContext);
    await run(this.middleware.ingest, bot, message);
    await run(this.middleware.receive, bot, message);
    if ((await this.#inner.listenForInterrupts(bot, message)) === false) {
      // Without a dialog there is nothing to continue; asking costs a fifth of a turn.
      const results = dialogContext.activeDialog ? await dialogContext.continueDialog() : undefined;
      if (!results || results.status === DialogTurnStatus.empty) await this.#answer(bot, message);
    }
    await this.saveState(bot);
  }

  /** As Botkit's own, without printing the error, which may quote what somebody wrote. */
  override async trigger(event: string, bot?: BotWorker, message?: BotkitMessage): Promise<void> {
    for (const handler of this.#inner._events[event] ?? []) {
      const result = await handler.call(bot, bot as BotWorker, message as BotkitMessage);
      if (result === false) break;
    }
  }

  /** Under which key Botkit asks its storage for the state of this turn. */
  stateKey(context: TurnContext): string {
    return this.#inner.conversationState.getStorageKey(context);
  }

  async #answer(bot: BotWorker, message: BotkitMessage): Promise<void> {
    await run(this.middleware.interpret, bot, message);
    if ((await this.#inner.listenForTriggers(bot, message)) === false)
      await this.trigger(message.type, bot, message);
  }

  get #inner(): Inner {
    return this as unknown as Inner;
  }
}

function run(middleware: Middleware, bot: BotWorker, message: BotkitMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    middleware.run(bot, message, (error) => (error ? reject(error) : resolve()));
  });
}
