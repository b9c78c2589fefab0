// Copies of the private halves: in every folder before a key is offered, found in any, healed, and gone from all of them.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { rotateKeys } from '../../../server/voting/ballots/rotation.ts';
import { startRounds } from '../../../server/voting/ballots/publish-schedule.ts';
import { findCurrentKey, listKeys } from '../../../server/voting/ballots/store-keys.ts';
import { takeTurn } from '../../../server/voting/ballots/store-lock.ts';
import type { EventName } from '../../../server/foundation/log.ts';
import { RIGHT_CLOCK } from '../../support/clock.ts';
import { castScores, NOW, publishedScores, WEEK } from './room.ts';
import { weeksLater } from './living-keys.ts';
import { keysIn, roomWithCopies } from './copies.ts';

const { paths, room, parts, openAll, inEach, living, aVote } = roomWithCopies();

test('a key lies in every folder, for its owner alone', async () => {
  const { current, away, healed, unknown } = await rotateKeys(parts(), NOW);
  expect({ away, healed, unknown }).toEqual({ away: [], healed: [], unknown: [] });
  expect(await inEach()).toEqual([[current], [current], [current]]);
  for (const path of paths()) expect((await stat(join(path, `${current}.pem`))).mode & 0o777).toBe(0o600);
});

describe('where a copy is away', () => {
  const cases: [string, (path: string) => Promise<unknown>, string][] = [
    ['missing', (path) => rename(path, `${path}.away`), 'ENOENT: no such file or directory'],
    [
      'no folder',
      async (path) => {
        await rename(path, `${path}.away`);
        await writeFile(path, '', { mode: 0o700 });
      },
      'ENOTDIR: not a directory',
    ],
  ];
  test.each(cases)(
    'since it is %s, the present key goes on until it is back',
    async (_what, takeAway, reason) => {
      const { current } = await rotateKeys(parts(), NOW);
      await takeAway(paths()[1]);
      const report = await rotateKeys(parts(), weeksLater(1));
      expect(report).toMatchObject({ current, retired: [], lost: [], healed: [] });
      expect(report.away.map(({ folder, reason: said }) => [folder, said])).toEqual([[paths()[1], reason]]);
      expect((await findCurrentKey(room().citizen))?.isoWeek).toBe(WEEK);
      expect(await keysIn(paths()[0])).toEqual([current]);
      expect(await aVote()).toBe('new');
      await rm(paths()[1], { force: true });
      await rename(`${paths()[1]}.away`, paths()[1]);
      const back = await rotateKeys(parts(), weeksLater(1));
      expect(back).toMatchObject({ retired: [current], away: [] });
      expect(await inEach()).toEqual([[back.current], [back.current], [back.current]]);
    },
  );

  test('since it cannot take this one file, the new key stays in no folder', async () => {
    const { current } = await rotateKeys(parts(), NOW);
    const next = randomBytes(16);
    const foreseen = { ...parts(), random: (size: number) => (size === 16 ? next : randomBytes(size)) };
    next.writeUInt8(0x40, 6);
    next.writeUInt8(0x80, 8);
    const name = next.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    await mkdir(join(paths()[2], `${name}.pem`));
    expect(await rotateKeys(foreseen, weeksLater(1))).toMatchObject({
      current,
      retired: [],
      away: [{ folder: paths()[2], reason: 'EEXIST: file already exists' }],
    });
    expect(await inEach()).toEqual([[current], [current], [current, name].toSorted()]);
    await rm(join(paths()[2], `${name}.pem`), { recursive: true });
    expect(await rotateKeys(foreseen, weeksLater(1))).toMatchObject({ current: name, away: [] });
    expect(await inEach()).toEqual([[name], [name], [name]]);
  });

  test('since its disk is full, the same', async ({ skip }) => {
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', paths()[1]]);
    skip(mounted.status !== 0, 'only root may mount a small disk');
    onTestFinished(() => void spawnSync('umount', ['-l', paths()[1]]));
    await chmod(paths()[1], 0o700);
    const { current } = await rotateKeys(parts(), NOW);
    await writeFile(join(paths()[1], 'filler'), Buffer.alloc(128_000)).catch(() => undefined);
    const report = await rotateKeys(parts(), weeksLater(1));
    expect(report).toMatchObject({ current, retired: [], lost: [] });
    expect(report.away.map(({ folder, reason }) => [folder, reason])).toEqual([
      [paths()[1], 'ENOSPC: no space left on device'],
    ]);
    expect(await inEach()).toEqual([[current], [current], [current]]);
    await rm(join(paths()[1], 'filler'));
    expect(await rotateKeys(parts(), weeksLater(1))).toMatchObject({ retired: [current], away: [] });
    // Before its disk goes.
    spawnSync('umount', ['-l', paths()[1]]);
  });

  test('a retired key that lies there is deleted when it is back', async () => {
    const { current: first } = await rotateKeys(parts(), NOW);
    // It is there while the next key is offered, and goes before the old one is deleted.
    const late = {
      ...parts(),
      keys: {
        ...parts().keys,
        markRetiring: async (id: typeof first) => {
          await rename(paths()[2], `${paths()[2]}.away`);
          await parts().keys.markRetiring(id);
        },
      },
    };
    const { current, retired, away } = await rotateKeys(late, weeksLater(1));
    expect({ retired, away: away.map(({ folder }) => folder) }).toEqual({
      retired: [first],
      away: [paths()[2]],
    });
    expect(await keysIn(paths()[0])).toEqual([current]);
    expect(await keysIn(`${paths()[2]}.away`)).toContain(first);
    await rename(`${paths()[2]}.away`, paths()[2]);
    expect(await rotateKeys(parts(), weeksLater(1))).toMatchObject({ away: [], unknown: [] });
    expect(await inEach()).toEqual([[current], [current], [current]]);
  });

  test('nothing is sealed again under a key that lies only there', async () => {
    const city = await room().createCity();
    const { current: old } = await rotateKeys(parts(), NOW);
    await castScores(room(), city, [1, 2, 3]);
    // The old key's retirement is held up, so that both live.
    const holder = await room().owner.connect();
    await holder.query('BEGIN');
    await holder.query(Prisma.sql`SELECT FROM ballot_keys FOR KEY SHARE`);
    const { current, postponed } = await rotateKeys(parts(), weeksLater(1));
    expect(postponed).toEqual([old]);
    await holder.query('COMMIT');
    holder.release();
    for (const path of [paths()[0], paths()[1]]) await rm(join(path, `${current}.pem`));
    await rename(paths()[2], `${paths()[2]}.away`);
    await castScores(room(), city, [4, 5]);
    const report = await rotateKeys(parts(), weeksLater(1));
    expect(report).toMatchObject({ current, retired: [], postponed: [old] });
    // Three were sealed again before, while it was at hand.
    expect(report.lost).toEqual([{ id: current, isoWeek: '2026-W49', waiting: 5 }]);
    await rename(`${paths()[2]}.away`, paths()[2]);
    expect(await rotateKeys(parts(), weeksLater(1))).toMatchObject({ current, retired: [old], lost: [] });
    await createCounter(parts()).openDue(weeksLater(1));
    expect(await publishedScores(room(), city)).toEqual([1, 2, 3, 4, 5]);
  });
});

test('where the whole KEYS_DIR is gone the copies have the key, and it is put back', async () => {
  const city = await room().createCity();
  const { current } = await rotateKeys(parts(), NOW);
  await castScores(room(), city, [1, 2, 3, 4, 5]);
  await rm(paths()[0], { recursive: true });
  const restarted = { ...parts(), keys: await openAll() };
  expect(await rotateKeys(restarted, NOW)).toMatchObject({
    current,
    lost: [],
    healed: [{ id: current, folder: paths()[0] }],
  });
  expect(await inEach()).toEqual([[current], [current], [current]]);
  await createCounter(restarted).openDue(NOW);
  expect(await publishedScores(room(), city)).toEqual([1, 2, 3, 4, 5]);
});

test('a damaged and a missing half are found elsewhere and healed; damaged everywhere, the key is lost', async () => {
  const { current } = await rotateKeys(parts(), NOW);
  const files = paths().map((path) => join(path, `${current}.pem`));
  await writeFile(files[0] ?? '', 'torn', { mode: 0o600 });
  await rm(files[1] ?? '');
  expect((await rotateKeys(parts(), NOW)).healed.map(({ folder }) => folder)).toEqual([
    paths()[0],
    paths()[1],
  ]);
  const [key] = await takeTurn(parts().pool, listKeys);
  if (!key) throw new Error('There is no key.');
  for (const path of paths()) expect(await (await openKeyFolder(path, null)).find(key)).not.toBeNull();
  expect((await rotateKeys(parts(), NOW)).healed).toEqual([]);
  for (const file of files) await writeFile(file, 'torn', { mode: 0o600 });
  const report = await rotateKeys(parts(), NOW);
  expect(report.retired).toEqual([current]);
  expect(await inEach()).toEqual([[report.current], [report.current], [report.current]]);
});

test('the log says once a round which folder is away, what was healed, what is lost and what is unknown', async () => {
  const noted: [EventName, unknown][] = [];
  const log = { note: (event: EventName, fields: unknown) => void noted.push([event, fields]) };
  const round = async (now: Date): Promise<void> => {
    const rounds = await startRounds(parts(), log, () => now, RIGHT_CLOCK);
    await rounds.stop();
  };
  await round(NOW);
  expect(noted).toEqual([]);
  const [first = ''] = await living();
  await rm(join(paths()[2], `${first}.pem`));
  await round(NOW);
  expect(noted.splice(0)).toEqual([['keyCopied', { key: first, folder: paths()[2] }]]);
  await rename(paths()[2], `${paths()[2]}.away`);
  await round(weeksLater(1));
  const away = { folder: paths()[2], reason: 'ENOENT: no such file or directory' };
  expect(noted.splice(0)).toEqual([['keyFolderAway', away]]);
  await writeFile(join(paths()[0], '9b2c1a57-3f0e-4c66-8c0e-1f2d3c4b5a69.pem'), 'left', { mode: 0o600 });
  await castScores(room(), await room().createCity(), [1]);
  for (const path of [paths()[0], paths()[1]]) await rm(join(path, `${first}.pem`));
  await round(weeksLater(1));
  expect(noted.splice(0)).toEqual([
    ['keyLost', { isoWeek: WEEK, key: first }],
    ['keyFolderAway', away],
    ['keyUnknown', { key: '9b2c1a57-3f0e-4c66-8c0e-1f2d3c4b5a69' }],
  ]);
});
