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
import { keyId, municipalityId } from './slips.ts';

const CITY = municipalityId(7n);

let base = '';
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'kazva-keys-'));
});
afterEach(() => rm(base, { recursive: true }));

function aKey(): { key: BallotKey; privateKey: ReturnType<typeof drawKeyPair>['privateKey'] } {
  const { privateKey, publicKey } = drawKeyPair(randomBytes);
  const id = keyId(drawUuid(randomBytes));
  return { key: { id, municipalityId: CITY, night: 3, publicKey }, privateKey };
}

const fileOf = ({ id, municipalityId, night }: BallotKey): string => `${municipalityId}-${night}-${id}.pem`;

/** What a database says that knows these keys alone. */
const only = (...living: readonly BallotKey[]) => ({ living, erased: new Set<typeof CITY>() });
const NOTHING_DONE = { away: [], healed: [], unknown: [] };

test('a new folder is for its owner alone, and so is each file', async () => {
  const path = join(base, 'deep', 'keys');
  const folder = await openKeyFolder(path, null);
  const { key, privateKey } = aKey();
  await folder.write(key, privateKey);
  expect((await stat(path)).mode & 0o777).toBe(0o700);
  const [name = ''] = await readdir(path);
  expect((await stat(join(path, name))).mode & 0o777).toBe(0o600);
});

test('a private half is found again by a new process', async () => {
  const { key, privateKey } = aKey();
  await (await openKeyFolder(base, null)).write(key, privateKey);
  const found = await (await openKeyFolder(base, null)).find(key);
  expect(found && publicHalf(found)).toEqual(key.publicKey);
});

test('a folder or file that others may read is refused, with the remedy', async () => {
  const { key, privateKey } = aKey();
  const folder = await openKeyFolder(base, null);
  await folder.write(key, privateKey);
  const file = join(base, fileOf(key));
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
  await writeFile(join(base, fileOf(key)), 'torn', { mode: 0o600 });
  expect(await folder.find(key)).toBeNull();
  const other = aKey();
  await folder.write(other.key, privateKey);
  expect(await folder.find(other.key)).toBeNull();
});

test('once its night is held a key goes with its row, and one of a later night stays', async () => {
  const folder = await openKeyFolder(base, null);
  const { key, privateKey } = aKey();
  await folder.write(key, privateKey);
  await folder.noteNight(CITY, { state: 'prepared', night: 3 });
  expect((await folder.tend(only())).unknown).toEqual([key.id]);
  await folder.noteNight(CITY, { state: 'held', night: 3 });
  expect(await folder.tend(only(key))).toEqual(NOTHING_DONE);
  expect(await folder.find(key)).not.toBeNull();
  const next = { ...aKey().key, night: 4 };
  await folder.write(next, privateKey);
  expect((await folder.tend(only())).unknown).toEqual([next.id]);
  expect((await readdir(base)).toSorted()).toEqual([`7-4-${next.id}.pem`, '7.night']);
});

test('a note on nights is read by a new process, and none where it is torn', async () => {
  await (await openKeyFolder(base, null)).noteNight(CITY, { state: 'held', night: 12 });
  const folder = await openKeyFolder(base, null);
  expect(await folder.findNight(CITY)).toEqual({ state: 'held', night: 12 });
  expect(await folder.findNight(municipalityId(8n))).toBeNull();
  await writeFile(join(base, '7.night'), 'held 1');
  expect(await folder.findNight(CITY)).toBeNull();
  expect((await stat(join(base, '7.night'))).mode & 0o777).toBe(0o600);
});

test('the secret of draws is drawn once, and stays', async () => {
  const secret = await (await openKeyFolder(base, null)).drawSecret('draws', randomBytes);
  expect(secret).toHaveLength(32);
  expect(await (await openKeyFolder(base, null)).drawSecret('draws', randomBytes)).toEqual(secret);
  expect((await stat(join(base, 'draws.secret'))).mode & 0o777).toBe(0o600);
});

test('the keys of a municipality that was erased go', async () => {
  const folder = await openKeyFolder(base, null);
  const { key, privateKey } = aKey();
  await folder.write(key, privateKey);
  expect(await folder.tend({ living: [], erased: new Set([CITY]) })).toEqual(NOTHING_DONE);
  expect(await folder.find(key)).toBeNull();
});

test('the key of a week has neither city nor night in its name, and goes when it is retired', async () => {
  const folder = await openKeyFolder(base, null);
  const { key, privateKey } = aKey();
  const ofWeek = { ...key, municipalityId: null, night: null };
  await folder.write(ofWeek, privateKey);
  expect(await readdir(base)).toEqual([`${key.id}.pem`]);
  expect((await folder.tend(only())).unknown).toEqual([key.id]);
  await folder.markRetiring(key.id);
  expect(await folder.tend(only())).toEqual(NOTHING_DONE);
  expect(await readdir(base)).toEqual([`${key.id}.retired`]);
});

test('a key being retired still opens until its row is gone, and only then its file goes', async () => {
  const folder = await openKeyFolder(base, null);
  const { key, privateKey } = aKey();
  await folder.write(key, privateKey);
  await folder.markRetiring(key.id);
  await folder.markRetiring(key.id);
  expect(await folder.tend(only(key))).toEqual(NOTHING_DONE);
  expect(await folder.find(key)).not.toBeNull();
  expect(await folder.tend(only())).toEqual(NOTHING_DONE);
  expect(await folder.find(key)).toBeNull();
  expect(await readdir(base)).toEqual([`${key.id}.retired`]);
  expect((await stat(join(base, `${key.id}.retired`))).size).toBe(0);
});

test('what is deleted is overwritten first: another name of the same file holds nothing', async () => {
  const folder = await openKeyFolder(base, null);
  const { key, privateKey } = aKey();
  await folder.write(key, privateKey);
  await link(join(base, fileOf(key)), join(base, 'backup'));
  await folder.markRetiring(key.id);
  await folder.tend(only());
  const left = await readFile(join(base, 'backup'));
  expect(left.length).toBeGreaterThan(100);
  expect(left.every((byte) => byte === 0)).toBe(true);
});

test('a retired key that comes back from a backup is deleted again, unless its row came back too', async () => {
  const folder = await openKeyFolder(base, null);
  const { key, privateKey } = aKey();
  await folder.markRetiring(key.id);
  await folder.write(key, privateKey);
  await folder.tend(only(key));
  expect(await folder.find(key)).not.toBeNull();
  await folder.tend(only());
  expect(await folder.find(key)).toBeNull();
});

test('a file that nobody marked stays, whatever the database says, and is named', async () => {
  const folder = await openKeyFolder(base, null);
  const { key, privateKey } = aKey();
  await folder.write(key, privateKey);
  expect((await folder.tend(only())).unknown).toEqual([key.id]);
  expect(await folder.find(key)).not.toBeNull();
});

test('a private half is never written over', async () => {
  const folder = await openKeyFolder(base, null);
  const { key, privateKey } = aKey();
  await folder.write(key, privateKey);
  await expect(folder.write(key, privateKey)).rejects.toThrow('EEXIST');
  expect(await folder.find(key)).not.toBeNull();
});

test('KEYS_DIR is made anew where somebody removed it meanwhile', async () => {
  const path = join(base, 'keys');
  const folder = await openKeyFolder(path, null);
  await rm(path, { recursive: true });
  const { key, privateKey } = aKey();
  await folder.write(key, privateKey);
  expect(await folder.find(key)).not.toBeNull();
  expect((await stat(path)).mode & 0o777).toBe(0o700);
});
