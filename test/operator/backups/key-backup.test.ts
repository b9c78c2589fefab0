// The ballot keys of a backup are one encrypted file elsewhere, of the moment of the database, and never there half.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { backUpKeys } from '../../../server/operator/backups/key-backup.ts';
import { keysBetween, readKeyFiles } from '../../../server/operator/backups/key-files.ts';
import { countFitting, putKeys } from '../../../server/operator/backups/restore-keys.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { CITY, makeKeys, sumOf, type MadeKeys } from './made-keys.ts';

let made: MadeKeys;
beforeAll(async () => {
  made = await makeKeys();
  await made.addKey(4);
});

const fails = (work: Promise<unknown>) => expect(work).rejects;

test('one file, for its account alone, in which nothing of what it holds can be read', async () => {
  const folder = newFolder('apart');
  mkdirSync(folder);
  const keys = await made.backUp(join(folder, 'one.age'));
  const read = await keys.read();
  const sum = await keys.write(read, read);
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/^one\.age\.unfinished-[0-9a-f]{6}$/)]);
  await keys.finish();
  expect(readdirSync(folder)).toEqual(['one.age']);
  const bytes = readFileSync(join(folder, 'one.age'));
  expect(statSync(join(folder, 'one.age')).mode & 0o777).toBe(0o600);
  expect(sumOf(bytes)).toEqual(sum);
  expect(bytes.toString('latin1', 0, 21)).toBe('age-encryption.org/v1');
  for (const each of ['PRIVATE KEY', '.pem', 'counter.id', 'held 3'])
    expect(bytes.includes(each)).toBe(false);
});

describe('refused, and nothing is written', () => {
  test('a recipient that is none, or is not copied whole', async () => {
    const { recipient, apart, backUp } = made;
    const damaged = recipient.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q'));
    for (const wrong of ['age1', 'ssh-ed25519 AAAA', damaged])
      await fails(backUp(join(apart, 'two.age'), [recipient, wrong])).toThrow(
        'What --recipient names is no recipient of age',
      );
  });

  test('beside the backup or in it, among the keys, in DATA_DIR, where there is a file or no disk', async () => {
    const { keyDir, dataDir, backups, apart, backUp } = made;
    await fails(backUp(join(backups, 'one.age'))).toThrow('would lie beside the backup');
    const backup = join(backups, 'one');
    mkdirSync(backup);
    for (const folder of [keyDir, dataDir, backup])
      await fails(backUp(join(folder, 'one.age'))).toThrow(`lies within ${folder}`);
    const taken = join(apart, 'taken.age');
    writeFileSync(taken, '');
    await fails(backUp(taken)).toThrow(`${taken} is there already`);
    await fails(backUp(join(apart, 'no/one.age'))).toThrow('cannot be written: ENOENT');
  });

  test('folders without a counter’s keys; what was not finished is taken back, what another one finished stays', async () => {
    const folder = newFolder('apart');
    mkdirSync(folder);
    const [file, away] = [join(folder, 'two.age'), newFolder('away')];
    const { recipient, dataDir, backups } = made;
    const to = { file, recipients: [recipient] };
    const none = await backUpKeys(to, { dataDir, keyFolders: [away] }, join(backups, 'one'));
    await fails(none.write(new Map(), new Map())).toThrow(`There are no ballot keys in ${away}.`);
    await none.undo();
    expect(readdirSync(folder)).toEqual([]);
    const keys = await made.backUp(file);
    const read = await keys.read();
    await keys.write(read, read);
    writeFileSync(file, 'another');
    await fails(keys.finish()).toThrow('two.age is there already');
    await keys.undo();
    expect(readdirSync(folder)).toEqual(['two.age']);
  });
});

test('of a night that is held between the readings both keys, and the note of before', async () => {
  const { keyDir, keys, addKey } = await makeKeys();
  const old = await addKey(4);
  const before = await readKeyFiles([keyDir]);
  const present = await addKey(5);
  await keys.noteNight(CITY, { state: 'held', night: 4 });
  await keys.remove([old]);
  const files = keysBetween(before, await readKeyFiles([keyDir]), [keyDir]);
  expect(countFitting(files, [old, present])).toBe(2);
  expect(files.get('7.night')?.toString()).toBe('held 3\n');
});

test('what one folder has damaged is taken from another, and the latest note', async () => {
  const { keyDir, addKey, keys } = await makeKeys();
  const key = await addKey(4);
  const copy = newFolder('copy');
  await putKeys(await readKeyFiles([keyDir]), copy, 'ours');
  await keys.noteNight(CITY, { state: 'prepared', night: 4 });
  for (const name of readdirSync(keyDir).filter((each) => each.includes(key.id)))
    writeFileSync(join(keyDir, name), Buffer.alloc(240));
  mkdirSync(join(copy, 'lost+found'));
  const files = await readKeyFiles([newFolder('away'), copy, keyDir]);
  expect(countFitting(files, [key])).toBe(1);
  expect(files.get('7.night')?.toString()).toBe('prepared 4\n');
  expect([...files.keys()].toSorted()).toEqual(readdirSync(keyDir).toSorted());
  writeFileSync(join(copy, 'counter.id'), Buffer.alloc(5_000));
  await fails(readKeyFiles([copy])).toThrow('counter.id has more than 4096 bytes');
});
