/** What the operator is told where a store cannot be used; nothing is overwritten. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'libsql';
import { openStore } from '../../src/store/open-store.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'villi-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a file in DATA_DIR', () => {
  test('that another process uses is refused, and free again once that one is gone', async () => {
    const first = await openStore({ dataFolder: folder });
    await expect(openStore({ dataFolder: folder })).rejects.toThrow(
      /Another Villi is using .*DATA_DIR of its own/,
    );
    await first.close();
    const second = await openStore({ dataFolder: folder });
    await second.close();
  });

  test('may be read by a command beside the bot', async () => {
    const first = await openStore({ dataFolder: folder });
    const beside = await openStore({ dataFolder: folder, beside: true });
    expect((await beside.readPerson('web:nobody')).conversations).toEqual([]);
    await beside.close();
    await first.close();
  });

  test('that a newer Villi made is refused, and left as it is', async () => {
    const store = await openStore({ dataFolder: folder });
    await store.close();
    const file = new Database(join(folder, 'villi.db'));
    file.exec(`insert into kysely_migration (name, timestamp) values ('999-from-the-future', '2030-01-01')`);
    file.close();
    await expect(openStore({ dataFolder: folder })).rejects.toThrow(
      /made by a newer Villi.*Nothing was changed/,
    );
  });

  test.each([
    ['is something else', 'this is a letter, not a database. '.repeat(100)],
    ['is torn', undefined],
  ])('that %s is refused, and left as it is', async (_name, content) => {
    const file = join(folder, 'villi.db');
    if (content === undefined) {
      const store = await openStore({ dataFolder: folder });
      await store.close();
      const bytes = readFileSync(file);
      bytes.fill(0xab, 4096, 12_288);
      writeFileSync(file, bytes);
    } else {
      writeFileSync(file, content);
    }
    const before = readFileSync(file);
    await expect(openStore({ dataFolder: folder })).rejects.toThrow(
      /is damaged or is not a Villi database.*Nothing was overwritten/,
    );
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('in a place that is no folder is refused', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    await expect(openStore({ dataFolder: file })).rejects.toThrow(
      /cannot be written.*set DATA_DIR to another folder/,
    );
  });
});

describe('a DATABASE_URL', () => {
  test('where nothing listens is named without its password', async () => {
    const opening = openStore({
      dataFolder: folder,
      databaseUrl: 'postgres://villi:secret@127.0.0.1:1/villi',
    });
    await expect(opening).rejects.toThrow(/PostgreSQL at 127.0.0.1:1 cannot be reached \(ECONNREFUSED\)/);
    await expect(opening).rejects.not.toThrow(/secret/);
  });
});
