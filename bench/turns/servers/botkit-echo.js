/** A peer: Botkit as it comes, with its state in memory, behind a WebSocket. */
import { createRequire } from 'node:module';
import { WebSocketServer } from 'ws';

const require = createRequire(import.meta.url);
const { Botkit } = require('botkit');
const { BotAdapter, MemoryStorage, TurnContext } = require('botbuilder-core');

class SocketAdapter extends BotAdapter {
  async sendActivities(context, activities) {
    for (const activity of activities) context.turnState.get('socket').send(activity.text);
    return activities.map(() => ({ id: '' }));
  }
}

const adapter = new SocketAdapter();
const controller = new Botkit({
  adapter,
  storage: new MemoryStorage(),
  disable_webserver: true,
  disable_console: true,
});
controller.on('message', async (bot, message) => {
  await bot.reply(message, message.text);
});

let conversations = 0;
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket) => {
  const id = `c${++conversations}`;
  socket.on('message', (data) => {
    const activity = {
      type: 'message',
      channelId: 'bench',
      conversation: { id },
      from: { id },
      recipient: { id: 'bot' },
      text: String(data),
    };
    const context = new TurnContext(adapter, activity);
    context.turnState.set('socket', socket);
    controller.handleTurn(context);
  });
});
server.on('listening', () => process.stdout.write(`ws://127.0.0.1:${server.address().port}\n`));
