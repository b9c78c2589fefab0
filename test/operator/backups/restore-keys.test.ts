// The file of ballot keys opens with its identity alone, is believed in nothing, and is laid only where no keys are.
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { decrypterOf, encrypterTo } from '../../../server/operator/backups/age-file.ts';
import { packTar } from '../../../server/operator/backups/key-archive.ts';
import { readKeyFiles } from '../../../server/operator/backups/key-files.ts';
import type { Manifest } from '../../../server/operator/backups/manifest.ts';
import {
  countFitting,
  openKeys,
  putKeys,
  refuseKept,
} from '../../../server/operator/backups/restore-keys.ts';
import type { BallotKey } from '../../../server/voting/ballots/key-folder.ts';
import { newFolder } from '../../support/temp-folder.ts';
import { makeKeys, manifestWith, sumOf, writeIdentity, type MadeKeys } from './made-keys.ts';

let made: MadeKeys;
let key: BallotKey;
let file = '';
let manifest = manifestWith();
beforeAll(async () => {
  made = await makeKeys();
  key = await made.addKey(4);
  file = join(made.apart, 'one.age');
  const keys = await made.backUp(file);
  const read = await keys.read();
  manifest = manifestWith(await keys.write(read, read));
  await keys.finish();
});

const open = (of: Manifest, from: Partial<{ file: string; identity: string }> = {}) =>
  openKeys({ file, identity: made.identity, ...from }, of);
const fails = (work: Promise<unknown>) => expect(work).rejects;

test('it holds every file of the folder, and they fit what the database knows', async () => {
  const { keyDir } = made;
  const files = await open(manifest);
  const names = readdirSync(keyDir);
  expect([...files.keys()].toSorted()).toEqual(names.toSorted());
  for (const name of names) expect(files.get(name)).toEqual(readFileSync(join(keyDir, name)));
  expect(countFitting(files, [key])).toBe(1);
  expect(
    countFitting(files, [
      { ...key, publicKey: Buffer.alloc(65, 4) },
      { ...key, night: 5 },
    ]),
  ).toBe(0);
});

test('any of several recipients opens it', async () => {
  const secret = await generateX25519Identity();
  const encrypt = await encrypterTo([made.recipient, await identityToRecipient(secret)]);
  const bytes = Buffer.from(await encrypt(Buffer.from('keys')));
  for (const path of [made.identity, writeIdentity(secret)])
    expect((await (await decrypterOf(path))(bytes))?.toString()).toBe('keys');
});

describe('refused, and nothing is written', () => {
  test('another’s identity, none, and a file that holds none', async () => {
    const { stranger, recipient } = made;
    await fails(open(manifest, { identity: stranger })).toThrow(
      `${file} is not encrypted to an identity that is in ${stranger}. Nothing was written.`,
    );
    const other = newFolder('other.txt');
    await fails(open(manifest, { identity: other })).toThrow(`${other} cannot be read: ENOENT`);
    for (const content of ['', '# nothing\n', recipient, 'AGE-SECRET-KEY-1QQQ\n', readFileSync(file)]) {
      writeFileSync(other, content);
      await fails(open(manifest, { identity: other })).toThrow(`${other} holds no identity of age`);
    }
    writeFileSync(other, '#'.repeat(70_000));
    await fails(open(manifest, { identity: other })).toThrow('has more than 65536 bytes');
  });

  test('a file that is damaged, cut, of another backup, away, too large; and a backup without keys', async () => {
    const bytes = readFileSync(file);
    const other = newFolder('other.age');
    for (const at of [0, 60, 200, bytes.length - 1]) {
      const damaged = Buffer.from(bytes);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at);
      writeFileSync(other, damaged);
      await fails(open(manifest, { file: other })).toThrow('or it was damaged. Nothing was written.');
      // So would be one whose sum somebody wrote anew.
      await fails(open(manifestWith(sumOf(damaged)), { file: other })).toThrow('is not encrypted to');
    }
    writeFileSync(other, bytes.subarray(0, -1));
    await fails(open(manifest, { file: other })).toThrow('is not the file of ballot keys that was made with');
    await fails(open(manifest, { file: newFolder('no') })).toThrow('cannot be read: ENOENT');
    writeFileSync(other, Buffer.alloc(32_000_001));
    await fails(open(manifest, { file: other })).toThrow('has more than 32000000 bytes');
    await fails(open(manifestWith())).toThrow('The backup was made without --keys');
  });

  test('what opens and holds something else', async () => {
    const encrypt = await encrypterTo([made.recipient]);
    const files = new Map(await open(manifest));
    const counter = files.get('counter.id') ?? Buffer.alloc(0);
    const other = newFolder('strange.age');
    for (const tar of [
      Buffer.from('no tar'),
      packTar(new Map([...files, ['../counter.id', counter]])),
      packTar(new Map([...files, ['x.sh', counter]])),
      packTar(new Map([...files, [`7-5-${randomUUID()}.pem`, counter]])),
      packTar(new Map([...files].filter(([name]) => name !== 'counter.id'))),
      packTar(files).subarray(0, -512),
    ]) {
      const bytes = await encrypt(tar);
      writeFileSync(other, bytes);
      await fails(open(manifestWith(sumOf(bytes)), { file: other })).toThrow('else than ballot keys');
    }
  });
});

test('laid into a folder that is not there, or empty; keys that lie there are never written over', async () => {
  const files = await open(manifest);
  const folder = newFolder('restored');
  await refuseKept([folder, folder]);
  await putKeys(files, folder, 'ours');
  expect(await readKeyFiles([folder])).toEqual(await readKeyFiles([made.keyDir]));
  const modes = readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o777);
  expect([statSync(folder).mode & 0o777, ...new Set(modes)]).toEqual([0o700, 0o600]);
  await fails(refuseKept([newFolder('x'), folder])).toThrow(`${folder} is not empty: ballot keys that are`);
  await fails(putKeys(files, folder, 'ours')).toThrow('EEXIST');
});
