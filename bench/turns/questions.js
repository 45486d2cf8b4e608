/** What the visitors of the benchmarks ask. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Questions as people put them, from the sentences that the matcher never learns. */
export function questions(folder = 'tests/sentences') {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  );
  return files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line) => /^\s*- (?!\{)['"]?(.{3,300}?)['"]?$/.exec(line)?.[1] ?? []),
  );
}
