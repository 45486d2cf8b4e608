/** A real Chromium for tests: an installed one, or the one inside `@sparticuz/chromium` with its own libraries. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const installed = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export async function launchBrowser(): Promise<Browser> {
  const found = installed.find((path) => path && existsSync(path));
  // A container has no user namespaces, and the pages are our own.
  const args = ['--no-sandbox', '--disable-dev-shm-usage'];
  if (found && !process.env.BUNDLED_CHROMIUM) return chromium.launch({ executablePath: found, args });
  const folder = await unpacked();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: [...args, '--no-zygote', '--disable-gpu'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
      HOME: folder,
    },
  });
}

/** The bundled browser, unpacked once a machine; two test files may ask for it at the same time. */
async function unpacked(): Promise<string> {
  const folder = join(tmpdir(), 'villi-chromium-143');
  if (existsSync(join(folder, 'chromium'))) return folder;
  const own = `${folder}-${process.pid}`;
  mkdirSync(own, { recursive: true });
  // The package unpacks into the temporary folder, and its libraries only where it believes to be on AWS.
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import bundled from '@sparticuz/chromium'; await bundled.executablePath()`,
    ],
    { env: { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } },
  );
  // Its own settings look for fonts in folders of AWS; without a font every text has no height.
  writeFileSync(
    join(own, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts/cache</cachedir></fontconfig>`,
  );
  if (existsSync(folder)) rmSync(own, { recursive: true, force: true });
  else renameSync(own, folder);
  return folder;
}
