// Measures whether an opening slows votes: the same process, as in the product, with an opening under way and without.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBallotBox } from '../../server/voting/ballots/box.ts';
import { createCounter } from '../../server/voting/ballots/publish-due.ts';
import { type CounterParts } from '../../server/voting/ballots/publish-run.ts';
import { cpuSecondsOf, machineCpuSeconds, ownCpuSeconds, postgresPid } from '../cpu.ts';
import type { OwnDatabase } from '../own-database.ts';
import { emptyBox, type BenchCity } from './cities.ts';
import { fillBox } from './fill.ts';
import { streamVotes, type Stream } from './votes.ts';

/** One round. */
export interface Slowdown {
  readonly alone: Stream;
  readonly beside: Stream;
  readonly ratio: number;
  /** How many cores' worth of time somebody else took, in the worse of the two; null where nobody tells. */
  readonly disturbance: number | null;
  /** How many slips were opened while the votes were counted. */
  readonly openedBeside: number;
  /** How many of all were published in the end, when nobody voted any more. */
  readonly opened: number;
}

export interface SlowdownParts {
  readonly database: OwnDatabase;
  readonly counting: CounterParts;
  /** Whose box is opened, and where people vote meanwhile. */
  readonly opened: BenchCity;
  readonly voted: BenchCity;
  readonly slips: number;
  readonly clients: number;
  /** How long votes are counted. */
  readonly seconds: number;
}

const WARM_UP_MS = 1_000;

/** One round; which of the two comes first alternates. */
export async function measureSlowdown(parts: SlowdownParts, round: number): Promise<Slowdown> {
  const first = round % 2 === 0 ? await measureStream(parts, false) : null;
  const withOpening = await measureStream(parts, true);
  const without = first ?? (await measureStream(parts, false));
  const { stream: beside, openedBeside, opened } = withOpening;
  const alone = without.stream;
  const ratio = beside.votesPerSecond / alone.votesPerSecond;
  const disturbances = [withOpening, without].flatMap((one) => one.disturbance ?? []);
  const disturbance = disturbances.length === 0 ? null : Math.max(...disturbances);
  return { alone, beside, ratio, disturbance, openedBeside, opened };
}

interface Measured {
  readonly stream: Stream;
  readonly disturbance: number | null;
  readonly openedBeside: number;
  readonly opened: number;
}

/** Both begin alike: the same slips wait in the box, no votes yet, nothing left to be written to the disk. */
async function measureStream(
  {
    database: { owner, connections, folder },
    counting,
    opened,
    voted,
    slips,
    clients,
    seconds,
  }: SlowdownParts,
  isOpening: boolean,
): Promise<Measured> {
  const { pool } = connections.citizen;
  await emptyBox(owner);
  // Tomorrow's look was taken: the box that is voted into stays closed.
  await owner.query(`UPDATE municipalities SET opened_on = current_date + 1 WHERE NOT is_demo`);
  await fillBox(pool, [opened], slips);
  await owner.query('VACUUM ANALYZE ballots, locations, municipalities');
  await owner.query('CHECKPOINT');
  const box = createBallotBox({
    pool,
    random: randomBytes,
    openSoon: () => undefined,
    now: () => new Date(),
  });
  await streamVotes(box, voted, clients, sleep(WARM_UP_MS));
  const opening = isOpening ? createCounter(counting).openDue(new Date()) : null;
  const before = cpuOfOthers(folder);
  const stream = await streamVotes(box, voted, clients, sleep(1_000 * seconds));
  const after = cpuOfOthers(folder);
  const disturbance = before === null || after === null ? null : Math.max(0, (after - before) / seconds);
  const { rows } = await owner.query<{ count: number }>('SELECT count(*)::int AS count FROM ratings');
  const report = await opening;
  await box.drain();
  return { stream, disturbance, openedBeside: rows[0]?.count ?? 0, opened: report?.ratings ?? 0 };
}

/** CPU seconds of whoever is neither this process nor its PostgreSQL. */
function cpuOfOthers(folder: string): number | null {
  const [machine, postgres] = [machineCpuSeconds(), cpuSecondsOf(postgresPid(folder))];
  return machine === null || postgres === null ? null : machine - postgres - ownCpuSeconds();
}
