/** What somebody tells as long ago and over is no red flag; what goes on, or comes back, is one. */
import { urgencyOf } from './rules.js';

test.each([
  'I fainted once at school in 1987, never again since',
  'jaundice as a newborn, I am 40 now and well',
  'bled from piles ten years ago, sorted. What is zonulin?',
  'had sudden severe belly pain as a child, appendix out, all healed',
  'She vomited blood from an ulcer in 2006. Fully recovered.',
  'Had a heart attack in 2011. Stented. Fine since. Asking about fibre only.',
  'I could not swallow bread. That was in 2011, all better since. Are crusts an irritant?',
])('long ago and over: %s', (text) => {
  expect(urgencyOf(text)).toBeUndefined();
});

test.each([
  [
    'emergency',
    'vomited blood from an ulcer in 2006, healed, and now it is back: I threw up blood this morning',
  ],
  ['emergency', 'I had chest pain in 2011, all fine since. Chest pain again today'],
  ['emergency', 'my ulcer from 2010 is bleeding, I threw up blood'],
  ['emergency', 'Years ago I had surgery and recovered well. My dad has just collapsed.'],
  ['urgent', 'blood in my stool since 2015, never seen a doctor about it'],
  ['urgent', 'I had piles ten years ago, sorted, but there is blood in my stool'],
  ['emergency', 'fainted at school in 1987'],
  ['emergency', 'Had a heart attack in 2011. Stented. Chest pain again since this morning.'],
  ['urgent', 'There is blood in my stool. The colonoscopy was clear. That was in 2019.'],
])('%s: %s', (urgency, text) => {
  expect(urgencyOf(text)).toBe(urgency);
});
