// A backup is tried before it is needed: it is restored for a while, every row is read, and nothing of it stays.
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { connectOwner } from '../../../server/foundation/database/connect.ts';
import { startEmbedded, type EmbeddedDatabase } from '../../../server/foundation/database/embedded.ts';
import { takeBackup } from '../../../server/operator/backups/take.ts';
import { verifyBackup } from '../../../server/operator/backups/verify.ts';
import type { KeyId } from '../../../server/voting/ballots/slip-bytes.ts';
import { recordKey } from '../../../server/voting/ballots/store-keys.ts';
import { createCity } from '../../support/city.ts';
import { ask } from '../../support/database.ts';
import { migrateTo } from '../../support/migrated.ts';
import { story } from '../../support/story.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { makeKeys, type MadeKeys } from './made-keys.ts';

const dataDir = newFolder('var');
const folder = newFolder('backup');
const place = newFolder('trials');
const usual = process.env['TMPDIR'];
let database: EmbeddedDatabase | undefined;
let path = '';
let made: MadeKeys;
let file = '';

beforeAll(async () => {
  database = await startEmbedded({ dataDir: join(dataDir, 'postgres'), report: () => undefined });
  const { connection } = database;
  await migrateTo(connection);
  const owner = connectOwner(connection);
  const city = await createCity(owner.pool, { isDemo: false, places: 2 });
  made = await makeKeys();
  const key = await made.addKey(1, city.id);
  const client = await owner.pool.connect();
  await recordKey(client, { ...key, municipalityId: city.id, night: 1 });
  // Nobody has its private half.
  await recordKey(client, {
    id: randomUUID() as KeyId,
    municipalityId: city.id,
    night: 2,
    publicKey: key.publicKey,
  });
  client.release();
  await owner.close();
  const rows = await ask(connection, `SELECT pg_relation_filepath('municipalities') AS path`);
  [{ path = '' } = {}] = rows as { path: string }[];
  writeFileSync(join(dataDir, 'installation.id'), 'an id\n');
  file = join(made.apart, 'keys.age');
  const keysTo = { file, recipients: [made.recipient] };
  const taking = { dataDir, keyFolders: [made.keyDir], keysTo, now: () => new Date(), say: () => undefined };
  await takeBackup(taking, folder);
  mkdirSync(place, { mode: 0o711 });
  process.env['TMPDIR'] = place;
});
afterAll(async () => {
  if (usual === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usual;
  await database?.stop();
});

const verify = () => verifyBackup(folder, null, () => undefined);
const step = story();

step('one that is whole', async () => {
  expect(await verify()).toMatchObject({ municipalities: 1, ratings: 0 });
  expect((await verify()).tables).toBeGreaterThan(100);
  expect(readdirSync(place)).toEqual([]);
});

step('one whose file of keys lacks a private half that the database names', async () => {
  const tried = verifyBackup(folder, { file, identity: made.identity }, () => undefined);
  await expect(tried).rejects.toThrow('The private halves of 1 of 2 ballot keys are not in the file of keys');
  expect(readdirSync(place)).toEqual([]);
});

step(
  'one of a database that was damaged before: its bytes are as they were copied, its rows cannot be read',
  async () => {
    const name = `postgres/data/${path}`;
    const bytes = readFileSync(join(folder, name));
    bytes.writeUInt8(bytes.readUInt8(8_000) ^ 1, 8_000);
    writeFileSync(join(folder, name), bytes);
    await expect(verify()).rejects.toThrow(`The backup is damaged: ${name} is not as it was.`);
    const manifest = join(folder, 'manifest.json');
    const told = JSON.parse(readFileSync(manifest, 'utf8')) as { files: Record<string, object> };
    told.files[name] = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    writeFileSync(manifest, JSON.stringify(told));
    await expect(verify()).rejects.toThrow(/ was restored, and cannot be read: invalid page in block 0 /);
    expect(readdirSync(place)).toEqual([]);
  },
);

step('where there is no room, or a file cannot be read, it says so and leaves nothing', async () => {
  const manifest = join(folder, 'manifest.json');
  const whole = readFileSync(manifest, 'utf8');
  // What it finds in the way as it writes: a path that is a folder and a file.
  const told = JSON.parse(whole) as { folders: string[] };
  told.folders.push(`postgres/data/${path}`);
  writeFileSync(manifest, JSON.stringify(told));
  await expect(verify()).rejects.toThrow(
    `It could not be restored for a while in ${place}, and nothing of it is left there; set TMPDIR to a folder with room: EEXIST`,
  );
  writeFileSync(manifest, whole);
  rmSync(join(folder, 'installation.id'));
  mkdirSync(join(folder, 'installation.id'));
  await expect(verify()).rejects.toThrow(`${folder} cannot be read: EISDIR`);
  expect(readdirSync(place)).toEqual([]);
});
