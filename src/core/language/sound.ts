/** How a word sounds, roughly: two spellings of one word come out alike (`throte`, `throat`). */

const sounds: readonly (readonly [RegExp, string])[] = [
  [/^kn/, 'n'],
  [/^wr/, 'r'],
  [/ph/g, 'f'],
  [/gh(?=t|$)/g, ''],
  [/tch/g, 'ch'],
  [/ck/g, 'k'],
  [/qu/g, 'kw'],
  [/x/g, 'ks'],
  [/(sc|c)(?=[eiy])/g, 's'],
  [/(ti|si|ci)(?=o|a)/g, 'sh'],
  [/c(?!h)/g, 'k'],
  [/z/g, 's'],
  [/dg(?=e)/g, 'j'],
  [/th/g, 't'],
  [/wh/g, 'w'],
  [/(?<=.)h/g, ''],
  [/(.)\1+/g, '$1'],
  [/(?<=.)[aeiouy]+/g, ''],
  [/(.)\1+/g, '$1'],
];

/** The first letter and the consonants that are heard, for words in lower-case Latin letters. */
export function soundOf(word: string): string {
  const whole = word.length > 4 ? word.replace(/in$/, 'ing') : word;
  return sounds.reduce((sound, [spelling, heard]) => sound.replace(spelling, heard), whole);
}
