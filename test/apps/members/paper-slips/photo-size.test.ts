// The size of a photograph as its file says it, before it is unpacked: of both formats, cut short, and of what is none.
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { readPhotoSize } from '../../../../client/members/paper-slips/reading/photo-size.ts';

const picture = sharp({ create: { width: 321, height: 45, channels: 3, background: '#fff' } });
const sizeOf = (bytes: Uint8Array<ArrayBuffer>) => readPhotoSize(new Blob([bytes]));

it.each([
  ['JPEG', () => picture.clone().jpeg()],
  ['progressive JPEG', () => picture.clone().jpeg({ progressive: true })],
  [
    'JPEG with notes',
    () =>
      picture
        .clone()
        .withExif({ IFD0: { Copyright: 'x'.repeat(60_000) } })
        .jpeg(),
  ],
  ['PNG', () => picture.clone().png()],
])('%s', async (_, write) => {
  const bytes = new Uint8Array(await write().toBuffer());
  expect(await sizeOf(bytes)).toEqual({ width: 321, height: 45 });
  expect(await sizeOf(bytes.slice(0, 20))).toBeNull();
});

it.each([
  ['nothing', []],
  ['another format', [...new TextEncoder().encode('RIFF\0\0\0\0WEBPVP8 and whatever follows')]],
  ['a JPEG of notes alone', [0xff, 0xd8, ...Array.from({ length: 40 }, () => 0xff)]],
  ['a JPEG whose segments have no length', [0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 40 }, () => 0)]],
])('%s has none', async (_, bytes) => {
  expect(await sizeOf(Uint8Array.from(bytes))).toBeNull();
});
