/** Which words of a question name a topic. */
import fc from 'fast-check';
import { topicalNouns } from '../../../src/core/language/topical-nouns.js';
import { readTable } from '../../../src/files/read-table.js';

const { topicOf } = topicalNouns(readTable('topical-nouns.txt'));

test.each([
  ['gluten', 'food'],
  ['kombucha', 'food'],
  ['eggs', 'food'],
  ['methotrexate', 'drug'],
  ['rifaximin', 'drug'],
  ['semaglutide', 'drug'],
  ['coeliac disease', 'disease'],
  ['celiac', 'disease'],
  ['anaemia', 'disease'],
  ['leukaemia', 'disease'],
  ['headaches', 'disease'],
  ['ginger', 'plant'],
  ['cats', 'organism'],
  ['berberine', 'substance'],
  ['psyllium husk', 'substance'],
  ['colonoscopy', 'procedure'],
  ['acupuncture', 'procedure'],
  ['keto diet', 'diet'],
  ['low fodmap diet', 'diet'],
  ['thyroid', 'body'],
  ['yoga', 'activity'],
  ['hammer', 'thing'],
])('%s is a topic: %s', (word, category) => {
  expect(topicOf(word)).toBe(category);
});

test.each(
  'thing time way doctor friend question lot kind bit problem people is what it cause symptom test page help'.split(
    ' ',
  ),
)('the ordinary word %s is none', (word) => {
  expect(topicOf(word)).toBeUndefined();
});

test('any text gets an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const topic = topicOf(text);
      expect(topic === undefined || typeof topic === 'string').toBe(true);
    }),
  );
});
