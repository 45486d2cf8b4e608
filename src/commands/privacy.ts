/** `villi privacy show|delete PERSON`: what is kept about somebody who asks by letter, and its deletion. */
import { openStoreBeside } from '../app.js';
import { readEnvironment } from './environment.js';

const usage = `Usage: villi privacy show PERSON      everything that is kept about a person, as JSON
       villi privacy delete PERSON    deletes it, for good

PERSON is the id that the person's own export names, such as web:u_… or slack:TEAM:USER.
`;

/** @returns the exit code: 0, 1 where nothing is kept, 2 where the words make no sense */
export async function privacyCommand([action = '', person = '']: string[]): Promise<number> {
  if (!['show', 'delete'].includes(action) || person === '') {
    process.stderr.write(usage);
    return 2;
  }
  const store = await openStoreBeside(readEnvironment());
  try {
    const record = await store.readPerson(person);
    const parts = [record.conversations, record.subscriptions, record.tips];
    if (parts.every((part) => part.length === 0)) {
      process.stderr.write(`Nothing is kept about ${person}.\n`);
      return 1;
    }
    if (action === 'show') {
      process.stdout.write(`${JSON.stringify({ person, ...record }, null, 2)}\n`);
    } else {
      await store.deletePerson(person);
      process.stderr.write(`Everything that was kept about ${person} is deleted.\n`);
    }
    return 0;
  } finally {
    await store.close();
  }
}
