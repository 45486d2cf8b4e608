/** The faults that only show when an author's files are held against each other. */
import { join } from 'node:path';
import { z } from 'zod';
import { followUpNames, intentName } from '../core/content/intent.js';
import { type Knowledge, resolve } from '../core/content/knowledge.js';
import { nearestName } from '../core/content/nearest-name.js';
import { pointsOf } from '../core/content/page.js';
import { words } from '../core/language/words.js';
import type { Fault } from './fault.js';
import { filesIn, type KnowledgeFolder } from './read-knowledge.js';
import { readYaml } from './read-yaml.js';

type LineOf = KnowledgeFolder['lineOf'];
const conceptsFile = 'intents/concepts.yaml';
const phrasesFile = 'content/phrases.yaml';

/** @param root the folder that holds `content/`, `intents/` and, where there is one, `tests/sentences/` */
export function checkKnowledge(root: string, knowledge: Knowledge, lineOf: LineOf): Fault[] {
  return [
    ...references(knowledge, lineOf),
    ...unreached(knowledge),
    ...conceptFaults(knowledge, lineOf),
    ...phraseFaults(knowledge, lineOf),
    ...twiceSaid(root, knowledge, lineOf),
  ];
}

/** Every section, point, concept and phrase that an intent names must be there. */
function references(knowledge: Knowledge, lineOf: LineOf): Fault[] {
  const { phrases, concepts } = knowledge;
  const refs = [...knowledge.sections.keys(), ...knowledge.points.keys()];
  const ids = concepts.map(({ id }) => id);
  return knowledge.intents.flatMap((intent) => {
    const faults: Fault[] = [];
    const add = (path: (string | number)[], mend: string) =>
      faults.push({ file: intent.file, line: lineOf(intent.file, path), field: path.join('.'), mend });
    const needRef = (ref: string, path: (string | number)[]) => {
      if (resolve(ref, knowledge).kind === 'nothing')
        add(path, `no page has ${ref}; ${didYouMean(ref, refs)}`);
    };
    if (intent.kind === 'uncovered') {
      needRef(intent.near, ['near']);
      if (intent.nearest) needRef(intent.nearest, ['nearest']);
    }
    if (intent.kind === 'follow-up' && !followUpNames.some((name) => name === intentName(intent)))
      add(
        ['says'],
        `Villi knows no follow-up of this name; ${didYouMean(intentName(intent), followUpNames)}`,
      );
    if (intent.kind !== 'answer') return faults;
    intent.answer.forEach((ref, at) => {
      needRef(ref, ['answer', at]);
    });
    intent.about?.forEach((ref, at) => {
      if (!knowledge.sections.has(ref))
        add(
          ['about', at],
          `no page has the section ${ref}; ${didYouMean(ref, [...knowledge.sections.keys()])}`,
        );
    });
    for (const [section, list] of Object.entries(intent.for)) {
      needRef(section, ['for', section]);
      list.forEach((ref, at) => {
        needRef(ref, ['for', section, at]);
      });
    }
    intent.needs.forEach((id, at) => {
      if (!ids.includes(id)) add(['needs', at], `there is no concept ${id}; ${didYouMean(id, ids)}`);
    });
    if (intent.opens && !phrases.opens[intent.opens])
      add(
        ['opens'],
        `${phrasesFile} has no opens.${intent.opens}; ${didYouMean(intent.opens, Object.keys(phrases.opens))}`,
      );
    if (intent.elsewhere && !phrases.elsewhere[intent.elsewhere])
      add(
        ['elsewhere'],
        `${phrasesFile} has no elsewhere.${intent.elsewhere}; ${didYouMean(intent.elsewhere, Object.keys(phrases.elsewhere))}`,
      );
    return faults;
  });
}

/** Every point must be in the answer of some intent. */
function unreached(knowledge: Knowledge): Fault[] {
  const reached = new Set<string>();
  for (const intent of knowledge.answerIntents) {
    for (const ref of [...intent.answer, ...(intent.about ?? [])]) {
      const target = resolve(ref, knowledge);
      if (target.kind === 'point') reached.add(target.point.id);
      if (target.kind === 'blocks') for (const { id } of pointsOf(target.blocks)) reached.add(id);
    }
  }
  return knowledge.pages.flatMap((page) =>
    page.sections.flatMap(({ blocks }) =>
      pointsOf(blocks)
        .filter(({ id }) => !reached.has(id))
        .map(({ id, line }) => ({
          file: page.file,
          line,
          field: id,
          mend: 'no intent answers with this point: name it, or its section, in the answer of an intent',
        })),
    ),
  );
}

function conceptFaults({ concepts, pages, pointsByConcept, sections }: Knowledge, lineOf: LineOf): Fault[] {
  const ids = concepts.map(({ id }) => id);
  const unknown = pages.flatMap((page) =>
    page.sections.flatMap(({ blocks }) =>
      pointsOf(blocks).flatMap((point) =>
        point.concepts
          .filter((id) => !ids.includes(id))
          .map((id) => ({
            file: page.file,
            line: point.line,
            field: id,
            mend: `${conceptsFile} has no concept ${id}; ${didYouMean(id, ids)}`,
          })),
      ),
    ),
  );
  const unused = concepts
    .filter(({ id, subject, section }) => !subject && !section && !pointsByConcept.has(id))
    .map(({ id }) => ({
      file: conceptsFile,
      line: lineOf(conceptsFile, [id]),
      field: id,
      mend: `no point names this concept: put <!-- ${id} --> behind the point that is about it, or remove the concept`,
    }));
  const badSections = concepts
    .filter(({ section }) => section && !sections.has(section))
    .map(({ id, section }) => ({
      file: conceptsFile,
      line: lineOf(conceptsFile, [id, 'section']),
      field: `${id}.section`,
      mend: `no page has ${section}; ${didYouMean(section!, [...sections.keys()])}`,
    }));
  const seen = new Map<string, string>();
  const shared = concepts.flatMap((concept) =>
    (['words', 'members'] as const).flatMap((key) =>
      concept[key].flatMap((text, at) => {
        const line = lineOf(conceptsFile, [concept.id, key, at]);
        const field = `${concept.id}.${key}.${at}`;
        const same = words(text).join(' ');
        if (!same) return [{ file: conceptsFile, line, field, mend: 'write a word that people use' }];
        const owner = seen.get(same);
        seen.set(same, concept.id);
        if (!owner || owner === concept.id) return [];
        return [
          {
            file: conceptsFile,
            line,
            field,
            mend: `"${text}" is a word of ${owner} too: keep it in one of the two`,
          },
        ];
      }),
    ),
  );
  return [...unknown, ...unused, ...badSections, ...shared];
}

function phraseFaults({ phrases, intents, concepts }: Knowledge, lineOf: LineOf): Fault[] {
  const at = (path: (string | number)[], mend: string): Fault => ({
    file: phrasesFile,
    line: lineOf(phrasesFile, path),
    field: path.join('.'),
    mend,
  });
  const answers = intents.filter(({ kind }) => kind === 'answer').map(intentName);
  const faults = phrases.topics.flatMap((name, i) =>
    answers.includes(name)
      ? []
      : [at(['topics', i], `there is no intents/answers/${name}.yaml; ${didYouMean(name, answers)}`)],
  );
  for (const key of ['why', 'how', 'does', 'others', 'examples'] as const) {
    for (const [from, name] of Object.entries(phrases[key])) {
      if (!answers.includes(name))
        faults.push(
          at([key, from], `there is no intents/answers/${name}.yaml; ${didYouMean(name, answers)}`),
        );
    }
  }
  for (const intent of intents) {
    const name = intentName(intent);
    if (intent.kind === 'uncovered' && !phrases['not-on-the-page'][name])
      faults.push(
        at(['not-on-the-page'], `say here what the page does not say for ${intent.file}: ${name}: …`),
      );
    if (intent.kind === 'smalltalk' && !phrases.smalltalk[name])
      faults.push(at(['smalltalk'], `give the replies for ${intent.file} here: ${name}: …`));
  }
  for (const { id, members } of concepts) {
    if (members.length > 0 && !phrases.members[id])
      faults.push(at(['members'], `say here what a member of ${id} is: ${id}: "{Word} is …"`));
  }
  return faults;
}

const sentencesSchema = z.union([z.strictObject({ asks: z.array(z.string()) }), z.array(z.string())], {
  error: 'list the sentences under asks:',
});

/** No utterance belongs to two intents, and no sentence of the tests is learned. */
function twiceSaid(root: string, { intents }: Knowledge, lineOf: LineOf): Fault[] {
  const owners = new Map<string, string>();
  const faults: Fault[] = [];
  for (const intent of intents) {
    intent.says.forEach((text, at) => {
      const same = words(text).join(' ');
      const line = lineOf(intent.file, ['says', at]);
      const owner = owners.get(same);
      if (owner === intent.id)
        faults.push({
          file: intent.file,
          line,
          field: `says.${at}`,
          mend: `"${text}" stands here twice: remove one`,
        });
      else if (owner)
        faults.push({
          file: intent.file,
          line,
          field: `says.${at}`,
          mend: `"${text}" is an utterance of ${owner} too: keep it in one of the two`,
        });
      owners.set(same, owner ?? intent.id);
    });
  }
  const files = ['answers', 'smalltalk', 'not-on-the-page', 'follow-ups'].flatMap((folder) =>
    filesIn(root, `tests/sentences/${folder}`, '.yaml'),
  );
  for (const name of [
    ...files,
    ...filesIn(root, 'tests/sentences', '.yaml').filter((name) => !name.endsWith('known-misses.yaml')),
  ]) {
    const file = readYaml(join(root, name), sentencesSchema, name);
    faults.push(...file.faults);
    const listed = !file.value ? [] : Array.isArray(file.value) ? file.value : file.value.asks;
    listed.forEach((text, at) => {
      const owner = owners.get(words(text).join(' '));
      if (owner)
        faults.push({
          file: name,
          line: file.lineOf(['asks', at]),
          field: `asks.${at}`,
          mend: `"${text}" is learned by intents/${owner}.yaml: a test sentence must never be learned, so remove it from one of the two`,
        });
    });
  }
  return faults;
}

function didYouMean(name: string, names: readonly string[]): string {
  const near = nearestName(name, names);
  return near ? `did you mean ${near}?` : 'mend the name';
}
