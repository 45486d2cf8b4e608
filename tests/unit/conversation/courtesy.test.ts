/** Thanks, greetings and goodbyes, also where something else is told beside them. */
import { ask } from '../../support/brain.js';

test.each([
  ['thank you dear, back to the oven', 'thanks'],
  ["thanks, that's cleared it up. i'm off to walk the dog", 'thanks'],
  ['ok ty', 'thanks'],
  ['super, merci beaucoup', 'thanks'],
  ['no worries hun thank you x', 'thanks'],
  ["right, kettle's boiled and it's late. goodnight!", 'bye'],
  ['hello from a very hot valencia!', 'hello'],
])('%s', (says, name) => {
  expect(ask(says)).toMatchObject({ kind: 'smalltalk', intent: `smalltalk/${name}` });
});

test.each([
  ['thanks, and what causes it?', 'answer'],
  ['hello, is bloating a symptom', 'answer'],
  ['thanks. can gluten cause it?', 'fallback'],
  ['cheers, my tongue is swelling up and i cannot breathe', 'safety'],
])('what is asked or cannot wait comes before courtesy: %s', (says, kind) => {
  expect(ask(says).kind).toBe(kind);
});
