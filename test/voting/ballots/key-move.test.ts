// Ballot keys that lie in DATA_DIR come out of it, and none is lost, whatever is killed in between.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { settleKeys } from '../../../server/voting/ballots/key-move.ts';

let base = '';
let places: { dataDir: string; keysDir: string };
let old = '';
const ofWeek = generateKeyPairSync('x25519').privateKey;
const ofNight = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey;
const KEYS = {
  'a.pem': ofWeek.export({ format: 'pem', type: 'pkcs8' }),
  '12-3-b.pem': ofNight.export({ format: 'pem', type: 'pkcs8' }),
};
const SECRET = randomBytes(32);

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'kazva-keys-'));
  places = { dataDir: join(base, 'var'), keysDir: join(base, 'var-keys') };
  old = join(places.dataDir, 'keys');
  await mkdir(places.dataDir);
});
afterEach(() => rm(base, { recursive: true }));

async function layOldKeys(): Promise<void> {
  await mkdir(old, { mode: 0o700 });
  for (const [name, key] of Object.entries(KEYS)) await writeFile(join(old, name), key, { mode: 0o600 });
  await writeFile(join(old, 'c.retired'), '');
  await writeFile(join(old, '12.night'), 'held 2\n', { mode: 0o600 });
  await writeFile(join(old, 'draws.secret'), SECRET, { mode: 0o600 });
  await writeFile(join(old, 'counter.id'), 'known 1\n', { mode: 0o600 });
}

async function expectMoved(): Promise<void> {
  expect((await readdir(places.keysDir)).toSorted()).toEqual([
    '12-3-b.pem',
    '12.night',
    'a.pem',
    'c.retired',
    'counter.id',
    'draws.secret',
  ]);
  expect(await readFile(join(places.keysDir, '12.night'), 'utf8')).toBe('held 2\n');
  expect(await readFile(join(places.keysDir, 'draws.secret'))).toEqual(SECRET);
  for (const [name, key] of Object.entries(KEYS)) {
    expect(await readFile(join(places.keysDir, name), 'utf8')).toBe(key);
    expect((await stat(join(places.keysDir, name))).mode & 0o777).toBe(0o600);
  }
  expect(await readdir(places.dataDir)).toEqual([]);
}

test('a new installation gets a folder beside DATA_DIR, for its owner alone', async () => {
  expect(await settleKeys(places)).toBe(0);
  expect((await stat(places.keysDir)).mode & 0o777).toBe(0o700);
});

test('all keys are moved, the notes on retired ones and on nights, and the secret of draws; the old folder goes', async () => {
  await layOldKeys();
  expect(await settleKeys(places)).toBe(2);
  await expectMoved();
  expect(await settleKeys(places)).toBe(0);
});

// What a kill leaves of one key, after each step of its move.
test.each([
  ['the new folder was made', async () => mkdir(places.keysDir, { mode: 0o700 })],
  ['half of the new file was written', async () => layNew('a.pem.unfinished', KEYS['a.pem'].slice(0, 40))],
  ['all of it was written', async () => layNew('a.pem.unfinished', KEYS['a.pem'])],
  ['it had its name', async () => layNew('a.pem', KEYS['a.pem'])],
  [
    'the old file was overwritten',
    async () => {
      await layNew('a.pem', KEYS['a.pem']);
      await writeFile(join(old, 'a.pem'), Buffer.alloc(KEYS['a.pem'].length));
    },
  ],
  [
    'the old file was deleted',
    async () => {
      await layNew('a.pem', KEYS['a.pem']);
      await rm(join(old, 'a.pem'));
    },
  ],
  ['the new file is damaged', async () => layNew('a.pem', 'no key')],
  ['a note was laid', async () => layNew('c.retired', '')],
  ['a note on nights was laid', async () => layNew('12.night', 'held 2\n')],
  [
    'the old note on nights was overwritten',
    async () => {
      await layNew('12.night', 'held 2\n');
      await writeFile(join(old, '12.night'), Buffer.alloc(7));
    },
  ],
  ['the new note on nights is torn', async () => layNew('12.night', 'held')],
  ['half of the secret was written', async () => layNew('draws.secret.unfinished', SECRET.subarray(0, 9))],
  [
    'the old secret was overwritten',
    async () => {
      await layNew('draws.secret', SECRET);
      await writeFile(join(old, 'draws.secret'), Buffer.alloc(32));
    },
  ],
])('killed when %s, the next start goes on', async (_when, killed) => {
  await layOldKeys();
  await killed();
  await settleKeys(places);
  await expectMoved();
});

async function layNew(name: string, content: string | Buffer): Promise<void> {
  await mkdir(places.keysDir, { recursive: true, mode: 0o700 });
  await writeFile(join(places.keysDir, name), content, { mode: 0o600 });
}

test('two that start at once move them together', async () => {
  await layOldKeys();
  const outcomes = await Promise.allSettled([settleKeys(places), settleKeys(places)]);
  // One may find that the other was quicker, and end; no key is gone, and the next start goes on.
  expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
  await settleKeys(places);
  await expectMoved();
});

test.each([
  ['held 5\n', 'held 5\n'],
  ['held 1\n', 'held 2\n'],
  ['prepared 3\n', 'prepared 3\n'],
])('of two notes on nights the one that knows more stays: beside %j', async (present, stays) => {
  await layOldKeys();
  await layNew('12.night', present);
  await settleKeys(places);
  expect(await readFile(join(places.keysDir, '12.night'), 'utf8')).toBe(stays);
});

test('draws that were made under the secret of KEYS_DIR hold on', async () => {
  const present = randomBytes(32);
  await layOldKeys();
  await layNew('draws.secret', present);
  await settleKeys(places);
  expect(await readFile(join(places.keysDir, 'draws.secret'))).toEqual(present);
});

test('a damaged old file is not taken for a key, and stays where it is', async () => {
  await layOldKeys();
  await writeFile(join(old, 'a.pem'), 'no key');
  await settleKeys(places);
  expect(await readdir(old)).toEqual(['a.pem']);
  expect(await readdir(places.keysDir)).not.toContain('a.pem');
});

test('KEYS_DIR that leads into DATA_DIR is refused, also behind a link', async () => {
  await mkdir(old);
  await symlink(old, places.keysDir);
  await expect(settleKeys(places)).rejects.toThrow('Set KEYS_DIR to another folder');
});

test('a link in DATA_DIR is somebody’s own arrangement: it is left, and named', async () => {
  await mkdir(join(base, 'elsewhere'), { mode: 0o700 });
  await symlink(join(base, 'elsewhere'), old);
  await expect(settleKeys(places)).rejects.toThrow('Set KEYS_DIR to that folder');
});

test('where DATA_DIR is a disk of its own nobody guesses where keys last', async () => {
  // The one file system that is another one everywhere on Linux.
  const shm = await mkdtemp('/dev/shm/kazva-');
  try {
    expect((await stat(shm)).dev).not.toBe((await stat(base)).dev);
    await symlink(shm, join(base, 'disk'));
    const onDisk = { dataDir: join(base, 'disk'), keysDir: join(base, 'disk-keys') };
    await expect(settleKeys(onDisk)).rejects.toThrow('Set KEYS_DIR to a folder that lasts');
    expect(await readdir(base)).not.toContain('disk-keys');
    await mkdir(join(shm, 'keys'), { mode: 0o700 });
    await writeFile(join(shm, 'keys', 'a.pem'), KEYS['a.pem'], { mode: 0o600 });
    // Moved across file systems too, once somebody said where to.
    expect(await settleKeys({ ...onDisk, keysDir: join(base, 'chosen') })).toBe(1);
    expect(await readFile(join(base, 'chosen', 'a.pem'), 'utf8')).toBe(KEYS['a.pem']);
    expect(await readdir(shm)).toEqual([]);
  } finally {
    await chmod(shm, 0o700);
    await rm(shm, { recursive: true });
  }
});
