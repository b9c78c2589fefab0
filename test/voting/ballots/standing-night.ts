// A night that stands still before each of its steps, so that a test can let it go on, or kill it there.
import type { Pool } from 'pg';
import type { Prisma } from '../../../prisma/generated/client.ts';
import { holdNight } from '../../../server/voting/ballots/night.ts';
import type { CounterParts } from '../../../server/voting/ballots/publish-run.ts';
import type { City } from '../../../server/voting/ballots/store-cities.ts';

export interface StandingNight {
  /** Lets it do one step; answers whether it stands before another one, or is over. Throws what it throws. */
  readonly goOn: () => Promise<'stands' | 'over'>;
  /** As kill -9 would: it does nothing more, and its transaction is taken back. */
  readonly kill: () => Promise<void>;
}

class Killed extends Error {}

interface Halt {
  readonly goOn: () => void;
  readonly die: (error: Killed) => void;
}

/** Before which of its turns with the box's lock it stands: not where ids are shuffled, nor between the secret and the commit. */
const TURNS = [true, true, true, false, true, false, true, true];

/**
 * Begins the night. It stands before each of those turns, before it reads the box and before it deletes private halves; and within two
 * turns: when a private half was written whose row is not there yet, and when the night is prepared and not committed.
 */
export async function beginNight(parts: CounterParts, city: City, now: Date): Promise<StandingNight> {
  let halt: Halt | null = null;
  let isKilled = false;
  let tellHalt = (): void => undefined;
  let turns = 0;
  let isReading = false;
  const stand = (): Promise<void> =>
    new Promise((goOn, die) => {
      if (isKilled) return die(new Killed());
      halt = { goOn, die };
      tellHalt();
    });
  const pool = through(parts.pool, {
    connect: async () => {
      const isStep = TURNS[turns] ?? false;
      turns += 1;
      if (isStep) await stand();
      return parts.pool.connect();
    },
    query: async (statement: Prisma.Sql) => {
      if (!isReading) await stand();
      isReading = true;
      return parts.pool.query(statement);
    },
  });
  const keys: CounterParts['keys'] = {
    ...parts.keys,
    write: async (key, privateKey) => {
      await parts.keys.write(key, privateKey);
      await stand();
    },
    noteNight: async (municipalityId, note) => {
      await parts.keys.noteNight(municipalityId, note);
      if (note.state === 'prepared') await stand();
    },
    remove: async (dead) => {
      await stand();
      await parts.keys.remove(dead);
    },
  };
  const untilHalt = (): Promise<'stands'> =>
    new Promise((resolve) => {
      tellHalt = () => resolve('stands');
    });
  const halted = untilHalt();
  const over = holdNight({ ...parts, pool, keys }, city, now).then(() => 'over' as const);
  // It is asked for when it goes on.
  over.catch(() => undefined);
  await Promise.race([halted, over]);
  return {
    goOn: () => {
      const next = untilHalt();
      halt?.goOn();
      return Promise.race([next, over]);
    },
    kill: async () => {
      isKilled = true;
      halt?.die(new Killed());
      await over.catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      });
    },
  };
}

/** The pool, but for what is asked of it in another way. */
export function through(pool: Pool, others: Readonly<Record<string, unknown>>): Pool {
  return new Proxy(pool, {
    get: (target, name) => {
      if (typeof name === 'string' && name in others) return others[name];
      const own: unknown = Reflect.get(target, name, target);
      return typeof own === 'function' ? own.bind(target) : own;
    },
  });
}
