/** The option that a message chooses: by its number, its title or its value. */
import { normalise } from '../language/words.js';
import type { Option } from '../reply.js';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];

/** "Ok now 2", "let's do the second one please". */
const lead =
  /^(?:(?:ok|okay|now|then|and|so|right|yes|yeah|hmm|well|go (?:for|with)|let'?s (?:do|have|try|go (?:for|with))|try|give me|i(?:'ll| will) (?:have|take|go (?:for|with))|pick|choose)[ ,]+)+(?=(?:option |number |no |the )?(?:\d{1,2}|first|second|third|fourth|fifth|last)\b)/;
const tail =
  /(?<=^(?:the )?(?:\d{1,2}|first|second|third|fourth|fifth|last)(?: one| option)?) (?:please|pls|then|now|mate|thanks|first)$/;

/** @returns the value of the option, or undefined where the message chooses none of those that were offered */
export function chosenOption(text: string, options: readonly Option[]): string | undefined {
  if (options.length === 0) return undefined;
  const said = normalise(text)
    .replace(/[.!?)\s]+$/, '')
    .replace(lead, '')
    .replace(tail, '')
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
