/** Visitors with real sockets, for measuring: each says something and waits for what comes back. */
import { WebSocket } from 'ws';

/** A visitor of one of the peers, which say back what they hear. */
export async function echoVisitor(address) {
  const socket = await opened(new WebSocket(address, { perMessageDeflate: false }));
  let heard;
  socket.on('message', () => heard?.());
  return {
    say: (text) =>
      new Promise((resolve) => {
        heard = resolve;
        socket.send(text);
      }),
    close: () => socket.terminate(),
  };
}

/** A visitor of Villi, over Direct Line: the turn is done when the bot's reply is there. */
export async function villiVisitor(address) {
  const begun = await (await fetch(`${address}/v3/directline/conversations`, { method: 'POST' })).json();
  const socket = new WebSocket(begun.streamUrl, { perMessageDeflate: false });
  let heard;
  let failed;
  let count = 0;
  const welcomed = new Promise((resolve) => {
    heard = resolve;
  });
  socket.on('message', (data) => {
    const frame = JSON.parse(data);
    if (frame.error) failed?.(new Error(frame.error.message));
    else if (frame.activities.some(({ from }) => from.role === 'bot')) heard?.();
  });
  await opened(socket);
  await welcomed;
  return {
    say: (text) =>
      new Promise((resolve, reject) => {
        heard = resolve;
        failed = reject;
        const channelData = { clientActivityID: `m${++count}` };
        socket.send(JSON.stringify({ activities: [{ type: 'message', text, channelData }] }));
      }),
    close: () => socket.terminate(),
  };
}

/** Opens many, some at a time. */
export async function openMany(count, open) {
  const visitors = [];
  while (visitors.length < count) {
    const some = Math.min(100, count - visitors.length);
    visitors.push(...(await Promise.all(Array.from({ length: some }, open))));
  }
  return visitors;
}

function opened(socket) {
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('error', reject);
  });
}
