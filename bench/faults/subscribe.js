/** Subscribes one person after another, and says so only when each is stored. */
import { importTs } from '../import-ts.js';

const { openStore } = await importTs('src/store/open-store.ts');
const store = await openStore({ databaseUrl: process.env.DATABASE_URL, dataFolder: process.env.DATA_DIR });
for (let n = 0; ; n++) {
  const person = `web:r${process.argv[2]}-${n}`;
  await store.saveSubscriber({
    person,
    channel: 'web',
    address: 'a',
    hour: '07:30',
    zone: 'Europe/London',
    days: [1, 2, 3, 4, 5, 6, 7],
    paused: false,
    since: Date.now(),
  });
  process.stdout.write(`${person}\n`);
}
