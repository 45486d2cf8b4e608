import { expect, test } from '@jest/globals';
import { privacyRequest } from '../../../src/core/conversation/privacy-request.js';

test.each([
  ['What do you know about me?', 'show'],
  ['what data do you have about me', 'show'],
  ['what have you stored about me', 'show'],
  ['What do you remember about me?', 'show'],
  ['show me my data', 'show'],
  ['privacy', 'show'],
  ['Delete my data', 'delete'],
  ['please delete all my data', 'delete'],
  ['Could you please erase everything you know about me', 'delete'],
  ['forget me', 'delete'],
  ['delete my conversation', 'delete'],
  ['I want to delete my history please', 'delete'],
  ['ok please forget what I said', 'delete'],
  ['erase everything I typed here', 'delete'],
  ['clear this conversation', 'delete'],
  ['erase the lot please', 'delete'],
  ['before i go, get rid of all the messages i sent', 'delete'],
  ['i want my chat gone', 'delete'],
  ['Export my data', 'export'],
  ['send me a copy of my data', 'export'],
  ['download my chats', 'export'],
])('%s → %s', (text, request) => {
  expect(privacyRequest(text)).toBe(request);
});

test.each([
  'how do I remove bloating',
  'can I delete gluten from my diet',
  'what do you know about leaky gut',
  'what do you know about zonulin',
  'does it forget me',
  'clear it all up for me',
  'get rid of the bloating i told you about',
  'tell me what I said wrong',
  'I want to forget everything and die',
  'my doctor has data about me and I have blood in my stool, delete my data',
  '',
])('“%s” is no such request', (text) => {
  expect(privacyRequest(text)).toBeUndefined();
});
