/** Which language a message is taken to be in. */
import { guessLanguage } from '../../../src/core/safety/language.js';
import { files } from './rules.js';

const languageOf = (text: string) => guessLanguage(text, files.languages);

test.each([
  ['es', '¿qué es el intestino permeable?'],
  ['es', 'hola'],
  ['fr', "qu'est-ce que l'intestin perméable ?"],
  ['fr', 'bonjour'],
  ['de', 'was ist ein durchlässiger Darm'],
  ['pt', 'olá, o que é intestino permeável?'],
  ['it', "che cos'è l'intestino permeabile"],
  ['pl', 'co to jest nieszczelne jelito'],
  ['zh', '什么是肠漏症'],
  ['ar', 'ما هي الأمعاء المتسربة'],
])('%s: %s', (code, text) => {
  expect(languageOf(text)).toBe(code);
});

test.each([
  '',
  'ok',
  'no',
  'IBS?',
  'what is leaky gut',
  'die off',
  'a la carte with pain au chocolat',
  'e coli',
  '😀',
  '42',
])('English, or nothing known: %s', (text) => {
  expect(languageOf(text)).toBeUndefined();
});

test('the line in each language names the emergency number', () => {
  for (const { reply } of files.languages.values()) expect(reply).toContain('112');
});
