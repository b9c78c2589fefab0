// The life of a Kazva on its first machine, the loss of that one, and the same on another.
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { boot, copy, type Machine } from './machine.ts';
import { ofVersion } from './steps.ts';

/** Fills a group, whatever is drawn for it; each from a network of its own. */
const GROUP = 20;
const NAMES = '127.0.0.1 kazva.example.bg members.kazva.example.bg';
/** What outlives the machine, and where it lay; docs/machine.md says so. */
const SAVED = ['/var/backups/kazva', '/var/lib/kazva/members.key', '/etc/kazva/kazva.env', '/mnt/keys/kazva'];
const PEOPLE = join(import.meta.dirname, 'people.mjs');

type Steps = ReadonlyMap<number, string>;

/** What the machines are made of. */
export interface Making {
  /** Where their disks lie. */
  readonly base: string;
  /** The disk of a fresh Debian, which each has a copy of. */
  readonly debian: string;
  readonly steps: Steps;
  /** That of the first start, and the one to which it is updated, if that is another. */
  readonly bundles: readonly string[];
}

/** Whether everything held. */
export async function live({ base, debian, steps, bundles }: Making): Promise<boolean> {
  const began = performance.now();
  const held: boolean[] = [];
  const say = (holds: boolean, what: string): void => {
    held.push(holds);
    const seconds = ((performance.now() - began) / 1_000).toFixed(0).padStart(4);
    console.log(`${holds ? 'holds' : 'WRONG'} ${seconds} s  ${what}`);
  };
  const first = await boot(base, 'first', debian);
  const saved = join(base, 'saved');
  let code: string;
  try {
    const [bundle = '', ...later] = bundles;
    bring(first, bundle);
    give(first, steps, 1, bundle);
    say(true, `installed: ${basename(bundle)}`);
    for (const step of [2, 3]) give(first, steps, step, bundle);
    code = first.run('node people.mjs hold-back >/dev/null; node people.mjs sign');
    say(true, 'a city was set up, and a vote could be stored');
    secure(first, steps, bundle);
    say(voteAt(first, code, 20) === GROUP, `${GROUP} votes by TLS were acknowledged`);
    first.run('node people.mjs night');
    say(countAt(first, code) === GROUP, 'after a night all of them are published');
    give(first, steps, 5, bundle);
    give(first, steps, 6, bundle);
    for (const next of later) {
      bring(first, next);
      give(first, steps, 7, next);
      say(countAt(first, code) === GROUP, `updated to ${basename(next)}: they still are`);
    }
    first.run('node people.mjs hold-back');
    say(voteAt(first, code, 60) === GROUP, `${GROUP} others wait in the box`);
    first.run('systemctl start kazva-backup');
    say(await rings(first), 'while it is stopped its alert comes to Alertmanager');
    for (const path of SAVED) copy(join(first.folder, path), join(saved, path));
  } finally {
    await first.lose();
  }
  say(true, 'the machine is lost');

  const another = await boot(base, 'another', debian);
  try {
    const bundle = bundles.at(-1) ?? '';
    bring(another, bundle);
    give(another, steps, 1, bundle);
    for (const path of SAVED)
      if (!path.endsWith('members.key')) copy(join(saved, path), join(another.folder, path));
    copy(join(saved, '/var/lib/kazva/members.key'), join(another.folder, 'root/members.key'));
    give(another, steps, 2, bundle);
    give(another, steps, 8, bundle);
    secure(another, steps, bundle);
    say(countAt(another, code) === GROUP, 'restored: what was published is');
    another.run('node people.mjs night');
    say(countAt(another, code) === 2 * GROUP, 'what waited is published in its night, once');
    say(voteAt(another, code, 100) === GROUP, `${GROUP} votes more were acknowledged`);
  } finally {
    await another.lose();
  }
  return held.every(Boolean);
}

const versionOf = (bundle: string): string => /-(\d[^-]*)-linux/.exec(basename(bundle))?.[1] ?? '';

function bring(machine: Machine, bundle: string): void {
  for (const file of [bundle, `${bundle}.sha256`]) copy(file, join(machine.folder, 'root', basename(file)));
  copy(PEOPLE, join(machine.folder, 'root', basename(PEOPLE)));
}

function give(machine: Machine, steps: Steps, step: number, bundle: string): void {
  machine.run(ofVersion(steps.get(step) ?? 'false', versionOf(bundle)));
}

/** TLS by certificates of Caddy's own, since no name of the Internet leads here. */
function secure(machine: Machine, steps: Steps, bundle: string): void {
  const hosts = join(machine.folder, 'etc', 'hosts');
  writeFileSync(hosts, `${readFileSync(hosts, 'utf8')}${NAMES}\n`);
  give(machine, steps, 4, bundle);
  machine.run(
    [
      "sed -i '0,/^{/s//{\\n\\tlocal_certs/' /etc/caddy/Caddyfile",
      'systemctl restart caddy',
      'until test -e /var/lib/caddy/.local/share/caddy/pki/authorities/local/root.crt; do sleep 1; done',
    ].join('\n'),
  );
}

const voteAt = (machine: Machine, code: string, network: number): number =>
  Number(machine.run(`node people.mjs vote ${code} ${network} ${GROUP}`));

const countAt = (machine: Machine, code: string): number =>
  Number(machine.run(`node people.mjs count ${code}`));

/** Stops it until whoever is told by Alertmanager would be; starts it again. */
async function rings(machine: Machine): Promise<boolean> {
  machine.run('systemctl stop kazva');
  for (let tries = 0; tries < 60; tries++) {
    await sleep(5_000);
    const told = machine.run('curl --silent http://127.0.0.1:9093/api/v2/alerts');
    if (told.includes('"alertname":"KazvaDown"')) return true;
  }
  return false;
}
