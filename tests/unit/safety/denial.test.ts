/** What is denied is no red flag; what only stands near a denial is one. */
import { urgencyOf } from './rules.js';

test.each([
  'Blood in the stool? No.',
  'Is bloody diarrhoea ever part of leaky gut? Nobody has it here.',
  'Thanks be to God no blood, only wind',
])('denied: %s', (text) => {
  expect(urgencyOf(text)).toBeUndefined();
});

test.each([
  // A later sentence denies something of its own.
  ['urgent', 'There is blood in my stool. The scan was clear.'],
  // What is missing is not there after all because something else is missing too.
  ['emergency', "She won't cry tears, no pee in her nappy since last night"],
  ['emergency', 'oh god no blood again, the toilet is full of it'],
])('%s: %s', (urgency, text) => {
  expect(urgencyOf(text)).toBe(urgency);
});
