/** The option that a message chooses: by its number, its title or its value. */
import { normalise } from '../language/words.js';
import type { Option } from '../reply.js';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];

/** @returns the value of the option, or undefined where the message chooses none of those that were offered */
export function chosenOption(text: string, options: readonly Option[]): string | undefined {
  if (options.length === 0) return undefined;
  const said = normalise(text)
    .replace(/[.!?)\s]+$/, '')
    .replace(
      /^(?:option|number|no|nr|#|the|i mean|i meant) ?(?=\d|first|second|third|fourth|fifth|last)/,
      '',
    );
  const byText = options.find(({ title, value }) =>
    [title, value].some((each) => normalise(each).replace(/[?.!]+$/, '') === said),
  );
  if (byText) return byText.value;
  if (/^\d{1,2}$/.test(said)) return options[Number(said) - 1]?.value;
  const word = said
    .replace(/^the /, '')
    .replace(/ (?:one|option|please)$/, '')
    .replace(/ one$/, '');
  if (word === 'last') return options.at(-1)!.value;
  const ordinal = ordinals.indexOf(word);
  return ordinal >= 0 ? options[ordinal]?.value : undefined;
}
