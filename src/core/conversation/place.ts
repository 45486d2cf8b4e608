/** What people call the places of a list by: "first", "2nd", "three", "last". */

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const numbers = ['one', 'two', 'three', 'four', 'five', 'six'];
const digits = ['1', '2', '3', '4', '5', '6'];

/**
 * @param word in lower case: an ordinal or a number up to six, in letters or digits, or `last`
 * @returns the index, from 0 up, -1 for the last; undefined for any other word
 */
export function placeOf(word: string): number | undefined {
  if (word === 'last') return -1;
  const plain = word.replace(/(?<=^\d)(?:st|nd|rd|th)$/, '');
  const names = [ordinals, numbers, digits].find((each) => each.includes(plain));
  return names?.indexOf(plain);
}
