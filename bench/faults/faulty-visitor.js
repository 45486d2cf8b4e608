/** A visitor who goes on through crashes: what was not acknowledged is sent again under the same id. */
import { WebSocket } from 'ws';

/**
 * @param name stands in every question, so that an answer to a stranger is noticed
 * @param addresses the instances; each turn goes to the next one
 */
export function faultyVisitor(name, addresses) {
  let token;
  let conversationId;
  let turn = 0;
  /** Ids of the messages that were acknowledged, in order. */
  const acknowledged = [];
  let tryAgains = 0;

  async function call(address, path, method = 'GET', body) {
    const headers = {
      'Content-Type': 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
    };
    const signal = AbortSignal.timeout(20_000);
    const response = await fetch(`${address}/v3/directline${path}`, {
      method,
      headers,
      body: body && JSON.stringify(body),
      signal,
    });
    const answer = await response.json();
    if (response.status === 503 || response.status === 429) {
      if (!answer.error?.message.includes('try again'))
        throw new Error(`not a clear answer: ${JSON.stringify(answer)}`);
      tryAgains++;
    }
    if (!response.ok) throw new Error(`${response.status}`);
    return answer;
  }

  async function begin(address) {
    const begun = await call(address, '/conversations', 'POST', {});
    token = begun.token;
    conversationId = begun.conversationId;
  }

  /** All of it: one answer holds so many activities at most. */
  async function history() {
    const all = [];
    for (let watermark = '0'; ; ) {
      const path = `/conversations/${conversationId}/activities?watermark=${watermark}`;
      const some = await call(addresses[0], path);
      if (some.activities.length === 0) return all;
      all.push(...some.activities);
      watermark = some.watermark;
    }
  }

  return {
    acknowledged,
    tryAgains: () => tryAgains,
    /** One turn, tried until it is acknowledged or `giveUp` says so. */
    async say(giveUp = () => false) {
      const id = `${name}-${turn}`;
      const address = () => addresses[turn % addresses.length];
      while (!giveUp()) {
        try {
          if (!token) await begin(address());
          const activity = {
            type: 'message',
            text: `what is zonulin (${id})`,
            channelData: { clientActivityID: id },
          };
          await call(address(), `/conversations/${conversationId}/activities`, 'POST', activity);
          acknowledged.push(id);
          turn++;
          return true;
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 60));
        }
      }
      return false;
    },
    /** What the history says: how many acknowledged turns are missing, answered twice, out of order, or a stranger's. */
    async check() {
      const result = { lost: 0, doubled: 0, disordered: 0, strangers: 0 };
      if (!token) return result;
      const activities = await history();
      const asked = activities
        .filter(({ from }) => from.role === 'user')
        .map(({ channelData }) => channelData.clientActivityID);
      const replies = activities.filter(({ from }) => from.role === 'bot').length;
      result.lost =
        acknowledged.filter((id) => !asked.includes(id)).length + Math.max(0, asked.length - replies);
      result.doubled = asked.length - new Set(asked).size + Math.max(0, replies - asked.length);
      result.strangers = asked.filter((id) => !id.startsWith(`${name}-`)).length;
      const numbers = asked.map((id) => Number(id.split('-').at(-1)));
      result.disordered = numbers.filter((number, at) => at > 0 && number < numbers[at - 1]).length;
      return result;
    },
    /** Listens on the stream of one instance while turns go to all. @returns the texts that came, and a way to stop */
    async listen(address) {
      const { streamUrl } = await call(address, `/conversations/${conversationId}?watermark=${0}`);
      const socket = new WebSocket(streamUrl);
      const heard = [];
      socket.on('message', (data) => heard.push(...(JSON.parse(data).activities ?? [])));
      await new Promise((resolve, reject) => {
        socket.once('open', resolve);
        socket.once('error', reject);
      });
      return { heard, close: () => socket.terminate() };
    },
  };
}
