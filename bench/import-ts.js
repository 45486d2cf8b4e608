/** Loads a TypeScript file of the project into a program that runs without a build. */
import { mkdirSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** @param file from the project's folder */
export async function importTs(file) {
  // Inside node_modules, so that packages are found from there.
  const outfile = resolve('node_modules/.cache/villi', `${basename(file, '.ts')}-${process.pid}.mjs`);
  mkdirSync(resolve(outfile, '..'), { recursive: true });
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}
