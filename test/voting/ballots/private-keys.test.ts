// The folder of private halves: who may look in, where it may lie, and what survives which moment.
import { randomBytes } from 'node:crypto';
import {
  chmod,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeyFolderError } from '../../../server/foundation/key-safety.ts';
import { openKeyFolder } from '../../../server/voting/ballots/private-keys.ts';
import { type BallotKey } from '../../../server/voting/ballots/key-folder.ts';
import { drawUuid } from '../../../server/foundation/randomness.ts';
import { drawKeyPair, publicHalf } from '../../../server/voting/ballots/seal.ts';
import { keyId } from './slips.ts';

let base = '';
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'kazva-keys-'));
});
afterEach(() => rm(base, { recursive: true }));

function aKey(): { key: BallotKey; privateKey: ReturnType<typeof drawKeyPair>['privateKey'] } {
  const { privateKey, publicKey } = drawKeyPair(randomBytes);
  return { key: { id: keyId(drawUuid(randomBytes)), isoWeek: '2026-W48', publicKey }, privateKey };
}

test('a new folder is for its owner alone, and so is each file', async () => {
  const path = join(base, 'deep', 'keys');
  const folder = await openKeyFolder(path, null);
  const { key, privateKey } = aKey();
  await folder.write(key.id, privateKey);
  expect((await stat(path)).mode & 0o777).toBe(0o700);
  const [name = ''] = await readdir(path);
  expect((await stat(join(path, name))).mode & 0o777).toBe(0o600);
});

test('a private half is found again by a new process', async () => {
  const { key, privateKey } = aKey();
  await (await openKeyFolder(base, null)).write(key.id, privateKey);
  const found = await (await openKeyFolder(base, null)).find(key);
  expect(found && publicHalf(found)).toEqual(key.publicKey);
});

test('a folder or file that others may read is refused, with the remedy', async () => {
  const { key, privateKey } = aKey();
  const folder = await openKeyFolder(base, null);
  await folder.write(key.id, privateKey);
  const file = join(base, `${key.id}.pem`);
  await chmod(file, 0o640);
  await expect(folder.find(key)).rejects.toThrow(`chmod 600 '${file}'`);
  await chmod(base, 0o750);
  await expect(openKeyFolder(base, null)).rejects.toThrow(KeyFolderError);
});

test("a folder within the database's is refused, also behind a link, or before the database is there", async () => {
  await expect(openKeyFolder(join(base, 'postgres', 'keys'), join(base, 'postgres'))).rejects.toThrow(
    'KEYS_DIR',
  );
  await expect(openKeyFolder(base, base)).rejects.toThrow('KEYS_DIR');
  await expect(openKeyFolder(join(base, '..keys'), base)).rejects.toThrow('KEYS_DIR');
  expect(await readdir(base)).toEqual([]);
  await mkdir(join(base, 'postgres', 'keys'), { recursive: true });
  await symlink(join(base, 'postgres', 'keys'), join(base, 'keys'));
  await expect(openKeyFolder(join(base, 'keys'), join(base, 'postgres'))).rejects.toThrow('KEYS_DIR');
});

test("a folder beside the database's is taken, also when the names begin alike", async () => {
  await openKeyFolder(join(base, 'postgres-keys'), join(base, 'postgres'));
  await openKeyFolder(join(base, 'postgres', '..', '..keys'), join(base, 'postgres'));
});

test('a missing, a damaged and a wrong private half are none', async () => {
  const folder = await openKeyFolder(base, null);
  const { key, privateKey } = aKey();
  expect(await folder.find(key)).toBeNull();
  await writeFile(join(base, `${key.id}.pem`), 'torn', { mode: 0o600 });
  expect(await folder.find(key)).toBeNull();
  const other = aKey();
  await folder.write(other.key.id, privateKey);
  expect(await folder.find(other.key)).toBeNull();
});

test('a key being retired still opens until its row is gone, and only then its file goes', async () => {
  const folder = await openKeyFolder(base, null);
  const { key, privateKey } = aKey();
  await folder.write(key.id, privateKey);
  await folder.markRetiring(key.id);
  await folder.markRetiring(key.id);
  expect(await folder.tend([key])).toEqual({ away: [], healed: [], unknown: [] });
  expect(await folder.find(key)).not.toBeNull();
  expect(await folder.tend([])).toEqual({ away: [], healed: [], unknown: [] });
  expect(await folder.find(key)).toBeNull();
  expect(await readdir(base)).toEqual([`${key.id}.retired`]);
  expect((await stat(join(base, `${key.id}.retired`))).size).toBe(0);
});

test('what is deleted is overwritten first: another name of the same file holds nothing', async () => {
  const folder = await openKeyFolder(base, null);
  const { key, privateKey } = aKey();
  await folder.write(key.id, privateKey);
  await link(join(base, `${key.id}.pem`), join(base, 'backup'));
  await folder.markRetiring(key.id);
  await folder.tend([]);
  const left = await readFile(join(base, 'backup'));
  expect(left.length).toBeGreaterThan(100);
  expect(left.every((byte) => byte === 0)).toBe(true);
});

test('a retired key that comes back from a backup is deleted again, unless its row came back too', async () => {
  const folder = await openKeyFolder(base, null);
  const { key, privateKey } = aKey();
  await folder.markRetiring(key.id);
  await folder.write(key.id, privateKey);
  await folder.tend([key]);
  expect(await folder.find(key)).not.toBeNull();
  await folder.tend([]);
  expect(await folder.find(key)).toBeNull();
});

test('a file that nobody marked stays, whatever the database says, and is named', async () => {
  const folder = await openKeyFolder(base, null);
  const { key, privateKey } = aKey();
  await folder.write(key.id, privateKey);
  expect((await folder.tend([])).unknown).toEqual([key.id]);
  expect(await folder.find(key)).not.toBeNull();
});

test('a private half is never written over', async () => {
  const folder = await openKeyFolder(base, null);
  const { key, privateKey } = aKey();
  await folder.write(key.id, privateKey);
  await expect(folder.write(key.id, privateKey)).rejects.toThrow('EEXIST');
  expect(await folder.find(key)).not.toBeNull();
});

test('KEYS_DIR is made anew where somebody removed it meanwhile', async () => {
  const path = join(base, 'keys');
  const folder = await openKeyFolder(path, null);
  await rm(path, { recursive: true });
  const { key, privateKey } = aKey();
  await folder.write(key.id, privateKey);
  expect(await folder.find(key)).not.toBeNull();
  expect((await stat(path)).mode & 0o777).toBe(0o700);
});
