/** A lesson, a story or an animal calms what it frames, and nothing that is told beside it. */
import { urgencyOf } from './rules.js';

test.each([
  'I teach first aid, choking and fainting mostly',
  'We dissected a heart in science, there was blood on my sleeve',
  'It was the beetroot that made the nappy red',
])('framed: %s', (text) => {
  expect(urgencyOf(text)).toBeUndefined();
});

test.each([
  'I teach first aid and my husband has just collapsed',
  'We dissected a frog at school and then I collapsed on the floor',
  "Writing an essay but I can't breathe",
  "I'm a ward nurse and I've had black tarry stools myself since Sunday",
])('told beside the frame: %s', (text) => {
  expect(urgencyOf(text)).toBe('emergency');
});
