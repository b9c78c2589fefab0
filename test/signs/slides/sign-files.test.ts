// Slides and strips of a sign for members: the files of the generator, of the signs that each sees, and of no other's.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { temporaryFolder } from '../../sign-generator/temporary.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { decodePdfPage, decodePng, readPdfText } from '../../support/pdf.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let editor: SignedIn;
beforeAll(async () => {
  server = await startTestServer({ now: () => new Date('2026-12-02T09:00:00Z') });
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: true, places: 2 });
  editor = await server.signIn(city, { role: 'editor' });
});
afterAll(() => server.close());

const pool = () => server.database.owner.pool;
const codeOf = (at = 0, of = city) => of.places[at]?.code ?? '';
const get = (file: string, code = codeOf(), who: SignedIn | null = editor, of = city) =>
  fetch(`${server.url}/members/files/signs/${of.slug}/${file}?code=${code}`, { headers: who?.headers ?? {} });

async function take(file: string, code = codeOf()) {
  const response = await get(file, code, editor);
  expect(response.status).toBe(200);
  return {
    bytes: Buffer.from(await response.arrayBuffer()),
    name: response.headers.get('content-disposition'),
    type: response.headers.get('content-type'),
  };
}

const urlOf = (code: string) => `${server.url}/s/${code}`.toUpperCase();

it.each([
  ['slide-light.png', 1920, 1080],
  ['slide-dark.png', 1920, 1080],
  ['receipt.png', 576, null],
])('%s is a picture with the sign’s own code', async (file, width, height) => {
  const { bytes, name, type } = await take(file);
  expect(type).toBe('image/png');
  expect(name).toBe(`attachment; filename="${file.replace('.', `-${city.slug}-${codeOf()}.`)}"`);
  expect(bytes.readUInt32BE(16)).toBe(width);
  if (height !== null) expect(bytes.readUInt32BE(20)).toBe(height);
  expect(await decodePng(bytes)).toBe(urlOf(codeOf()));
});

it.each(['slide-light.pdf', 'slide-dark.pdf', 'receipt.pdf'])(
  '%s is one page that says the place',
  async (file) => {
    const { bytes, type } = await take(file, codeOf(1));
    expect(type).toBe('application/pdf');
    const path = join(await temporaryFolder(), file);
    await writeFile(path, bytes);
    expect(await decodePdfPage(path, 1)).toBe(urlOf(codeOf(1)));
    const text = await readPdfText(path, 1);
    for (const said of ['ДЕМО', 'Сканирайте', codeOf(1).replace(/(\d{3})(?=\d)/g, '$1 ')])
      expect(text).toContain(said);
  },
);

it('shows a place as it is called now', async () => {
  const before = await take('slide-light.png');
  expect((await take('slide-light.png')).bytes.equals(before.bytes)).toBe(true);
  const name = JSON.stringify({ bg: 'Друго име', en: 'Another name' });
  await pool().query(
    Prisma.sql`UPDATE locations SET name = ${name}::jsonb WHERE municipality_id = ${city.id} AND id = ${city.places[0]?.id ?? 0n}`,
  );
  expect((await take('slide-light.png')).bytes.equals(before.bytes)).toBe(false);
});

describe('who may', () => {
  it.each(['admin', 'editor', 'printer', 'local'] as const)('%s takes them, of her places', async (role) => {
    const scope = role === 'local' ? { locationIds: [city.places[0]?.id ?? 0n] } : {};
    const member = await server.signIn(city, { role, ...scope });
    expect((await get('receipt.png', codeOf(0), member)).status).toBe(200);
    expect((await get('receipt.png', codeOf(1), member)).status).toBe(role === 'local' ? 404 : 200);
  });

  it('nobody takes those of another city, and no stranger any', async () => {
    const other = await createCity(pool(), { isDemo: true });
    expect((await get('slide-light.png', codeOf(0, other))).status).toBe(404);
    expect((await get('slide-light.png', codeOf(0, other), editor, other)).status).toBe(404);
    expect((await get('slide-light.png', codeOf(), null)).status).toBe(401);
  });

  it.each(['', '123456789', '1'.repeat(5000), 'x'])('no sign is %j', async (code) =>
    expect((await get('slide-light.png', code)).status).toBe(404),
  );

  it('a sign that was taken down is shown nowhere', async () => {
    await pool().query(
      Prisma.sql`UPDATE signs SET retired_on = '2026-12-01', retired_because = 'x' WHERE municipality_id = ${city.id} AND code = ${codeOf()}`,
    );
    expect((await get('slide-light.png')).status).toBe(404);
  });

  it('what cannot be drawn is refused, and leaves the next as it was', async () => {
    await pool().query(
      Prisma.sql`UPDATE municipalities SET colour = '#ffee88' WHERE municipality_id = ${city.id}`,
    );
    expect((await get('slide-light.png')).status).toBe(400);
    await pool().query(
      Prisma.sql`UPDATE municipalities SET colour = '#1f4d3a' WHERE municipality_id = ${city.id}`,
    );
    expect((await get('slide-light.png')).status).toBe(200);
  });
});
