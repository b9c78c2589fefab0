// `npm run drill -- faults`: breaks what a server stands on while people vote, and counts what became of each vote.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CLOCKS } from './clocks.ts';
import { fullDisk, makeSmallDisk } from './disk.ts';
import { HEAD, isGood, lineOf, runFault, type Fault, type Size } from './fault.ts';
import { KILLS } from './kills.ts';
import { SLOW, swallowed, TWO_SERVERS } from './lines.ts';
import { BOUNCED, startBouncer } from './pgbouncer.ts';
import { newBase, openScene, startPostgres, type OwnPostgres, type Scene } from './scene.ts';
import { startSwallower } from './swallower.ts';

// A database of its own, and one through a pooler: each start takes seconds, swallowed answers a minute, and what the others break,
// tests of processes, connections and clocks break too.
export const smoke = ['--smoke', '--only', 'disk', '--only', 'pgbouncer'];
export const isSmokeJudged = true;

export const help = `Breaks what a server stands on while people vote, and counts what became of each vote.

npm run drill -- faults [--smoke] [--only NAME]…

  node         kill -9 of the server             clock-start  one start with the clock 400 days ahead
  postmaster   kill -9 of PostgreSQL             clock-jump   the clock jumps while it runs
  sigterm      SIGTERM to the server             swallowed    a proxy swallows the database's answers
  frozen       PostgreSQL stands still           two          two servers, one killed after the other
  slow         400 clients that never finish     pgbouncer    PgBouncer in transaction mode
  disk         the database's disk is full (root only)

Sixteen people vote in a demo city, each sending the same slip until it is acknowledged. Of each fault a line: how many were
acknowledged, how many of them are in no box and not published (lost), how many are there twice (doubled), and the longest time
in which nobody heard an acknowledgement. Each sum must be that of the votes, and boxes must open again. About eight minutes;
--smoke: disk and pgbouncer alone, with four people and the fewest seconds, both at once.

Exit codes: 0 all held, 1 something did not, 3 nothing failed, but a fault could not be tried here.`;

const FULL: Size = { times: 3, ms: 10_000, people: 16, votes: 50 };
const SMOKE: Size = { times: 1, ms: 2_000, people: 4, votes: 5 };

/** A scene for some faults, or null where it cannot be had here. */
interface Stage {
  readonly names: readonly string[];
  readonly open: () => Promise<Opened | null>;
}

interface Opened {
  readonly scene: Scene;
  readonly faults: readonly Fault[];
  readonly close: () => Promise<void>;
}

const EMBEDDED_FAULTS = [...KILLS, SLOW, ...CLOCKS];

// First the one that takes longest: what the counter never hears of it waits for a minute.
const STAGES: readonly Stage[] = [
  {
    names: ['two', 'swallowed'],
    open: async () => {
      const postgres = await startPostgres();
      const swallower = await startSwallower(join(postgres.owner.host, '.s.PGSQL.5432'));
      return outside(postgres, swallower, [TWO_SERVERS, swallowed(swallower)]);
    },
  },
  {
    names: EMBEDDED_FAULTS.map(({ name }) => name),
    open: async () => {
      const scene = await openScene(newBase());
      return { scene, faults: EMBEDDED_FAULTS, close: scene.close };
    },
  },
  {
    names: ['disk'],
    open: async () => {
      const disk = makeSmallDisk();
      if (disk === null) return null;
      const scene = await openScene(disk.folder);
      const close = async (): Promise<void> => {
        await scene.close();
        disk.close();
      };
      return { scene, faults: [fullDisk(disk)], close };
    },
  },
  {
    names: ['pgbouncer'],
    open: async () => {
      const postgres = await startPostgres();
      const bouncer = await startBouncer(postgres.owner);
      if (bouncer !== null) return outside(postgres, bouncer, [BOUNCED]);
      await postgres.close();
      return null;
    },
  },
];

async function outside(
  postgres: OwnPostgres,
  way: { readonly port: string; readonly close: () => Promise<void> },
  faults: readonly Fault[],
): Promise<Opened> {
  const closeRest = async (): Promise<void> => {
    await way.close();
    await postgres.close();
  };
  try {
    const scene = await openScene(newBase(), { postgres, port: way.port });
    return { scene, faults, close: () => scene.close().then(closeRest) };
  } catch (error) {
    await closeRest();
    throw error;
  }
}

/** Whether everything held; null where a fault could not be tried, and nothing failed. */
export async function run(args: readonly string[]): Promise<boolean | null> {
  const options = {
    smoke: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
  } as const;
  const { values } = parseArgs({ args: [...args], options });
  const size = values.smoke ? SMOKE : FULL;
  const isWanted = (name: string): boolean => values.only?.includes(name) ?? true;
  console.log(HEAD);
  const stages = STAGES.filter((stage) => stage.names.some(isWanted));
  const left = stages.values();
  const tried: (boolean | null)[] = [];
  const tryRest = async (): Promise<void> => {
    for (const stage of left) tried.push(await tryStage(stage, isWanted, size));
  };
  await Promise.all(Array.from({ length: values.smoke ? stages.length : 1 }, tryRest));
  if (tried.includes(false)) return false;
  return tried.includes(null) ? null : true;
}

/** Whether its faults that are wanted were survived; null where they cannot be tried here. */
async function tryStage(
  { names, open }: Stage,
  isWanted: (name: string) => boolean,
  size: Size,
): Promise<boolean | null> {
  const opened = await open().catch((error: unknown) => String(error).split('\n', 1).join());
  if (typeof opened === 'string') {
    console.log(`${names.join(', ').padEnd(12)} ${opened}`);
    return false;
  }
  if (opened === null) {
    console.log(`${names.join(', ').padEnd(12)} could not be tried here`);
    return null;
  }
  const before: string[] = [];
  let isHeld = true;
  try {
    for (const fault of opened.faults.filter(({ name }) => isWanted(name))) {
      const outcome = await runFault(fault, opened.scene, size, before);
      console.log(lineOf(fault.name, outcome));
      isHeld &&= isGood(outcome);
    }
  } finally {
    await opened.close();
  }
  return isHeld;
}
