// Where a fitter's phone was and what it saw: kept small, for the days that the city says, and for members alone.
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { forgetTold } from '../../../server/signs/rounds/store-forget.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { plan, PLANNED, RECORD, told, type PlannedRound } from './planned.ts';

let server: TestServer;
let city: City;
let other: City;
let editor: SignedIn;
let round: PlannedRound;
const now = new Date('2026-11-26T09:00:00Z');
let clock = now;
const run = (statement: Prisma.Sql) => server.database.owner.pool.query(statement);

beforeAll(async () => {
  server = await startTestServer({ now: () => clock });
  const { pool } = server.database.owner;
  [city, other] = [await createCity(pool, { places: 2 }), await createCity(pool)];
  clock = new Date();
  editor = await server.signIn(city, { role: 'editor' });
  clock = now;
  round = await plan(server, city, editor);
});
afterAll(() => server.close());

const position = { latitude: 42.4257, longitude: 25.6345, accuracyM: 8 };
/** Tells of the city's first sign, and answers the id. */
async function tell(): Promise<string> {
  const mounting = told(city.places[0]?.code, { position });
  const { codes } = await server.ask(RECORD, { input: { mountings: [mounting] } }, round.pass);
  expect(codes).toEqual([]);
  return mounting.id;
}
/** A photo as a telephone makes it: turned, and with where and by whom it was taken. */
const taken = () =>
  sharp({ create: { width: 2_000, height: 1_000, channels: 3, background: '#3a7d44' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Artist: 'Мария' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '42/1 25/1 33/1' },
    })
    .toBuffer();
const send = (id: string, body: Buffer, authorization = round.pass) =>
  fetch(`${server.url}/mount/photos/${id}`, {
    method: 'POST',
    headers: { authorization },
    body: new Uint8Array(body),
  });
const show = (id: string, who: SignedIn = editor, slug = city.slug) =>
  fetch(`${server.url}/members/files/rounds/${slug}/photo.jpg?mounting=${id}`, { headers: who.headers });
const mountingOf = async (id: string) => {
  const { data } = await server.ask(PLANNED, { slug: city.slug, id: round.id }, editor);
  const mountings = data.plannedRound.signs.flatMap(
    (sign: { mountings: { id: string }[] }) => sign.mountings,
  );
  return mountings.find((each: { id: string }) => each.id === id);
};

describe('a photo', () => {
  it('is kept upright and small, without what it knew, and shown to members of the city alone', async () => {
    const id = await tell();
    expect(await (await send(id, await taken())).json()).toEqual({ photo: true });
    expect(await mountingOf(id)).toMatchObject({ hasPhoto: true });
    const shown = await show(id);
    expect(shown.headers.get('cache-control')).toBe('no-store');
    const { width, height, exif } = await sharp(Buffer.from(await shown.arrayBuffer())).metadata();
    expect({ width, height, exif }).toEqual({ width: 320, height: 640, exif: undefined });
    clock = new Date();
    const analyst = await server.signIn(city, { role: 'analyst' });
    const stranger = await server.signIn(other);
    clock = now;
    expect((await show(id, analyst)).status).toBe(403);
    expect((await show(id, stranger)).status).toBe(404);
    expect((await show(id, stranger, other.slug)).status).toBe(404);
    expect(
      (await fetch(`${server.url}/members/files/rounds/${city.slug}/photo.jpg?mounting=${id}`)).status,
    ).toBe(401);
  });

  it('sent again stays the first', async () => {
    const id = await tell();
    await send(id, await taken());
    const first = Buffer.from(await (await show(id)).arrayBuffer());
    const other = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    expect(await (await send(id, other)).json()).toEqual({ photo: true });
    expect(Buffer.from(await (await show(id)).arrayBuffer())).toEqual(first);
  });

  it('that is none is refused, and so is one of something that was not told, or by nobody', async () => {
    const id = await tell();
    expect(await (await send(id, Buffer.from('no photo'))).json()).toEqual({
      refused: { fault: 'NOT_A_PHOTO' },
    });
    expect((await send(id, Buffer.alloc(15_000_001))).status).toBe(413);
    expect((await send('00000000-0000-4000-8000-000000000000', await taken())).status).toBe(404);
    expect((await send(id, await taken(), 'Bearer pass_x')).status).toBe(403);
    expect((await fetch(`${server.url}/mount/photos/${id}`, { method: 'POST', body: 'x' })).status).toBe(401);
    expect((await send(id, await taken(), (await plan(server, city, editor)).pass)).status).toBe(404);
  });
});

describe('the job', () => {
  it('forgets position and photo when their days are over, and nothing else', async () => {
    const id = await tell();
    await send(id, await taken());
    const connection = server.database.jobs;
    await forgetTold(connection, new Date('2026-12-25T23:00:00Z'));
    expect(await mountingOf(id)).toMatchObject({ hasPhoto: true, position: { latitude: 42.4257 } });
    expect(await forgetTold(connection, new Date('2026-12-26T03:40:00Z'))).toBeGreaterThan(0);
    expect(await mountingOf(id)).toMatchObject({
      outcome: 'MOUNTED',
      toldOn: '2026-11-26',
      hasPhoto: false,
      position: null,
      accuracyM: null,
    });
    expect((await show(id)).status).toBe(404);
    expect(await forgetTold(connection, new Date('2026-12-26T03:40:00Z'))).toBe(0);
  });
});

describe('where the city keeps nothing', () => {
  it('neither is taken, whatever a phone sends that has not heard of it', async () => {
    await run(Prisma.sql`UPDATE municipalities SET mounting_days = 0 WHERE municipality_id = ${city.id}`);
    const id = await tell();
    expect(await mountingOf(id)).toMatchObject({ outcome: 'MOUNTED', position: null, accuracyM: null });
    expect(await (await send(id, await taken())).json()).toEqual({ refused: { fault: 'NOT_TAKEN' } });
    const { data } = await server.ask('{ mountingRound { keptDays } }', {}, round.pass);
    expect(data.mountingRound.keptDays).toBe(0);
    await run(Prisma.sql`UPDATE municipalities SET mounting_days = 30 WHERE municipality_id = ${city.id}`);
  });
});
