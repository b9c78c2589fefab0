// Photos: what is kept of one, who may send one, and that nothing of a draft is anybody's business.
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { MOST_PIXELS, PhotoError, shrink } from '../../../server/foundation/improvements/shrink.ts';
import { createCity, type City } from '../../support/city.ts';
import { addImprovement } from '../../support/improvements.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

/** A photo as a telephone that lies on its side makes it: turned by its EXIF data, which also say where and with what. */
function taken(width = 2_000, height = 1_000): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#3a7d44' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Kamera', Artist: 'Мария' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '42/1 25/1 33/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '25/1 38/1 4/1',
      },
    })
    .toBuffer();
}

/** A PNG that says it has so many pixels. */
async function claiming(width: number, height: number): Promise<Buffer> {
  const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } })
    .png()
    .toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

describe('what is kept of a photo', () => {
  it('is upright, small enough, and has nothing of where, when or by whom it was taken', async () => {
    const original = await taken();
    const before = await sharp(original).metadata();
    expect(before).toMatchObject({ orientation: 6, width: 2_000 });
    expect(before.exif?.includes('Kamera')).toBe(true);
    const { width, height, large, small, hash } = await shrink(original);
    expect({ width, height }).toEqual({ width: 800, height: 1_600 });
    for (const [kept, longest] of [
      [large, 1_600],
      [small, 640],
    ] as const) {
      const { format, exif, icc, iptc, xmp, orientation, height: tall } = await sharp(kept).metadata();
      expect({ format, exif, icc, iptc, xmp, orientation, tall }).toEqual({ format: 'jpeg', tall: longest });
      expect(kept.includes('Exif') || kept.includes('Kamera') || kept.includes('GPS')).toBe(false);
    }
    expect(hash).toMatch(/^[\w-]{22}$/);
    expect((await shrink(original)).hash).toBe(hash);
  });

  it('is no larger than it was, and white where it let through', async () => {
    const png = await sharp({ create: { width: 300, height: 200, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const { width, height, large } = await shrink(png);
    expect({ width, height }).toEqual({ width: 300, height: 200 });
    expect([...(await sharp(large).raw().toBuffer()).subarray(0, 3)]).toEqual([255, 255, 255]);
  });

  it.each([
    ['NOT_A_PHOTO', () => Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))],
    ['NOT_A_PHOTO', () => Promise.resolve(Buffer.from('GIF89a'))],
    ['NOT_A_PHOTO', () => Promise.resolve(Buffer.alloc(0))],
    ['BROKEN', async () => (await taken()).subarray(0, 1_000)],
    ['TOO_MANY_PIXELS', () => claiming(MOST_PIXELS / 1_000, 1_001)],
  ] as const)('is refused: %s', async (fault, made) => {
    await expect(shrink(await made())).rejects.toMatchObject({ name: 'PhotoError', fault });
    expect(PhotoError).toBeDefined();
  });
});

describe('over HTTP', () => {
  let server: TestServer;
  let here: City;
  let elsewhere: City;
  let editor: SignedIn;
  let photo: { hash: string };

  beforeAll(async () => {
    server = await startTestServer();
    const owner = server.database.owner.pool;
    here = await createCity(owner, { isDemo: false });
    elsewhere = await createCity(owner, { isDemo: false });
    editor = await server.signIn(here, { role: 'editor' });
    photo = (await (await send(here, editor, await taken())).json()).photo;
  });
  afterAll(() => server.close());

  const send = ({ slug }: City, who: SignedIn | null, body: Buffer) =>
    fetch(`${server.url}/members/files/improvements/${slug}`, {
      method: 'POST',
      headers: who?.headers ?? { origin: server.url },
      body: new Uint8Array(body),
    });
  const shown = ({ slug }: City, size = '') =>
    fetch(`${server.url}/results/${slug}/photos/${photo.hash}${size}.jpg`);

  it('only who may write improvements sends one, of a size that can be', async () => {
    const analyst = await server.signIn(here, { role: 'analyst' });
    const stranger = await server.signIn(elsewhere);
    const small = await taken(20, 10);
    expect((await send(here, null, small)).status).toBe(401);
    expect((await send(here, analyst, small)).status).toBe(403);
    expect((await send(here, stranger, small)).status).toBe(404);
    expect((await send(here, editor, Buffer.alloc(15_000_001))).status).toBe(413);
    const refused = await send(here, editor, Buffer.from('no photo'));
    expect(await refused.json()).toEqual({ refused: { fault: 'NOT_A_PHOTO' } });
  });

  it('citizens see it exactly while an improvement with it is published, and only of its city', async () => {
    const { pool } = server.database.owner;
    expect((await shown(here)).status).toBe(404);
    const id = await addImprovement(pool, here, { isPublished: false });
    const change = (set: Prisma.Sql) =>
      pool.query(
        Prisma.sql`UPDATE improvements SET ${set} WHERE municipality_id = ${here.id} AND id = ${id}`,
      );
    await change(Prisma.sql`photo_hash = ${photo.hash}`);
    expect((await shown(here)).status).toBe(404);
    expect((await shown(here, '-small')).status).toBe(404);
    await change(Prisma.sql`is_published = true`);
    const answer = await shown(here);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(Number((await shown(here, '-small')).headers.get('content-length'))).toBeLessThan(
      Number(answer.headers.get('content-length')),
    );
    expect((await shown(elsewhere)).status).toBe(404);
    await change(Prisma.sql`is_published = false, withdrawn_on = '2026-11-25'`);
    expect((await shown(here)).status).toBe(404);
  });

  it('members see that of a draft, those of another city not', async () => {
    const seen = (who: SignedIn) =>
      fetch(`${server.url}/members/files/improvements/${here.slug}/photo.jpg?hash=${photo.hash}`, {
        headers: who.headers,
      });
    const answer = await seen(editor);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, max-age=3600']);
    expect((await seen(await server.signIn(elsewhere))).status).toBe(404);
  });
});
