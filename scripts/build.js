/** Builds `dist/`: the program, one file a part that can be loaded alone, and the browser's code. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { build } from 'esbuild';
import { commonJsBanner, leanBotkit } from './lean-botkit.js';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { cli: 'src/cli.ts', 'brain-worker': 'src/thread/brain-worker.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  plugins: [leanBotkit],
  banner: { js: commonJsBanner },
  sourcemap: true,
  logLevel: 'warning',
});
if (existsSync('src/widget/widget.ts')) {
  cpSync('src/widget/public', 'dist/public', { recursive: true });
  await build({
    entryPoints: ['src/widget/widget.ts'],
    outdir: 'dist/public',
    bundle: true,
    minify: true,
    format: 'iife',
    target: ['es2021'],
    logLevel: 'warning',
  });
}
// One on each processor: together they take as long as the longer one.
const exits = await Promise.all([train('intents', 'boundaries'), train('safety')]);
process.exitCode = Math.max(...exits);

function train(...parts) {
  const child = spawn(process.execPath, ['dist/cli.js', 'train', ...parts], { stdio: 'inherit' });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
