// Measures whether an opening slows votes: the same process, as in the product, with an opening under way and without.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBallotBox } from '../../../server/ballots/box.ts';
import { createCounter, type CounterParts } from '../../../server/ballots/counter.ts';
import type { OwnDatabase } from '../own-database.ts';
import { emptyBox, type BenchCity } from './cities.ts';
import { fillBox } from './fill.ts';
import { streamVotes, type Stream } from './votes.ts';

/** One round. Seconds of the opening, with votes beside it. */
export interface Slowdown {
  readonly alone: Stream;
  readonly beside: Stream;
  readonly ratio: number;
  readonly openingSeconds: number;
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
}

const WARM_UP_MS = 1_000;
const ALONE_MS = 5_000;

/** One round; which of the two comes first alternates. */
export async function measureSlowdown(parts: SlowdownParts, round: number): Promise<Slowdown> {
  const { database, counting, opened, voted, slips, clients } = parts;
  const { pool } = database.connections.citizen;
  await emptyBox(database.owner);
  await database.owner.query(`UPDATE municipalities SET opened_on = 'infinity' WHERE NOT is_demo`);
  await fillBox(pool, [opened], slips);
  await database.owner.query('VACUUM ANALYZE ballots, locations, municipalities');
  const box = createBallotBox({
    pool,
    random: randomBytes,
    openSoon: () => undefined,
    now: () => new Date(),
  });
  await streamVotes(box, voted, clients, sleep(WARM_UP_MS));

  let openingSeconds = 0;
  let ratings = 0;
  const open = async (): Promise<void> => {
    const start = performance.now();
    ({ ratings } = await createCounter(counting).openDue(new Date()));
    openingSeconds = (performance.now() - start) / 1000;
  };
  const measureAlone = () => streamVotes(box, voted, clients, sleep(ALONE_MS));
  const measureBeside = () => streamVotes(box, voted, clients, open());
  const first = round % 2 === 0 ? await measureAlone() : null;
  const beside = await measureBeside();
  const alone = first ?? (await measureAlone());
  await box.drain();
  return {
    alone,
    beside,
    ratio: beside.votesPerSecond / alone.votesPerSecond,
    openingSeconds,
    opened: ratings,
  };
}
