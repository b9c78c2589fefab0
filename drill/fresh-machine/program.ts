// `npm run drill -- fresh-machine`: docs/machine.md on two machines with a fresh Debian, of which the first one is lost.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { missing } from '../container/podman.ts';
import { live } from './life.ts';
import { layDebian } from './machine.ts';
import { readSteps } from './steps.ts';

export const smoke = ['--without-machines'];
export const isSmokeJudged = true;
export const isForAnyLoad = true;

export const help = `docs/machine.md, command by command, on two machines with a fresh Debian, of which the first one is lost.

npm run drill -- fresh-machine [--from BUNDLE] [--without-machines]

systemd-nspawn boots a Debian that debootstrap lays out. On it Kazva is installed as a service, with Caddy before it (its own certificates),
a city, copies of its keys, backups by their timer's service, Prometheus and Alertmanager. People vote by TLS, a night is held, others
vote; the service is stopped until the alert has come to Alertmanager. The machine is lost but for its backup, members.key, settings and the disk of the keys.
Another one is restored: what was published is, and what waited is published in its night; no vote is missing, none counts twice.

  --from BUNDLE         one of an earlier version, with which the first machine begins, to be updated while people vote
  --without-machines    only whether each step of the page can be read

Root, the network of Debian's packages, 3 GB in the folder for temporary files. Debian: apt-get install systemd-container debootstrap slirp4netns.

Exit codes: 0 all held, 1 something did not, 3 not tried: a tool is missing, or it is not root.`;

const TOOLS = ['systemd-nspawn', 'debootstrap', 'slirp4netns', 'nsenter'];
const STEPS = 8;

/** Whether everything held; null where it cannot be tried. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const { values } = parseArgs({
    args: [...args],
    options: { from: { type: 'string' }, 'without-machines': { type: 'boolean' } },
  });
  const steps = readSteps();
  const areRead = steps.size === STEPS && [...steps.values()].every(isShell);
  console.log(
    `${areRead ? 'holds' : 'WRONG'}  ${steps.size} of ${STEPS} steps of docs/machine.md can be read`,
  );
  if (!areRead || values['without-machines'] === true) return areRead;
  const lacks = missing(TOOLS);
  if (lacks.length > 0 || process.getuid?.() !== 0) {
    console.log(`Not tried: ${lacks.length > 0 ? `not installed here: ${lacks.join(', ')}` : 'not root'}.`);
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'fresh-machine-'));
  try {
    const bundle = bundleOf(folder);
    console.log('Laying out a Debian');
    const debian = layDebian(folder);
    const bundles = values.from === undefined ? [bundle] : [values.from, bundle];
    return await live({ base: folder, debian, steps, bundles });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const isShell = (lines: string): boolean => spawnSync('bash', ['-n'], { input: lines }).status === 0;

/** One of this checkout. */
function bundleOf(folder: string): string {
  console.log('Making a bundle');
  const to = join(folder, 'bundle');
  const { status, stderr } = spawnSync('npm', ['run', '--silent', 'bundle', '--', '--to', to], {
    encoding: 'utf8',
    cwd: join(import.meta.dirname, '..', '..'),
  });
  if (status !== 0) throw new Error(stderr);
  const name = readdirSync(to).find((each) => each.endsWith('.tar.gz'));
  return join(to, name ?? '');
}
