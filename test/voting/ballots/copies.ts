// A room whose private halves lie in three folders, and what lies in each.
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createBallotBox } from '../../../server/voting/ballots/box.ts';
import type { CounterParts } from '../../../server/voting/ballots/publish-run.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { aBallot, aScore, NOW, openRoom, type Room } from './room.ts';
import { listLivingKeys } from './living-keys.ts';

export const keysIn = async (path: string): Promise<string[]> =>
  (await readdir(path)).filter((name) => name.endsWith('.pem')).map((name) => name.replace('.pem', ''));

/** A new room with three new folders for each test. */
export function roomWithCopies() {
  let base: string;
  let paths: readonly [string, string, string];
  let room: Room;
  let parts: CounterParts;
  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'kazva-copies-'));
    paths = [join(base, 'keys'), join(base, 'one'), join(base, 'two')];
    for (const path of paths) await mkdir(path, { mode: 0o700 });
    room = await openRoom();
    // A database without any key yet, and its own folders.
    await room.owner.query(Prisma.sql`DELETE FROM ballot_keys`);
    parts = { ...room.parts, keys: await openAll() };
  });
  afterEach(async () => {
    await room.close();
    await rm(base, { recursive: true });
  });

  const openAll = () => openKeyFolder(paths[0], null, paths.slice(1));

  const inEach = (): Promise<string[][]> => Promise.all(paths.map(keysIn));
  const living = (): Promise<string[]> => listLivingKeys(parts.pool);
  const aVote = async (): Promise<string> => {
    const city = await room.createCity();
    const box = createBallotBox({
      pool: room.citizen,
      random: randomBytes,
      openSoon: () => undefined,
      now: () => NOW,
    });
    const receipt = await box.cast(aBallot(city, aScore(5)));
    await box.drain();
    return receipt;
  };
  return {
    base: () => base,
    paths: () => paths,
    room: () => room,
    parts: () => parts,
    openAll,
    inEach,
    living,
    aVote,
  };
}
