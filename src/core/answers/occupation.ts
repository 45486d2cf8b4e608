/** What somebody does is not what is asked about: "our yoga teacher says", "the gym lads". */
const people = new Set(
  (
    'teacher instructor coach class classes group groups club lady bloke lad lads girls mates mate app apps ' +
    'magazine shop guru blogger influencer tutor trainer'
  ).split(' '),
);

/** @param to the word after the one that may say what somebody does */
export function isOccupation(words: readonly string[], to: number): boolean {
  return people.has(words[to] ?? '');
}
