/** The brain, from the files of a folder: what `ask`, `chat` and `serve` share. */
import { join } from 'node:path';
import { examplesOf } from '../core/content/examples-of.js';
import type { Knowledge } from '../core/content/knowledge.js';
import type { Brain } from '../core/conversation/brain.js';
import { createBrain } from '../core/conversation/create-brain.js';
import type { Matcher } from '../core/matching/matcher.js';
import type { RuleClassifier } from '../core/safety/rule-classifier.js';
import { type Fault, faultToLine } from './fault.js';
import { loadTables, type Tables } from './load-tables.js';
import { type LoadedModel, loadOrTrainModel } from './model-file.js';
import { programFolder } from './program-folder.js';
import { readKnowledge } from './read-knowledge.js';
import { readSafety } from './read-safety.js';
import { loadRuleClassifier } from './rule-model.js';

export interface BrainSettings {
  country?: string;
  contact?: string;
  /** Milliseconds to spend on the first, slow matches before anybody waits for one; 0 unless told. */
  warmUpMs?: number;
}

/**
 * @param folder what holds `content/` and `intents/`
 * @throws when the files leave nothing to answer with, naming every fault
 */
export async function loadBrain(
  folder: string,
  { country, contact, warmUpMs }: BrainSettings = {},
): Promise<Brain> {
  const tables = loadTables();
  const { knowledge, faults } = readKnowledge(folder, tables.topics);
  if (!knowledge) throw new Error(faultsToText(faults));
  const intents = join(folder, 'intents');
  const safety = readSafety(intents, join(folder, 'content'), {
    isEnglish: tables.topics.isEnglish,
  });
  // Without one of its rules the bot would be unsafe.
  if (safety.faults.length > 0) throw new Error(faultsToText(safety.faults));
  for (const fault of faults) process.stderr.write(`${faultToLine(fault)}\n`);
  return createBrain({
    knowledge,
    matcher: matcherOrNone(knowledge, tables.words, warmUpMs),
    safety: {
      ...safety,
      hearFlag: classifierOrNone(intents, 'safety', safety.rules, tables.words),
      hearBoundary: classifierOrNone(intents, 'boundaries', safety.boundaries, tables.words),
    },
    country,
    contact,
  });
}

/**
 * The matcher for what the knowledge holds: from the kept model where it still fits, else trained anew.
 * @param table English words and their meanings
 * @param warmUpMs see `BrainSettings`
 */
export function matcherFor(knowledge: Knowledge, table: Tables['words'], warmUpMs = 0): LoadedModel {
  return loadOrTrainModel({
    examples: () => examplesOf(knowledge),
    inputs: JSON.stringify([knowledge.intents, knowledge.concepts, [...knowledge.pointsByConcept.keys()]]),
    warmUpMs,
    table,
    path: join(programFolder(), 'dist', 'model.bin'),
  });
}

/** Undefined where no model can be had: red flags and boundaries are answered all the same. */
function matcherOrNone(knowledge: Knowledge, table: Tables['words'], warmUpMs?: number): Matcher | undefined {
  try {
    return matcherFor(knowledge, table, warmUpMs).matcher;
  } catch (error) {
    process.stderr.write(
      `There is no matcher, so only red flags and boundaries are answered: ${(error as Error).message}\n`,
    );
    return undefined;
  }
}

/** Undefined where it cannot be had: the rules are checked all the same. */
function classifierOrNone(...given: Parameters<typeof loadRuleClassifier>): RuleClassifier | undefined {
  try {
    return loadRuleClassifier(...given)?.classify;
  } catch (error) {
    process.stderr.write(`Only the rules of intents/${given[1]} are used: ${(error as Error).message}\n`);
    return undefined;
  }
}

function faultsToText(faults: readonly Fault[]): string {
  return [
    'The content cannot be used as it is. Mend this, then run `villi check`:',
    ...faults.map(faultToLine),
  ].join('\n');
}
