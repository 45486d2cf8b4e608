/** `npm run faults -- kill|instances [--rounds N] [--outage MS] [--json]`: what is promised about crashes, tried at length. */
import { faultsInstances } from './faults/instances.js';
import { faultsKill } from './faults/kill.js';

const faults = { kill: faultsKill, instances: faultsInstances };
const [name, ...rest] = process.argv.slice(2);
const option = (flag) => (rest.includes(flag) ? Number(rest[rest.indexOf(flag) + 1]) : undefined);
const rounds = option('--rounds');

if (!Object.hasOwn(faults, name ?? '') || (rounds !== undefined && !(rounds >= 1))) {
  process.stderr.write(`Usage: npm run faults -- ${Object.keys(faults).join('|')} [--rounds N] [--json]\n`);
  process.exit(2);
}
const result = await faults[name]({
  rounds,
  outageMs: option('--outage'),
  progress: (line) => process.stderr.write(`${line}\n`),
});
if (rest.includes('--json')) process.stdout.write(`${JSON.stringify(result)}\n`);
else
  console.table(Object.fromEntries(Object.entries(result).filter(([, value]) => typeof value !== 'object')));
const bad = [
  'lost',
  'doubled',
  'disordered',
  'strangers',
  'subscriptionsLost',
  'streamLost',
  'streamDoubled',
];
process.exitCode = bad.some((it) => result[it] > 0) ? 1 : 0;
