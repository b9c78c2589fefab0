// A page that the disk damaged is noticed by the backup that copies it; the backup is kept, and no mark says that all is well.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { copyCluster } from '../../support/prepared-cluster.ts';
import { startEmbedded, type EmbeddedDatabase } from '../../../server/foundation/database/embedded.ts';
import { LAST_BACKUP } from '../../../server/operator/backups/last-backup.ts';
import { damagedPages, hasPages } from '../../../server/operator/backups/page-checksums.ts';
import { Failure } from '../../../server/foundation/failure.ts';
import { duringBackup } from '../../../server/foundation/database/base-backup.ts';
import { takeBackup } from '../../../server/operator/backups/take.ts';
import { ask } from '../../support/database.ts';
import { story } from '../../support/story.ts';
import { newFolder } from '../../support/temp-folder.ts';

const PAGE = 8_192;
const END = 1n << 63n;
const dataDir = newFolder('var');
const dataHome = join(dataDir, 'postgres');
copyCluster(dataHome);
const start = () => startEmbedded({ dataDir: dataHome, report: () => undefined });

let database: EmbeddedDatabase | undefined;
afterAll(() => database?.stop());
let table = '';

const back = (folder: string) =>
  takeBackup({ dataDir, keyFolders: [], keysTo: null, now: () => new Date(), say: () => undefined }, folder);
const step = story();

step('what PostgreSQL wrote has the sums that it should have, in tables, indexes and maps', async () => {
  database = await start();
  writeFileSync(join(dataDir, 'installation.id'), 'an id\n');
  const { connection } = database;
  await ask(
    connection,
    'CREATE TABLE filled AS SELECT n, repeat(md5(n::text), 9) FROM generate_series(1, 9000) n',
  );
  await ask(connection, 'CREATE INDEX ON filled (n)');
  await ask(connection, 'VACUUM filled');
  const rows = await ask(connection, `SELECT pg_relation_filepath('filled') AS path`);
  [{ path: table = '' } = {}] = rows as { path: string }[];
  await back(newFolder('whole'));
  expect(existsSync(join(dataDir, LAST_BACKUP))).toBe(true);
  const twice = newFolder('twice');
  const ends = await Promise.allSettled([back(twice), back(twice)]);
  expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(ends).toContainEqual(
    expect.objectContaining({
      reason: new Failure(`${twice} is not empty. Each backup has a folder of its own.`),
    }),
  );
  expect(existsSync(join(twice, 'manifest.json'))).toBe(true);
  await database.stop();
  const file = join(dataHome, 'data', table);
  for (const path of [file, `${file}_fsm`, `${file}_vm`])
    expect(await damagedPages(path, path, END)).toEqual([]);
});

step('a changed bit is found, on its page, whatever the page says of when it was written', async () => {
  const file = join(dataHome, 'data', table);
  const copy = newFolder('copy');
  copyFileSync(file, copy);
  const bytes = readFileSync(copy);
  bytes.writeUInt8(bytes.readUInt8(2 * PAGE + 5_000) ^ 4, 2 * PAGE + 5_000);
  writeFileSync(copy, bytes);
  expect(await damagedPages(copy, copy, END)).toEqual([2]);
  // Half of it was copied while it was written, and it is whole now.
  expect(await damagedPages(copy, file, END)).toEqual([]);
  // The log of changes brings a page that was written since the backup began.
  expect(await damagedPages(copy, copy, 0n)).toEqual([]);
  // The same pages as the second file of a large table: no page is in its place.
  const second = `${newFolder('copy')}.1`;
  copyFileSync(file, second);
  expect((await damagedPages(second, second, END)).length).toBeGreaterThan(100);
  const paths = [
    'base/5/1259',
    'base/5/1259_fsm',
    'global/1262.1',
    'base/5/PG_VERSION',
    'pg_xact/0000',
    'global/pg_control',
  ];
  expect(paths.map(hasPages)).toEqual([true, true, true, false, false, false]);
});

step('the command ends with a sentence, has a backup, and leaves no mark', async () => {
  const mark = join(dataDir, LAST_BACKUP);
  const before = readFileSync(mark, 'utf8');
  const file = join(dataHome, 'data', table);
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(3 * PAGE + 6_000) ^ 1, 3 * PAGE + 6_000);
  writeFileSync(file, bytes);
  const folder = newFolder('damaged');
  await expect(back(folder)).rejects.toThrow(
    `${folder} is a backup of a damaged database: ${file} is not as PostgreSQL wrote it (files so: 1). Delete no older backup;`,
  );
  expect(existsSync(join(folder, 'manifest.json'))).toBe(true);
  expect(readFileSync(mark, 'utf8')).toBe(before);
});

step('a server that is stopped in the middle of it is named, not the connection', async () => {
  database = await start();
  const { connection, stop } = database;
  const copying = duringBackup(connection, stop, () => Promise.resolve());
  await expect(copying).rejects.toThrow('PostgreSQL ended meanwhile, as it does when its server is stopped');
});
