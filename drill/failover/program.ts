// `npm run drill -- failover`: three machines with a database under Patroni, of which one after the other is lost while people vote.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runFault, type Outcome, type Size } from '../faults/fault.ts';
import { Prisma } from '../../prisma/generated/client.ts';
import { countVotes, judge } from '../faults/ledger.ts';
import { BREAKS, LAG, type Break } from './breaks.ts';
import { openCluster, type Cluster } from './cluster.ts';
import { makeCertificates } from './configuration.ts';
import { install, listMissing } from './packages.ts';

export const help = `Three machines with PostgreSQL under Patroni, of which one after the other is lost while people vote.

npm run drill -- failover [--only NAME]…

  postmaster   kill -9 of the primary's PostgreSQL           node      kill -9 of everything on the primary's machine
  switchover   patronictl switchover                         network   the cable of the primary's machine is pulled out
  server       kill -9 of each of the two servers            lag       the standbys hear nothing, then the primary's machine dies
  counter      kill -9 of the counter                        planted   the same without synchronous_mode; a vote twice

Three network namespaces, as machines, with all of deploy/patroni, its blanks filled: etcd, Patroni, PgBouncer, HAProxy, two servers, a counter and
Valkey, as an account without rights. Sixteen people vote in a demo city, each sending the same slip until it is acknowledged. Of
each break a line: acknowledged votes, those of them that are in no box and not published (lost), those that are there twice (doubled),
and the longest time in which nobody heard an acknowledgement, beside its bound. What is planted must be found.
Only root can make machines; what of Debian's packages is missing is installed. About five minutes.

Exit codes: 0 all held, 1 something did not, 3 it could not be tried here.`;

const SIZE: Size = { people: 16, votes: 50, times: 1, ms: 5_000 };

/** Whether everything held; null where it cannot be tried here. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const options = {
    only: { type: 'string', multiple: true },
    // Of the process inside: the folder of all.
    inside: { type: 'string' },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  if (values.inside !== undefined) return breakAll(values.inside, values.only);
  if (process.getuid?.() !== 0) {
    console.log('Not tried: only root can make machines.');
    return null;
  }
  const missing = listMissing();
  if (missing.length > 0) {
    console.log(`Installing ${missing.join(', ')}`);
    if (!install(missing)) {
      console.log(`Not installed here: ${missing.join(', ')}.`);
      return null;
    }
  }
  return goInside(args);
}

/** Runs the drill anew in namespaces of its own: what it makes there, networks and processes, ends with it. */
function goInside(args: readonly string[]): boolean {
  const base = mkdtempSync(join(tmpdir(), 'failover-'));
  chmodSync(base, 0o711);
  const authority = makeCertificates(base);
  // A first process that buries whoever is left: Patroni takes one that nobody buried for one that lives.
  const first = ['sh', '-c', '"$@" & wait $!', 'first'];
  const words = [
    '--import',
    'tsx',
    join(import.meta.dirname, '..', 'main.ts'),
    'failover',
    '--inside',
    base,
    ...args,
  ];
  const { status } = spawnSync(
    'unshare',
    [
      '--net',
      '--mount',
      '--pid',
      '--fork',
      '--kill-child',
      '--mount-proc',
      ...first,
      process.execPath,
      ...words,
    ],
    { stdio: 'inherit', env: { ...process.env, NODE_EXTRA_CA_CERTS: authority } },
  );
  return status === 0;
}

const HEAD = 'break        acknowledged  lost  doubled  longest gap  bound';

async function breakAll(base: string, only: readonly string[] | undefined): Promise<boolean> {
  mkdirSync('/run/netns', { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', '/run/netns']);
  const begun = performance.now();
  const cluster = await openCluster(base);
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
  console.log(`Three machines run after ${seconds} s; load ${loadavg()[0]?.toFixed(0)}.\n${HEAD}`);
  try {
    return await breakEach(cluster, (name) => only?.includes(name) ?? true);
  } finally {
    // As long as one runs, the drill would go on.
    for (const machine of cluster.machines) machine.switchOff();
  }
}

async function breakEach(cluster: Cluster, isWanted: (name: string) => boolean): Promise<boolean> {
  const before: string[] = [];
  const held: boolean[] = [];
  for (const each of BREAKS.filter(({ name }) => isWanted(name))) {
    const outcome = await runFault(each, cluster, SIZE, before);
    console.log(lineOf(each, outcome));
    held.push(isHeld(each, outcome));
  }
  if (isWanted(PLANTED)) held.push(await findsLost(cluster, before), await findsDoubled(cluster, before));
  return held.every(Boolean);
}

const PLANTED = 'planted';

/** Whether a vote that is there twice is found, though nobody had it twice: it is taken back again. */
async function findsDoubled(cluster: Cluster, before: readonly string[]): Promise<boolean> {
  const { doubled } = await cluster.asSuperuser(async ({ pool }) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(Prisma.sql`INSERT INTO ratings SELECT (r.x).* FROM (SELECT jsonb_populate_record(ratings,
        jsonb_build_object('id', gen_random_uuid())) AS x FROM ratings WHERE municipality_id = ${cluster.city.id} LIMIT 1) r`);
      return judge(before, await countVotes(client, cluster.city));
    } finally {
      client.release(true);
    }
  });
  console.log(`planted: a rating that stands twice: ${doubled} doubled`);
  return doubled === 1;
}

/** Whether votes are lost without a standby that is waited for, and are found to be. The city is of no use after it. */
async function findsLost(cluster: Cluster, before: readonly string[]): Promise<boolean> {
  const change = ['-s', 'synchronous_mode=false', '-s', 'synchronous_mode_strict=false', '--force'];
  await cluster.patronictl('edit-config', 'kazva', ...change);
  await cluster.settled(0);
  const outcome = await runFault(LAG, cluster, SIZE, [...before]);
  console.log(lineOf({ ...LAG, name: PLANTED }, outcome));
  return outcome.lost > 0;
}

function lineOf({ name, bound }: Break, { acknowledged, lost, doubled, gapMs, complaints }: Outcome): string {
  const figures = [String(acknowledged).padStart(12), String(lost).padStart(5), String(doubled).padStart(8)];
  const gap = `${(gapMs / 1_000).toFixed(1)} s`.padStart(12);
  return [
    name.padEnd(12),
    ...figures,
    gap,
    ` ${bound} s`.padStart(6),
    ...complaints.map((each) => ` ${each};`),
  ].join(' ');
}

const isHeld = ({ bound }: Break, { lost, doubled, gapMs, complaints }: Outcome): boolean =>
  lost + doubled + complaints.length === 0 && gapMs <= bound * 1_000;
