// The real counter and the real box do, step by step, what the model that spin explored does: walks of it lie beside it as text.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomBytes } from 'node:crypto';
import { Prisma } from '../../../prisma/generated/client.ts';
import { heldOf } from '../../../server/voting/ballots/night-note.ts';
import { tendKeys } from '../../../server/voting/ballots/key-report.ts';
import { offerFirstKey } from '../../../server/voting/ballots/key-offer.ts';
import { createSealer, type Sealer } from '../../../server/voting/ballots/seal.ts';
import { listCities, type City as CityRow } from '../../../server/voting/ballots/store-cities.ts';
import { listKeysOf } from '../../../server/voting/ballots/store-keys.ts';
import { takeTurn } from '../../../server/voting/ballots/store-lock.ts';
import { castBallots, sealBallot, type Ballot } from '../../../server/voting/ballots/store.ts';
import type { City } from '../../support/city.ts';
import { aBallot, aScore, daysLater, openRoom, type Room } from './room.ts';
import { beginNight, through, type StandingNight } from './standing-night.ts';

const TRACES = join(import.meta.dirname, '../../../drill/model/traces');
/** A slip of the model is so many: two of them are a group whatever is drawn, and one never is. */
const EACH = 4;
/** The slip of the model that lies at a place where no group is ever full. */
const QUIET = 8;

interface Line {
  readonly who: number;
  readonly step: string;
  readonly a: number;
  readonly b: number;
  readonly state: string;
}

function readTrace(name: string): Line[] {
  const lines = readFileSync(join(TRACES, name), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [, who, step = '', a, b, state = ''] = /^(\d+) (\w+) (\d+) (\d+) (.*)$/.exec(line) ?? [];
    return { who: Number(who), step, a: Number(a), b: Number(b), state };
  });
}

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

/** What there is, in the words of the model. */
async function stateOf(city: City): Promise<string> {
  const { rows } = await room.owner.query<{
    keys: string;
    waiting: string;
    published: number;
    claimed: number;
  }>(
    Prisma.sql`SELECT string_agg(CASE WHEN k.id IS NULL THEN 0 WHEN k.is_closed THEN 1 ELSE 2 END::text, ' ' ORDER BY n) AS keys,
        string_agg(((SELECT count(*) FROM ballots b WHERE b.key_id = k.id) / ${EACH}::float)::text, ' ' ORDER BY n) AS waiting,
        (SELECT count(*) FROM ratings WHERE municipality_id = ${city.id}) / ${EACH}::float AS published,
        (SELECT count(*) FROM ballot_ids WHERE municipality_id = ${city.id}) / ${EACH}::float AS claimed
      FROM generate_series(1, 5) AS n LEFT JOIN ballot_keys k ON k.municipality_id = ${city.id} AND k.night = n`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('An aggregate has a row.');
  const files = readdirSync(room.keysDir).filter((name) => name.endsWith('.pem'));
  const halves = [1, 2, 3, 4, 5].map((night) =>
    files.some((name) => name.startsWith(`${city.id}-${night}-`)) ? 1 : 0,
  );
  const noted = heldOf(await room.parts.keys.findNight(city.id));
  const { keys, waiting, published, claimed } = row;
  return `keys ${keys} waiting ${waiting} halves ${halves.join(' ')} published ${published} claimed ${claimed} noted ${noted}`;
}

/** People who vote: each slip is the same whenever it comes, under whatever key. */
function createVoters(city: City) {
  const slips = new Map<number, readonly Ballot[]>();
  const sealers = new Map<number, Sealer>();
  let transaction: PoolClient | null = null;
  const ballotsOf = (slip: number): readonly Ballot[] => {
    const place = slip === QUIET ? 1 : 0;
    const known = slips.get(slip) ?? Array.from({ length: EACH }, () => aBallot(city, aScore(7), { place }));
    slips.set(slip, known);
    return known;
  };
  const cast = async (connection: PoolClient, slip: number, night: number) => {
    const sealer = sealers.get(night);
    if (sealer === undefined) throw new Error(`No key of night ${night} was ever offered.`);
    const pool = through(room.citizen, { query: (statement: Prisma.Sql) => connection.query(statement) });
    return castBallots(
      pool,
      ballotsOf(slip).map((ballot) => sealBallot(sealer, ballot)),
      randomBytes,
    );
  };
  return {
    /** Sees which keys are offered now. */
    lookAtKeys: async (): Promise<void> => {
      for (const key of await listKeysOf(room.parts.pool, city.id))
        if (!sealers.has(key.night)) sealers.set(key.night, createSealer(city.id, key, randomBytes));
    },
    hold: async (slip: number, night: number): Promise<void> => {
      transaction = await room.citizen.connect();
      await transaction.query('BEGIN');
      expect(await cast(transaction, slip, night)).not.toContain('keyRetired');
    },
    end: async (how: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
      await transaction?.query(how);
      transaction?.release();
      transaction = null;
    },
    /** What a slip hears whose key is closed. */
    cast: async (slip: number, night: number) => {
      const connection = await room.citizen.connect();
      const outcomes = await cast(connection, slip, night);
      connection.release();
      return [...new Set(outcomes)];
    },
  };
}

/** Counters, of which each does the steps of its number. */
function createCounters(city: City) {
  const looks = new Map<number, { readonly row: CityRow; readonly now: Date }>();
  const nights = new Map<number, StandingNight>();
  const begin = async (who: number): Promise<void> => {
    const look = looks.get(who);
    if (look === undefined) throw new Error(`Counter ${who} has not looked yet.`);
    nights.set(who, await beginNight(room.parts, look.row, look.now));
  };
  const kill = async (who: number): Promise<void> => {
    await nights.get(who)?.kill();
    nights.delete(who);
  };
  return {
    look: async (who: number, now: Date): Promise<void> => {
      const row = (await takeTurn(room.parts.pool, listCities)).find(
        (each) => each.municipalityId === city.id,
      );
      if (row === undefined) throw new Error('There is no such city.');
      looks.set(who, { row, now });
    },
    goOn: async (who: number) => {
      if (!nights.has(who)) await begin(who);
      const outcome = await nights.get(who)?.goOn();
      if (outcome === 'over') nights.delete(who);
      return outcome;
    },
    kill,
    killAll: async (): Promise<void> => {
      for (const who of nights.keys()) await kill(who);
    },
  };
}

test.each(readdirSync(TRACES))('walk %s', async (name) => {
  const city = await room.createCity({ isDemo: false, places: 2 });
  await offerFirstKey(room.parts, city.id);
  const voters = createVoters(city);
  const counters = createCounters(city);
  let now = daysLater(0);
  const ends = new Set(['late', 'heldUp']);
  const goesOn = async ({ who, step }: Line): Promise<void> =>
    expect(await counters.goOn(who)).toBe(ends.has(step) ? 'over' : 'stands');
  const steps: Readonly<Record<string, (line: Line) => Promise<unknown>>> = {
    nextDay: async ({ b }) => (now = daysLater(b - 1)),
    hold: ({ a, b }) => voters.hold(a, b),
    store: () => voters.end('COMMIT'),
    unheard: () => voters.end('COMMIT'),
    cut: () => voters.end('ROLLBACK'),
    retired: async ({ a, b }) => expect(await voters.cast(a, b)).toEqual(['keyRetired']),
    before: async ({ a, b }) => expect(await voters.cast(a, b)).toEqual(['receivedBefore']),
    look: ({ who }) => counters.look(who, now),
    tend: () => tendKeys(room.parts, now),
    kill: ({ who }) => counters.kill(who),
    // What follows, ids that are forgotten, is not in the model.
    remove: async (line) => {
      await goesOn(line);
      await counters.kill(line.who);
    },
  };
  const trace = readTrace(name);
  expect(trace.length).toBeGreaterThan(10);
  try {
    for (const [at, line] of trace.entries()) {
      await voters.lookAtKeys();
      await (steps[line.step] ?? goesOn)(line);
      expect(`${at + 1} ${line.step} ${await stateOf(city)}`).toBe(`${at + 1} ${line.step} ${line.state}`);
    }
  } finally {
    await voters.end('ROLLBACK');
    await counters.killAll();
  }
});
