// A room whose private halves lie in three folders, and what lies in each.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { CounterParts } from '../../../server/voting/ballots/publish-run.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import type { City } from '../../support/city.ts';
import { aBallot, aScore, openRoom, type Room } from './room.ts';
import { listFiles, openBox } from './living-keys.ts';

/** A new room with three new folders for each test. */
export function roomWithCopies() {
  let base: string;
  let paths: readonly [string, string, string];
  let room: Room;
  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'kazva-copies-'));
    paths = [join(base, 'keys'), join(base, 'one'), join(base, 'two')];
    for (const path of paths) await mkdir(path, { mode: 0o700 });
    const opened = await openRoom();
    room = { ...opened, parts: { ...opened.parts, keys: await openAll() } };
  });
  afterEach(async () => {
    await room.close();
    await rm(base, { recursive: true });
  });

  const openAll = () => openKeyFolder(paths[0], null, paths.slice(1));
  const inEach = (): Promise<string[][]> => Promise.all(paths.map(listFiles));
  const aVote = async (city: City): Promise<string> => {
    const box = openBox(room);
    const receipt = await box.cast(aBallot(city, aScore(5)));
    await box.drain();
    return receipt;
  };
  return {
    base: () => base,
    paths: () => paths,
    room: () => room,
    parts: (): CounterParts => room.parts,
    openAll,
    inEach,
    aVote,
  };
}
