/** Takes out of a question what could tell who asked it. */

const capitalised = String.raw`\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]*)*`;

const rules: readonly [RegExp, string][] = [
  [/[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu, '[e-mail]'],
  [/\b(?:https?:\/\/|www\.)\S+/gi, '[link]'],
  // Seven digits or more, with what people put between them: a phone number, a card, a record's number.
  [/\+?\(?\d(?:[\s()./-]{0,2}\d){6,}/g, '[number]'],
  // After "my name is" comes a name, whatever its letters; the words after it only where they are capitalised too.
  [
    /\b((?:[Mm]y|[Hh]er|[Hh]is|[Tt]heir) (?:full |first |last )?name(?: is|['’]s)|[Nn]ame['’]s|[Cc]all me)\s+\p{L}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)*/gu,
    '$1 [name]',
  ],
  [
    /\b([Hh]i|[Hh]ello|[Hh]ey)([\s,!.]+)([Ii]['’]?m|[Ii] am)\s+\p{L}[\p{L}'’-]+(?=\s*(?:[,.!?]|$|and\b|from\b))/gu,
    '$1$2$3 [name]',
  ],
  [
    new RegExp(String.raw`\b([Ii]['’]?m|[Ii] am|[Tt]his is|[Ii]t['’]s me,?)\s+${capitalised}`, 'gu'),
    '$1 [name]',
  ],
];

/** The text with e-mail addresses, long numbers, links and the names that people introduce themselves by replaced. */
export function redact(text: string): string {
  return rules.reduce((kept, [pattern, instead]) => kept.replace(pattern, instead), text);
}
