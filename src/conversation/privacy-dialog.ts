/** "What do you know about me", "export my data", "delete my data", as a conversation. */

import type { TurnContext } from 'botbuilder-core';
import { BotkitConversation, type BotkitMessage, type BotWorker } from 'botkit';
import { type PrivacyRequest, privacyRequest } from '../core/conversation/privacy-request.js';
import type { Reply } from '../core/reply.js';
import type { PersonRecord, Store } from '../store/store.js';
import type { Controller } from './controller.js';
import { plainReply, privacyOptions, sentences } from './sentences.js';
import { sayReply } from './turn-adapter.js';

export interface PrivacyDeps {
  store: Pick<Store, 'readPerson'>;
  retentionDays: number;
  /** Where a person can fetch their own data for a while; undefined where there is no such place. */
  exportLink: (person: string, conversation: string) => string | undefined;
  /** Whose turn it is. */
  personOf: (context: TurnContext) => { person: string; conversation: string };
  /** Has everything about the person forgotten when the turn is saved. */
  forget: (context: TurnContext) => void;
  /** Answers as if no dialog had been open. */
  answer: (context: TurnContext) => Promise<void>;
}

const dialogId = 'delete-my-data';
const yes = /^(?:y|yes|yep|yeah|yup|sure|ok|okay|please do|do it|go ahead|confirm|delete)\b/i;
const no = /^(?:n|no|nope|nah|don'?t|do not|stop|cancel|never ?mind|keep)\b/i;

export function addPrivacy(controller: Controller, deps: PrivacyDeps): void {
  const confirm = new BotkitConversation(dialogId, controller);
  confirm.ask(
    {
      text: sentences.sureToDelete,
      quick_replies: [privacyOptions.yes, privacyOptions.no].map(({ title, value }) => ({
        title,
        payload: value,
      })),
    } as never,
    [],
    'answer',
  );
  confirm.after(async (results: { answer?: string }, bot: BotWorker) => {
    const context = bot.getConfig('context') as TurnContext;
    const answer = results.answer ?? '';
    // Whoever says something else has something else on their mind, and it may be urgent.
    if (yes.test(answer) && answer.length < 40) {
      deps.forget(context);
      say(bot, plainReply('action', sentences.deleted));
    } else if (no.test(answer) && answer.length < 40) {
      say(bot, plainReply('action', sentences.notDeleted));
    } else {
      await deps.answer(context);
    }
  });
  controller.addDialog(confirm);

  const handlers: Record<PrivacyRequest, (bot: BotWorker, message: BotkitMessage) => Promise<void>> = {
    async delete(bot) {
      await controller.beginDialog(bot, dialogId);
    },
    async show(bot, message) {
      const { person } = deps.personOf(message.context as TurnContext);
      say(bot, shown(await deps.store.readPerson(person), deps.retentionDays));
    },
    async export(bot, message) {
      const { person, conversation } = deps.personOf(message.context as TurnContext);
      say(bot, exported(deps.exportLink(person, conversation)));
    },
  };
  controller.hears(
    async (message: BotkitMessage) => {
      message.privacy = privacyRequest(message.text ?? '');
      return message.privacy !== undefined;
    },
    'message',
    (bot, message) => handlers[message.privacy as PrivacyRequest](bot, message),
  );
}

function say(bot: BotWorker, reply: Reply): void {
  sayReply(bot.getConfig('context'), reply);
}

function shown(record: PersonRecord, retentionDays: number): Reply {
  const kept = [
    count(
      record.conversations.flatMap(({ entries }) => entries).filter((e) => e.from === 'person').length,
      'message of yours',
      'messages of yours',
    ),
    count(record.questions.length, 'question', 'questions') + ', with names, addresses and numbers taken out',
    record.feedback.length > 0 && count(record.feedback.length, 'rating of an answer', 'ratings of answers'),
    record.subscriptions.length > 0 &&
      count(record.subscriptions.length, 'subscription to daily tips', 'subscriptions to daily tips'),
    record.tips.length > 0 && `which ${count(record.tips.length, 'tip', 'tips')} you were sent`,
  ].filter((line) => typeof line === 'string');
  const days = retentionDays === 1 ? 'one day' : `${retentionDays} days`;
  if (record.conversations.length === 0 && record.subscriptions.length === 0) {
    return plainReply('action', `${sentences.nothingKept} This conversation will be kept for ${days}.`);
  }
  const since = new Date(Math.min(...record.conversations.map((it) => it.since)));
  const text = [
    `I know you only as a number that I made up. Since ${since.toISOString().slice(0, 10)} I have kept:`,
    ...kept.map((line) => `• ${line}`),
    `Conversations and questions are deleted ${days} after the last message.`,
  ].join('\n');
  return plainReply('action', text, [privacyOptions.export, privacyOptions.delete]);
}

function exported(link: string | undefined): Reply {
  const text = link
    ? `Here is everything that I keep about you, as a file. The link works for ten minutes, and it is yours alone:\n${link}`
    : 'I cannot hand out a file here. The people who run this bot can export what it keeps about you.';
  return plainReply('action', text);
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
