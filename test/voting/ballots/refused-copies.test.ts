// Folders that are refused as copies of the private halves, and keys that are not offered since a copy cannot be written.
import { chmod, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KeyFolderError } from '../../../server/foundation/key-safety.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { rotateKeys } from '../../../server/voting/ballots/rotation.ts';
import { NOW } from './room.ts';
import { weeksLater } from './living-keys.ts';
import { keysIn, roomWithCopies } from './copies.ts';

const { base, paths, parts, openAll, living } = roomWithCopies();

test('the very first key is not offered where a copy cannot be written; what is wrong is said, and nothing stays', async () => {
  await rm(paths()[2], { recursive: true });
  const rotation = rotateKeys(parts(), NOW);
  await expect(rotation).rejects.toThrow(KeyFolderError);
  await expect(rotation).rejects.toThrow(
    `The ballot keys cannot be written to ${paths()[2]} (ENOENT: no such file or directory). ` +
      `Bring it back (a new one: mkdir -m 700 '${paths()[2]}'), or take it out of KEY_COPIES.`,
  );
  expect(await living()).toEqual([]);
  expect(await keysIn(paths()[0])).toEqual([]);
  // A copy is never made by itself.
  expect(await readdir(base())).toEqual(['keys', 'one']);
});

describe('a copy is refused', () => {
  test('where others may look into it, or into a key in it', async () => {
    const { current } = await rotateKeys(parts(), NOW);
    await chmod(paths()[1], 0o750);
    await expect(openAll()).rejects.toThrow(`chmod 700 '${paths()[1]}'`);
    await expect(rotateKeys(parts(), weeksLater(1))).rejects.toThrow(KeyFolderError);
    await chmod(paths()[1], 0o700);
    await chmod(join(paths()[1], `${current}.pem`), 0o604);
    await rm(join(paths()[0], `${current}.pem`));
    await expect(rotateKeys(parts(), NOW)).rejects.toThrow('chmod 600');
    expect(await living()).toEqual([current]);
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
