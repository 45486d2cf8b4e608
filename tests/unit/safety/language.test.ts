/** Which language a message is taken to be in. */
import { checkSafety } from '../../../src/core/safety/check-safety.js';
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

test.each([
  ['emergency', 'vomito sangre desde ayer'],
  ['emergency', 'je ne peux pas respirer'],
  ['crisis', 'ich will nicht mehr leben'],
  ['urgent', 'sangue nas fezes'],
  ['urgent', "c'è sangue nelle feci"],
  ['emergency', 'moje dziecko nie pije'],
  ['emergency', '我今天吐了很多血'],
  ['emergency', '他暈倒了'],
  ['urgent', '大便有血，是肠漏吗？'],
  ['crisis', '我不想活了'],
  ['emergency', 'لا أستطيع التنفس'],
  ['urgent', 'يوجد دم في البراز'],
  ['crisis', 'أريد أن أموت'],
])('a red flag in another language, %s: %s', (urgency, text) => {
  expect(checkSafety(text, files.rules)?.urgency).toBe(urgency);
});

test.each(['什么是肠漏症', '没有便血', '胃胀气怎么办', 'ما هو تسرب الأمعاء'])('no red flag: %s', (text) => {
  expect(checkSafety(text, files.rules)).toBeUndefined();
});
