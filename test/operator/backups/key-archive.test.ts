// The tar that is encrypted: others read it as it is meant, and nothing but our own is read here.
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { extract } from 'tar-stream';
import { packTar, unpackTar } from '../../../server/operator/backups/key-archive.ts';

const files = new Map([0, 1, 240, 512, 513].map((bytes) => [`file-${bytes}`, Buffer.alloc(bytes, 97)]));
const one = packTar(new Map([['a', Buffer.alloc(0)]]));

test('what another program unpacks is the same, and so is what we do', async () => {
  const tar = packTar(files);
  expect(unpackTar(tar)).toEqual(files);
  const found = new Map<string, string>();
  const reader = extract();
  reader.end(tar);
  for await (const entry of reader) {
    expect([entry.header.type, entry.header.mode]).toEqual(['file', 0o600]);
    found.set(entry.header.name, await text(entry));
  }
  expect(found).toEqual(new Map([...files].map(([name, content]) => [name, content.toString()])));
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['no end', one.subarray(0, 512)],
  ['a file that ends in the middle', packTar(files).subarray(0, 3_000)],
  ['a name twice', Buffer.concat([one.subarray(0, 512), one])],
  ['something after the end', Buffer.concat([packTar(new Map()), Buffer.alloc(512, 1)])],
  ['letters without an end', Buffer.alloc(1_536, 97)],
])('no tar of ours: %s', (_what, tar) => {
  expect(unpackTar(tar)).toBeNull();
});
