/** The chat in a real browser, as a visitor meets it: on a desk, on a phone, with a keyboard, with a screen reader. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../support/launch-browser.js';
import { startTestApp, type TestApp } from '../support/start-test-app.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let app: TestApp;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Addresses that were asked for, and what the browser complained of. */
let asked: string[];
let complaints: string[];

beforeAll(async () => {
  if (!existsSync('dist/public/widget.js')) throw new Error('build first: npm run build');
  [app, browser] = await Promise.all([startTestApp(), launchBrowser()]);
  await app.warm;
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await app?.stop();
});
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  context.setDefaultTimeout(10_000);
  page = await context.newPage();
  asked = [];
  complaints = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterEach(() => context.close());

async function ask(question: string): Promise<void> {
  await page.getByLabel('Your question').fill(question);
  await page.keyboard.press('Enter');
}

const lastReply = () => page.locator('.message.bot').last();

describe('the chat page', () => {
  test('greets with topics, answers a question, and leads to its section', async () => {
    await page.goto(app.address);
    await page.getByRole('button', { name: 'What is leaky gut?' }).click();
    await page.getByText('1: What is leaky gut?').waitFor();
    await ask('and the symptoms?');
    await page.getByText('2: and the symptoms?').waitFor();
    await lastReply().getByRole('link', { name: 'Leaky gut › Common symptoms' }).click();
    await page.getByRole('heading', { name: 'Common symptoms' }).waitFor();
    expect(page.url()).toBe(`${app.address}/pages/leaky-gut#common-symptoms`);
    expect(complaints).toEqual([]);
  });

  test('keeps the conversation over a reload, and over a walk to another page', async () => {
    await page.goto(app.address);
    await ask('first question');
    await page.getByText('1: first question').waitFor();
    await page.reload();
    await page.getByText('1: first question').waitFor();
    await page.goto(`${app.address}/pages/leaky-gut`);
    await page.getByRole('button', { name: 'Ask about gut health' }).click();
    await page.getByText('1: first question').waitFor();
    await ask('second question');
    await page.getByText('2: second question').waitFor();
  });

  test('stores nothing and asks nobody else before the visitor says something', async () => {
    await page.goto(app.address);
    await page.getByText('I am Villi').waitFor();
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    expect(asked.some((url) => url.includes('/conversations'))).toBe(false);
    await ask('hello');
    await page.getByText('1: hello').waitFor();
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, '']);
    expect(asked.filter((url) => new URL(url).host !== new URL(app.address).host)).toEqual([]);
  });

  test('deletes the conversation, here and on the server', async () => {
    await page.goto(app.address);
    await ask('hello');
    await page.getByText('1: hello').waitFor();
    const stored = await page.evaluate(() => sessionStorage.getItem(sessionStorage.key(0) as string));
    await page.getByRole('button', { name: 'Delete this conversation' }).click();
    await page.getByText('This conversation is deleted.').waitFor();
    expect(await page.getByText('1: hello').count()).toBe(0);
    expect(await app.store.readConversation(JSON.parse(stored as string).conversationId)).toBeUndefined();
    await ask('a new start');
    await page.getByText('1: a new start').waitFor();
  });

  test('says so where the server cannot be reached, and sends again on request', async () => {
    await page.goto(app.address);
    await page.getByText('I am Villi').waitFor();
    await context.setOffline(true);
    await ask('are you there?');
    await page.getByText('I cannot be reached just now').waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('1: are you there?').waitFor();
  });

  test('shows markup as the text that it is', async () => {
    await page.goto(app.address);
    await ask('<img src=x onerror=alert(1)> <script>alert(2)</script>');
    await page.getByText('1: <img src=x onerror=alert(1)>').waitFor();
    expect(complaints).toEqual([]);
  });

  test('refuses 2,001 characters before they are sent, and says how many are too many', async () => {
    await page.goto(app.address);
    await ask('a'.repeat(2003));
    await page.getByText('3 characters too many').waitFor();
    expect(asked.some((url) => url.includes('/conversations'))).toBe(false);
  });
});

describe('accessibility', () => {
  test.each(['light', 'dark'] as const)('axe finds nothing after an exchange (%s)', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(app.address);
    await ask('is there blood?');
    await page.getByText('see a doctor').waitFor();
    await ask('and otherwise?');
    await page.getByText('2: and otherwise?').waitFor();
    await page.waitForTimeout(300);
    await page.evaluate(axeSource);
    const violations = await page.evaluate(async () => {
      const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(
        document,
      );
      return violations.map((it) => `${it.id}: ${it.nodes.map(({ target }) => target).join(' ')}`);
    });
    expect(violations).toEqual([]);
  });

  test('new messages are announced, inputs do not make a phone zoom, and targets are large enough', async () => {
    await page.goto(app.address);
    await page.getByText('I am Villi').waitFor();
    const log = page.getByRole('log', { name: 'Conversation' });
    expect(await log.getByText('I am Villi').count()).toBe(1);
    const size = await page.getByLabel('Your question').evaluate((input) => getComputedStyle(input).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(16);
    for (const button of await page.getByRole('button').all()) {
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
  });

  test('with the keyboard of a phone open, the question and the last reply can both be seen', async () => {
    await page.goto(app.address);
    await ask('hello');
    await page.getByText('1: hello').waitFor();
    await page.setViewportSize({ width: 390, height: 420 });
    const input = await page.getByLabel('Your question').boundingBox();
    const reply = await lastReply().boundingBox();
    expect((input?.y ?? 999) + (input?.height ?? 0)).toBeLessThanOrEqual(420);
    expect(reply?.y).toBeGreaterThanOrEqual(0);
    expect(reply?.y).toBeLessThan(420);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('in a right-to-left page the send button stands on the left', async () => {
    await page.goto(app.address);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    const input = await page.getByLabel('Your question').boundingBox();
    const send = await page.getByRole('button', { name: 'Send' }).boundingBox();
    expect(send?.x).toBeLessThan(input?.x ?? 0);
  });
});

describe('the launcher', () => {
  test('opens with the keyboard, takes the focus in, and gives it back on Escape', async () => {
    await page.goto(`${app.address}/pages/leaky-gut`);
    const launcher = page.getByRole('button', { name: 'Ask about gut health' });
    await launcher.focus();
    await page.keyboard.press('Enter');
    await page.getByText('I am Villi').waitFor();
    expect(await launcher.getAttribute('aria-expanded')).toBe('true');
    expect(
      await page
        .getByLabel('Your question')
        .evaluate((it) => it === (it.getRootNode() as ShadowRoot).activeElement),
    ).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    expect(await launcher.evaluate((it) => it === (it.getRootNode() as ShadowRoot).activeElement)).toBe(true);
  });
});

describe('on another site', () => {
  /** A practitioner's page with one script tag and the strictest policy that lets it in. */
  async function practice(botAddress: () => string): Promise<Server> {
    const site = createServer((_request, response) => {
      const bot = botAddress();
      const policy = `default-src 'none'; script-src ${bot}; connect-src ${bot} ${bot.replace(/^http/, 'ws')}`;
      response.setHeader('Content-Security-Policy', policy).setHeader('Content-Type', 'text/html');
      response.end(`<!doctype html><html lang="en"><title>Practice</title><h1>Practice</h1>
        <script src="${bot}/widget.js" defer></script></html>`);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    return site;
  }
  const addressOf = (site: Server) => `http://127.0.0.1:${(site.address() as AddressInfo).port}`;

  test('that is listed, one script tag is all it takes', async () => {
    let bot = '';
    const site = await practice(() => bot);
    const listed = await startTestApp({ ALLOWED_ORIGINS: addressOf(site) });
    await listed.warm;
    bot = listed.address;
    await page.goto(addressOf(site));
    await page.getByRole('button', { name: 'Ask about gut health' }).click();
    await page.getByRole('button', { name: 'What is leaky gut?' }).click();
    await page.getByText('1: What is leaky gut?').waitFor();
    await page.getByRole('button', { name: 'Delete this conversation' }).click();
    await page.getByText('This conversation is deleted.').waitFor();
    expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
    site.close();
    await listed.stop();
  });

  test('that is not listed, it says that it cannot be reached', async () => {
    const site = await practice(() => app.address);
    await page.goto(addressOf(site));
    await page.getByRole('button', { name: 'Ask about gut health' }).click();
    await page.getByText('I cannot be reached just now').waitFor();
    site.close();
  });
});

test('the widget weighs at most 10 kB', () => {
  expect(gzipSync(readFileSync('dist/public/widget.js')).length).toBeLessThanOrEqual(10_000);
});
