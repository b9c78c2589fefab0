// Folders that are refused as copies of the private halves, and keys that are not offered since a copy cannot be written.
import { chmod, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KeyFolderAway, KeyFolderError } from '../../../server/foundation/key-safety.ts';
import type { EventName } from '../../../server/foundation/log.ts';
import { tendKeys } from '../../../server/voting/ballots/key-report.ts';
import { openKeyFolder, type KeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { startRounds } from '../../../server/voting/ballots/publish-schedule.ts';
import { NOW } from './room.ts';
import { fileOf, firstKey, listFiles, listLiving, openOn } from './living-keys.ts';
import { roomWithCopies } from './copies.ts';

/** By it nothing is opened. */
const UNBELIEVED = { isRight: () => Promise.resolve(false) };

const { base, paths, room, parts, openAll } = roomWithCopies();

describe('where a copy cannot be written', () => {
  const sentence = (): string =>
    `The ballot keys cannot be written to ${paths()[2]} (ENOENT: no such file or directory). ` +
    `Bring it back (a new one: mkdir -m 700 '${paths()[2]}'), or take it out of KEY_COPIES.`;

  test('the very first key is not offered: what is wrong is said, and nothing stays', async () => {
    const city = await room().createCity();
    await rm(paths()[2], { recursive: true });
    const offer = firstKey(parts(), city);
    await expect(offer).rejects.toThrow(KeyFolderError);
    await expect(offer).rejects.toThrow(sentence());
    expect(await listLiving(parts().pool)).toEqual([]);
    expect(await listFiles(paths()[0])).toEqual([]);
    // A copy is never made by itself.
    expect(await readdir(base())).toEqual(['keys', 'one']);
  });

  test('and there is no key at all yet, nobody starts', async () => {
    await rm(paths()[2], { recursive: true });
    await expect(tendKeys(parts(), NOW)).rejects.toThrow(sentence());
  });

  test('a further city’s first vote is asked to wait, and that is told', async () => {
    await firstKey(parts(), await room().createCity());
    const city = await room().createCity();
    const noted: [EventName, unknown][] = [];
    const log = { note: (event: EventName, fields: unknown) => void noted.push([event, fields]) };
    let isAway = true;
    const keys = {
      ...parts().keys,
      write: (...words: Parameters<KeyFolder['write']>) =>
        isAway ? Promise.reject(new KeyFolderAway(paths()[2], 'ENOSPC', '')) : parts().keys.write(...words),
    };
    const rounds = await startRounds({ ...parts(), keys }, log, () => NOW, UNBELIEVED);
    await rounds.stop();
    expect(noted).toEqual([]);
    expect(await rounds.offerFirst(city.id)).toBeNull();
    expect(noted).toEqual([['keyFolderAway', { folder: paths()[2], reason: 'ENOSPC' }]]);
    isAway = false;
    expect((await rounds.offerFirst(city.id))?.municipalityId).toBe(city.id);
  });
});

describe('a copy is refused', () => {
  test('where others may look into it, or into a key in it', async () => {
    const city = await room().createCity();
    const key = await firstKey(parts(), city);
    await chmod(paths()[1], 0o750);
    await expect(openAll()).rejects.toThrow(`chmod 700 '${paths()[1]}'`);
    await expect(tendKeys(parts(), NOW)).rejects.toThrow(KeyFolderError);
    await expect(openOn(parts(), 0)).rejects.toThrow(KeyFolderError);
    await chmod(paths()[1], 0o700);
    await chmod(join(paths()[1], fileOf(key)), 0o604);
    await rm(join(paths()[0], fileOf(key)));
    await expect(tendKeys(parts(), NOW)).rejects.toThrow('chmod 600');
    expect(await listLiving(parts().pool)).toEqual([key]);
  });

  test("within the database's folder, also behind a link", async () => {
    await mkdir(join(base(), 'postgres', 'copy'), { recursive: true, mode: 0o700 });
    await symlink(join(base(), 'postgres', 'copy'), join(base(), 'link'));
    for (const copy of [join(base(), 'postgres', 'copy'), join(base(), 'link')])
      await expect(openKeyFolder(paths()[0], join(base(), 'postgres'), [copy])).rejects.toThrow(
        'Set KEY_COPIES to one beside it',
      );
  });

  test('where it is KEYS_DIR itself under another name', async () => {
    await symlink(paths()[0], join(base(), 'link'));
    await expect(openKeyFolder(paths()[0], null, [join(base(), 'link')])).rejects.toThrow('one and the same');
  });
});
