/** Botkit's way out: replies are gathered, and leave only when the turn is saved. */
import { type Activity, BotAdapter, type ResourceResponse, type TurnContext } from 'botbuilder-core';
import type { Reply } from '../core/reply.js';
import { plainReply } from './sentences.js';

/** Where a turn's replies are found in the context's `turnState`. */
const repliesKey = Symbol('replies');

export class TurnAdapter extends BotAdapter {
  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    for (const activity of activities) {
      if (activity.type === 'message') repliesOf(context).push(activityToReply(activity));
    }
    return activities.map(() => ({ id: '' }));
  }

  override async updateActivity(): Promise<void> {
    throw new Error('replies are not changed once they are given');
  }

  override async deleteActivity(): Promise<void> {
    throw new Error('replies are not taken back');
  }

  override async continueConversation(): Promise<void> {
    throw new Error('conversations are continued by the engine');
  }
}

export function repliesOf(context: TurnContext): Reply[] {
  const replies = context.turnState.get<Reply[]>(repliesKey) ?? [];
  context.turnState.set(repliesKey, replies);
  return replies;
}

/** Says a reply as it is; what a dialog says by itself comes through `sendActivities`, with less to it. */
export function sayReply(context: TurnContext, reply: Reply): void {
  repliesOf(context).push(reply);
}

/** What a dialog says has a text and quick replies only. */
function activityToReply(activity: Partial<Activity>): Reply {
  const options = (activity.suggestedActions?.actions ?? []).map(({ title, value }) => ({
    title,
    value: String(value),
  }));
  return plainReply('action', activity.text ?? '', options);
}
