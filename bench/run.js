/** `npm run bench -- NAME [--json] [--OPTION VALUE]`: runs bench/NAME/bench-NAME.js and prints what it found. */
import { existsSync } from 'node:fs';

const [name = '', ...args] = process.argv.slice(2);
const file = new URL(`./${name}/bench-${name}.js`, import.meta.url);
if (!/^[a-z]+$/.test(name) || !existsSync(file)) {
  process.stderr.write('Usage: npm run bench -- matcher|turns|tips [--json]\n');
  process.exit(2);
}
const part = await import(file.href);
const run = part[`bench${name[0].toUpperCase()}${name.slice(1)}`];
// What a peer prints on standard output must not stand among the figures.
const print = process.stdout.write.bind(process.stdout);
process.stdout.write = process.stderr.write.bind(process.stderr);
const progress = (text) => process.stderr.write(`${text}\n`);
try {
  const found = await run({ progress, ...optionsOf(args) });
  const text = args.includes('--json') || !part.toTable ? JSON.stringify(found) : part.toTable(found);
  print(`${text}\n`, () => process.exit(0));
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

/** `--data FOLDER` becomes `{ data: 'FOLDER' }`, `--seconds 3` `{ seconds: 3 }`, `--full` `{ full: true }`. */
function optionsOf(list) {
  const options = {};
  list.forEach((word, at) => {
    if (!word.startsWith('--') || word === '--json') return;
    const next = list[at + 1];
    const value = next === undefined || next.startsWith('--') ? true : next;
    options[word.slice(2)] =
      typeof value === 'string' && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
  });
  return options;
}
