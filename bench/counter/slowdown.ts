// Measures whether a night slows votes: the same process, as in the product, with the night of the voters' own city and without.
import { setTimeout as sleep } from 'node:timers/promises';
import { createBallotBox } from '../../server/voting/ballots/box.ts';
import { offerFirstKey } from '../../server/voting/ballots/key-offer.ts';
import { createCounter } from '../../server/voting/ballots/publish-due.ts';
import { cpuSecondsOf, machineCpuSeconds, ownCpuSeconds, postgresPid } from '../cpu.ts';
import { emptyBox, noon, type BenchCity } from './cities.ts';
import { fillBox } from './fill.ts';
import { watchLocks } from './locks.ts';
import type { NightParts } from './measure.ts';
import { streamVotes, type Stream } from './votes.ts';

/** One round. */
export interface Slowdown {
  readonly alone: Stream;
  readonly beside: Stream;
  readonly ratio: number;
  /** How many cores' worth of time somebody else took, in the worse of the two; null where nobody tells. */
  readonly disturbance: number | null;
  /** For how long a vote waited for a lock at the most, beside the night. Milliseconds. */
  readonly longestLock: number;
  /** How long the night took, beside the votes. */
  readonly nightSeconds: number;
  /** How many slips it published. */
  readonly opened: number;
}

export interface SlowdownParts extends NightParts {
  /** Whose night is held while people vote there. */
  readonly city: BenchCity;
  readonly slips: number;
  readonly clients: number;
  /** How long votes are counted without a night; beside one, as long as it takes. */
  readonly seconds: number;
}

const WARM_UP_MS = 1_000;

/** One round; which of the two comes first alternates. */
export async function measureSlowdown(parts: SlowdownParts, round: number): Promise<Slowdown> {
  const first = round % 2 === 0 ? await measureStream(parts, false) : null;
  const { stream: beside, ...night } = await measureStream(parts, true);
  const without = first ?? (await measureStream(parts, false));
  const disturbances = [night, without].flatMap((one) => one.disturbance ?? []);
  return {
    alone: without.stream,
    beside,
    ratio: beside.votesPerSecond / without.stream.votesPerSecond,
    disturbance: disturbances.length === 0 ? null : Math.max(...disturbances),
    longestLock: night.longestLock,
    nightSeconds: night.seconds,
    opened: night.opened,
  };
}

interface Measured {
  readonly stream: Stream;
  readonly disturbance: number | null;
  readonly longestLock: number;
  readonly seconds: number;
  readonly opened: number;
}

/** Both begin alike: the same slips wait in the box, few votes yet, nothing left to be written to the disk. */
async function measureStream(parts: SlowdownParts, isNight: boolean): Promise<Measured> {
  const { database, counting, city, slips, clients, seconds } = parts;
  const { owner, connections, folder } = database;
  const { pool } = connections.citizen;
  await emptyBox(owner);
  await fillBox(pool, counting, [city], slips);
  await owner.query('VACUUM ANALYZE ballots, locations, municipalities');
  await owner.query('CHECKPOINT');
  const box = createBallotBox({
    pool,
    random: counting.random,
    openSoon: () => undefined,
    offerFirst: (id) => offerFirstKey(counting, id),
  });
  await streamVotes(box, city, clients, sleep(WARM_UP_MS));
  const locks = watchLocks(owner);
  const [before, start] = [cpuOfOthers(folder), performance.now()];
  const night = isNight ? createCounter(counting).openDue(noon()) : sleep(1_000 * seconds, null);
  const stream = await streamVotes(box, city, clients, night);
  const [after, took] = [cpuOfOthers(folder), (performance.now() - start) / 1_000];
  const longestLock = await locks.stop();
  await box.drain();
  return {
    stream,
    disturbance: before === null || after === null ? null : Math.max(0, (after - before) / took),
    longestLock,
    seconds: took,
    opened: (await night)?.ratings ?? 0,
  };
}

/** CPU seconds of whoever is neither this process nor its PostgreSQL. */
function cpuOfOthers(folder: string): number | null {
  const [machine, postgres] = [machineCpuSeconds(), cpuSecondsOf(postgresPid(folder))];
  return machine === null || postgres === null ? null : machine - postgres - ownCpuSeconds();
}
