// A town that votes for nights: a box under load with a clock of its own, folders of keys, and a ledger of every slip.
import { randomBytes, randomInt } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { BallotBox } from '../../../server/voting/ballots/box.ts';
import type { CounterParts } from '../../../server/voting/ballots/publish-run.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { tendKeys, type KeyReport } from '../../../server/voting/ballots/key-report.ts';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { AppError } from '../../../server/foundation/errors.ts';
import type { Envelope } from '../../../server/voting/ballots/slip-bytes.ts';
import type { Ballot } from '../../../server/voting/ballots/store.ts';
import type { City } from '../../support/city.ts';
import { until } from '../../support/watched.ts';
import { aBallot, aScore, daysLater, openRoom, type Room } from './room.ts';
import { nightsOf, openBox } from './living-keys.ts';
import { aComment } from './slips.ts';

/** A sealed slip as a thief may have copied it, and the day of the copy. */
export interface Stolen {
  readonly day: number;
  readonly envelope: Envelope;
  readonly sealed: Buffer;
}

export interface Town {
  readonly room: Room;
  readonly city: City;
  /** KEYS_DIR and two copies. */
  readonly paths: readonly string[];
  readonly parts: () => CounterParts;
  readonly now: () => Date;
  /** Every acknowledged slip, by its id. */
  readonly ledger: Map<string, Ballot>;
  /** A copy of every sealed slip of every day. */
  readonly vault: Map<string, Stolen>;
  /** What stood in every file of every folder of keys that held a private half. */
  readonly privateHalves: Set<string>;
  /** A day passes while people vote. */
  readonly pass: () => void;
  /** Resolves when so many more slips were acknowledged. */
  readonly votes: (count: number) => Promise<void>;
  /** A thief copies what waits, and the keys. */
  readonly steal: () => Promise<void>;
  /** The night is held while people vote, and the keys are looked after; before and after it there is a thief. */
  readonly hold: () => Promise<KeyReport>;
  /** The server stops, the work is done, and it starts again, as ever with a look at the keys before the first slip. */
  readonly restart: (work: () => Promise<void>) => Promise<KeyReport>;
  readonly box: () => BallotBox;
  /** The sealed slips that wait, as they lie there now. */
  readonly slipsInBox: () => Promise<Stolen[]>;
  /** Nobody votes any more; resolves when the last slip is acknowledged. */
  readonly goHome: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const PEOPLE = 8;
const PAUSE_MS = 20;

/** A live city of three places in which eight people vote until it is closed. */
export async function openTown(): Promise<Town> {
  const base = await mkdtemp(join(tmpdir(), 'kazva-town-'));
  const paths = ['keys', 'one', 'two'].map((name) => join(base, name));
  for (const path of paths.slice(1)) await mkdir(path, { mode: 0o700 });
  const room = await openRoom();
  const city = await room.createCity({ isDemo: false, places: 3 });
  const openAll = async (): Promise<CounterParts> => ({
    ...room.parts,
    keys: await openKeyFolder(paths[0] ?? '', null, paths.slice(1)),
  });

  let parts = await openAll();
  let day = 0;
  const now = (): Date => daysLater(day);
  const newBox = (): BallotBox => openBox({ ...room, parts });
  let box = newBox();
  let isOpen = false;
  let people: Promise<void>[] = [];
  const ledger = new Map<string, Ballot>();
  const vault = new Map<string, Stolen>();
  const privateHalves = new Set<string>();

  const vote = async (): Promise<void> => {
    while (isOpen) {
      const content =
        randomInt(4) > 0 ? aScore(1 + randomInt(10)) : aComment(`Мнение ${randomBytes(3).join()}`);
      const ballot = aBallot(city, content, { place: randomInt(3) });
      // Whoever is asked to try again does: the same slip, until it is in the box.
      while ((await box.cast(ballot).catch(refusalOf)) === 'UNAVAILABLE') await sleep(PAUSE_MS);
      ledger.set(ballot.id, ballot);
      await sleep(PAUSE_MS);
    }
  };
  const start = (): void => {
    box = newBox();
    isOpen = true;
    people = Array.from({ length: PEOPLE }, vote);
  };
  const stop = async (): Promise<void> => {
    isOpen = false;
    await Promise.all(people);
    await box.drain();
  };
  const slipsInBox: Town['slipsInBox'] = async () => {
    const { rows } = await room.owner.query<SlipRow>(Prisma.sql`SELECT * FROM ballots`);
    return rows.map(({ sealed, municipality_id, kind, key_id: keyId }) => ({
      day,
      envelope: { municipalityId: BigInt(municipality_id) as City['id'], kind, keyId },
      sealed,
    }));
  };
  const steal = async (): Promise<void> => {
    for (const stolen of await slipsInBox()) {
      const name = stolen.sealed.toString('hex');
      if (!vault.has(name)) vault.set(name, stolen);
    }
    for (const path of paths)
      for (const { content } of await filesIn(path))
        if (content.includes('PRIVATE KEY')) privateHalves.add(content);
  };

  const hold = async (): Promise<KeyReport> => {
    await steal();
    const before = await nightsOf(room, city);
    // A slip on its way may hold it up until the next look.
    while ((await nightsOf(room, city)) === before) await createCounter(parts).openDue(now());
    const report = await tendKeys(parts, now());
    await steal();
    return report;
  };

  start();
  return {
    room,
    city,
    paths,
    parts: () => parts,
    now,
    ledger,
    vault,
    privateHalves,
    pass: () => {
      day += 1;
    },
    votes: (count) => {
      const goal = ledger.size + count;
      return until(() => ledger.size >= goal);
    },
    steal,
    hold,
    restart: async (work) => {
      await stop();
      await work();
      parts = await openAll();
      const report = await tendKeys(parts, now());
      await steal();
      start();
      return report;
    },
    box: () => box,
    slipsInBox,
    goHome: stop,
    close: async () => {
      await stop();
      await room.close();
      await rm(base, { recursive: true });
    },
  };
}

function refusalOf(error: unknown): 'UNAVAILABLE' {
  if (error instanceof AppError && error.code === 'UNAVAILABLE') return error.code;
  throw error;
}

interface SlipRow {
  readonly municipality_id: string;
  readonly kind: Envelope['kind'];
  readonly key_id: Envelope['keyId'];
  readonly sealed: Buffer;
}

/** Every file of a folder with what is in it. */
export async function filesIn(path: string): Promise<{ name: string; content: string }[]> {
  const names = await readdir(path, { recursive: true }).catch(() => []);
  return Promise.all(
    names.map(async (name) => ({ name, content: await readFile(join(path, name), 'latin1') })),
  );
}
