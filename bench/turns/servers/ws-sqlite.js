/** A peer: the bare WebSocket server, with one SQLite transaction a turn that keeps the message and a state. */
import { join } from 'node:path';
import Database from 'libsql';
import { WebSocketServer } from 'ws';

const database = new Database(join(process.env.DATA_DIR, 'peer.db'));
database.pragma('journal_mode = WAL');
database.pragma('synchronous = NORMAL');
database.exec(`create table if not exists states (id integer primary key, state text);
  create table if not exists messages (id integer primary key, conversation integer, text text, at integer)`);
const begin = database.prepare('begin immediate');
const insert = database.prepare('insert into messages (conversation, text, at) values (?, ?, ?)');
const keep = database.prepare(
  'insert into states (id, state) values (?, ?) on conflict (id) do update set state = excluded.state',
);
const commit = database.prepare('commit');

let conversations = 0;
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket) => {
  const id = ++conversations;
  let turns = 0;
  socket.on('message', (data) => {
    const text = String(data);
    begin.run();
    insert.run(id, text, Date.now());
    keep.run(id, JSON.stringify({ turns: ++turns }));
    commit.run();
    socket.send(text);
  });
});
server.on('listening', () => process.stdout.write(`ws://127.0.0.1:${server.address().port}\n`));
