/** Botkit's controller, mended: a handler that throws rejects the turn, and a turn without a dialog loads none. */

import { TurnContext } from 'botbuilder-core';
import { DialogTurnStatus } from 'botbuilder-dialogs';
import { Botkit, type BotkitMessage, BotWorker } from 'botkit';

type Handler = (bot: BotWorker, message: BotkitMessage) => Promise<unknown>;

interface Middleware {
  fns: unknown[];
  run(bot: BotWorker, message: BotkitMessage, done: (error?: unknown) => void): void;
}

/** What Botkit 4.15 keeps to itself. */
interface Inner {
  _events: Record<string, Handler[] | undefined>;
  _interrupts: Record<string, unknown[] | undefined>;
  conversationState: { getStorageKey(context: TurnContext): string };
  listenForInterrupts: Handler;
  listenForTriggers: Handler;
}

export class Controller extends Botkit {
  override handleTurn(context: TurnContext): Promise<void> {
    return this.turn(context, true);
  }

  /**
   * As Botkit's own `handleTurn`, but every failure on the way rejects.
   * @param inDialog whether a dialog is open; where none is, Botkit's dialogs, which cost more than the rest of a turn
   *   together, stay out of it until a handler begins one
   */
  async turn(context: TurnContext, inDialog: boolean): Promise<void> {
    const message = toMessage(context);
    context.turnState.set('botkitMessage', message);
    const bot = inDialog ? await this.#workerInDialog(context) : this.#worker(context);
    await run(this.middleware.ingest, bot, message);
    await run(this.middleware.receive, bot, message);
    if (
      this.#inner._interrupts[message.type] &&
      (await this.#inner.listenForInterrupts(bot, message)) !== false
    ) {
      return;
    }
    const results = await bot.getConfig('dialogContext')?.continueDialog();
    if (!results || results.status === DialogTurnStatus.empty) {
      await run(this.middleware.interpret, bot, message);
      const heard = await this.#inner.listenForTriggers(bot, message);
      if (heard === false) await this.trigger(message.type, bot, message);
    }
    if (bot.getConfig('dialogContext')) await this.saveState(bot);
  }

  /** Begins a dialog, in a turn that may have had none. */
  async beginDialog(bot: BotWorker, id: string): Promise<void> {
    const config = bot.getConfig();
    config.dialogContext ??= await this.dialogSet.createContext(config.context);
    await bot.beginDialog(id);
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

  #worker(context: TurnContext): BotWorker {
    const { activity, adapter } = context;
    const reference = TurnContext.getConversationReference(activity);
    return new BotWorker(this, { context, activity, reference, adapter });
  }

  async #workerInDialog(context: TurnContext): Promise<BotWorker> {
    return this.spawn(await this.dialogSet.createContext(context));
  }

  get #inner(): Inner {
    return this as unknown as Inner;
  }
}

function toMessage(context: TurnContext): BotkitMessage {
  const { activity } = context;
  return {
    ...activity.channelData,
    type: activity.type,
    user: activity.from.id,
    text: activity.text,
    channel: activity.conversation.id,
    value: activity.value,
    context,
    incoming_message: activity,
  };
}

function run(middleware: Middleware, bot: BotWorker, message: BotkitMessage): Promise<void> | undefined {
  if (middleware.fns.length === 0) return undefined;
  return new Promise((resolve, reject) => {
    middleware.run(bot, message, (error) => (error ? reject(error) : resolve()));
  });
}
