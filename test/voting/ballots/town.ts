// A town that votes for weeks: a box under load with a clock of its own, folders of keys, and a ledger of every slip.
import { randomBytes, randomInt } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createBallotBox, type BallotBox } from '../../../server/voting/ballots/box.ts';
import type { CounterParts } from '../../../server/voting/ballots/publish-run.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { rotateKeys, type RotationReport } from '../../../server/voting/ballots/rotation.ts';
import { AppError } from '../../../server/foundation/errors.ts';
import type { Envelope } from '../../../server/voting/ballots/slip-content.ts';
import type { Ballot } from '../../../server/voting/ballots/store.ts';
import type { City } from '../../support/city.ts';
import { until } from '../../support/watched.ts';
import { aBallot, aScore, NOW, openRoom, type Room } from './room.ts';
import { aComment } from './slips.ts';

/** A sealed slip as a thief may have copied it, and the week of the copy. */
export interface Stolen {
  readonly week: number;
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
  /** A copy of every sealed slip of every week. */
  readonly vault: Map<string, Stolen>;
  /** What stood in every file of every folder of keys that held a private half. */
  readonly privateHalves: Set<string>;
  /** Time goes on by so many weeks while people vote. */
  readonly pass: (weeks: number) => void;
  /** Resolves when so many more slips were acknowledged. */
  readonly votes: (count: number) => Promise<void>;
  /** Keys are renewed while people vote, and before and after it a thief copies what waits. */
  readonly rotate: () => Promise<RotationReport>;
  /** The server stops, the work is done, and it starts again, as ever with a look at the keys before the first slip. */
  readonly restart: (work: () => Promise<void>) => Promise<RotationReport>;
  readonly box: () => BallotBox;
  /** The sealed slips of a table, as they lie there now. */
  readonly slipsIn: (table: 'ballots' | 'spoiled') => Promise<Stolen[]>;
  /** Nobody votes any more; resolves when the last slip is acknowledged. */
  readonly goHome: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const PEOPLE = 8;
const PAUSE_MS = 20;
const WEEK_MS = 7 * 86_400_000;

/** A live city of three places in which eight people vote until it is closed. */
export async function openTown(): Promise<Town> {
  const base = await mkdtemp(join(tmpdir(), 'kazva-town-'));
  const paths = ['keys', 'one', 'two'].map((name) => join(base, name));
  for (const path of paths.slice(1)) await mkdir(path, { mode: 0o700 });
  const room = await openRoom();
  await room.owner.query(Prisma.sql`DELETE FROM ballot_keys`);
  const city = await room.createCity({ isDemo: false, places: 3 });
  const openAll = async (): Promise<CounterParts> => ({
    ...room.parts,
    keys: await openKeyFolder(paths[0] ?? '', null, paths.slice(1)),
  });

  let parts = await openAll();
  let time = NOW.getTime();
  let week = 0;
  const now = (): Date => new Date(time);
  const newBox = (): BallotBox =>
    createBallotBox({ pool: room.citizen, random: randomBytes, openSoon: () => undefined, now });
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
  const slipsIn: Town['slipsIn'] = async (table) => {
    const { rows } = await room.owner.query<SlipRow>(Prisma.sql`SELECT * FROM ${Prisma.raw(table)}`);
    return rows.map(({ sealed, ...row }) => ({ week, envelope: envelopeOf(row), sealed }));
  };
  const steal = async (): Promise<void> => {
    for (const stolen of await slipsIn('ballots')) {
      const name = stolen.sealed.toString('hex');
      if (!vault.has(name)) vault.set(name, stolen);
    }
    for (const path of paths)
      for (const { content } of await filesIn(path)) if (content.length > 0) privateHalves.add(content);
  };

  const rotate = async (): Promise<RotationReport> => {
    await steal();
    const report = await rotateKeys(parts, now());
    await steal();
    return report;
  };

  await rotate();
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
    pass: (weeks) => {
      week += weeks;
      time += weeks * WEEK_MS;
    },
    votes: (count) => {
      const goal = ledger.size + count;
      return until(() => ledger.size >= goal);
    },
    rotate,
    restart: async (work) => {
      await stop();
      await work();
      parts = await openAll();
      const report = await rotate();
      start();
      return report;
    },
    box: () => box,
    slipsIn,
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
  readonly id: Envelope['ballotId'];
  readonly location_id: string;
  readonly kind: Envelope['kind'];
  readonly standing: Envelope['standing'];
  readonly key_id: Envelope['keyId'];
  readonly sealed: Buffer;
}

function envelopeOf(row: Omit<SlipRow, 'sealed'>): Envelope {
  return {
    municipalityId: BigInt(row.municipality_id) as Envelope['municipalityId'],
    locationId: BigInt(row.location_id),
    standing: row.standing,
    kind: row.kind,
    ballotId: row.id,
    keyId: row.key_id,
  };
}

/** Every file of a folder with what is in it. */
export async function filesIn(path: string): Promise<{ name: string; content: string }[]> {
  const names = await readdir(path, { recursive: true }).catch(() => []);
  return Promise.all(
    names.map(async (name) => ({ name, content: await readFile(join(path, name), 'latin1') })),
  );
}
