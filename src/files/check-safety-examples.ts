/** Whether each rule sees its own examples, and no rule sees a near miss. */
import { checkRules } from '../core/safety/check-rules.js';
import type { Rule, RuleSet } from '../core/safety/rule-set.js';
import type { Fault } from './fault.js';
import type { YamlFile } from './read-yaml.js';
import type { Examples } from './safety-files.js';

export interface RuleFile<T> {
  /** Its path below `intents/`, without `.yaml`. */
  id: string;
  value: T;
  file: YamlFile<T>;
  /** How faults call it. */
  name: string;
}

export function checkSafetyExamples<R extends Rule>(
  rules: RuleSet<R>,
  files: readonly RuleFile<Examples>[],
): Fault[] {
  return files.flatMap(({ id, value, file, name }) => {
    const faults: Fault[] = [];
    const fault = (field: string, i: number, mend: string) =>
      faults.push({ file: name, line: file.lineOf([field, i]), field: `${field}.${i}`, mend });
    value.says.forEach((text, i) => {
      if (checkRules(text, rules).some((rule) => rule.id === id)) return;
      fault('says', i, 'add what this says to the concepts or to when: the rule does not see it');
    });
    value['near-misses'].forEach((text, i) => {
      const [first] = checkRules(text, rules);
      if (first)
        fault(
          'near-misses',
          i,
          `keep ${first.id} from seeing this: add a harmless phrase, or narrow the rule`,
        );
    });
    return faults;
  });
}
