// What an operator is shown before a city is set up: the municipalities of a register, and the sign of the first place.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { decodePng } from '../../support/pdf.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { CHIRPAN, contentsOf } from './made.ts';

let server: TestServer;
let city: City;
let operator: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool);
  operator = await server.signInOperator();
});
afterAll(() => server.close());

type Files = Readonly<Record<string, string>>;

const CONTENTS = contentsOf(CHIRPAN);
const FILES: Files = {
  yaml: String(CONTENTS['city.yaml']),
  settlements: String(CONTENTS['ekatte.csv']),
  places: String(CONTENTS['places.csv']),
};

function post(path: string, files: Files, who: SignedIn | null = operator) {
  const body = new FormData();
  for (const [slot, text] of Object.entries(files)) body.append(slot, new File([text], 'my file'));
  const headers = { origin: server.url, ...who?.headers };
  return fetch(`${server.url}/operator/onboarding/${path}`, { method: 'POST', headers, body });
}

describe.each(['register?language=bg', 'sign'])('POST /operator/onboarding/%s', (path) => {
  it('answers operators who signed in, and nobody else', async () => {
    expect((await post(path, FILES, null)).status).toBe(401);
    expect((await post(path, FILES, await server.signIn(city))).status).toBe(404);
    expect((await post(path, FILES)).status).toBe(200);
  });

  it('refuses what is no form, and a form without the file', async () => {
    const { headers } = operator;
    const url = `${server.url}/operator/onboarding/${path}`;
    expect((await fetch(url, { method: 'POST', headers, body: 'slug: chirpan' })).status).toBe(400);
    expect((await post(path, { places: FILES['places'] ?? '' })).status).toBe(400);
    const large = Buffer.alloc(23_000_001);
    expect((await fetch(url, { method: 'POST', headers, body: large })).status).toBe(413);
  });
});

describe('a register', () => {
  it('is answered as its municipalities, each with a slug that it may have', async () => {
    const { municipalities } = await (await post('register', FILES)).json();
    expect(municipalities.map(({ code }: { code: string }) => code)).toEqual([
      'VTR04',
      'SZR12',
      'RSE27',
      'SZR36',
    ]);
    expect(municipalities[3]).toEqual({
      code: 'SZR36',
      name: { bg: 'Чирпан', en: 'Chirpan' },
      district: { bg: 'Стара Загора', en: 'Stara Zagora' },
      settlements: 2,
      slug: 'chirpan',
    });
  });

  it('is told from any other file, in a sentence of the language that is asked for', async () => {
    const none = { settlements: 'name,address\nПоща,ул. „Роза“ 1\n' };
    const said = await (await post('register?language=bg', none)).json();
    expect(said).toEqual({ refused: expect.stringContaining('не е регистър') });
    const english = await (await post('register?language=en', none)).json();
    expect(english).toEqual({ refused: expect.stringContaining('no register of settlements') });
  });
});

describe('a sign', () => {
  it('is drawn of the first place, and leads to no place that there is', async () => {
    const response = await post('sign', FILES);
    expect(response.headers.get('content-type')).toBe('image/png');
    const png = Buffer.from(await response.arrayBuffer());
    // A pixel may be lost at an edge.
    expect(Math.abs(png.readUInt32BE(20) - 1000)).toBeLessThan(3);
    const address = (await decodePng(png)) ?? '';
    expect(address).toBe(`${server.url}/s/000000098`.toUpperCase());
    const { prisma } = server.database.owner;
    expect(await prisma.municipality.count({ where: { slug: 'chirpan' } })).toBe(0);
    // Another place, another picture: nothing of it is kept.
    const places = FILES['places']?.replace('Чирпан: обект 1,', 'Гишето,') ?? '';
    const other = Buffer.from(await (await post('sign', { ...FILES, places })).arrayBuffer());
    expect(other.equals(png)).toBe(false);
  });

  it('is not drawn where its name does not fit, and of files with problems', async () => {
    const name = 'Непроходимогоренедекларацията'.repeat(5);
    const places = FILES['places']?.replace('Чирпан: обект 1,', `${name},`) ?? '';
    expect((await post('sign', { ...FILES, places })).status).toBe(204);
    const yaml = FILES['yaml']?.replace('#1f4d3a', '#ffff00') ?? '';
    expect((await post('sign', { ...FILES, yaml })).status).toBe(400);
  });
});
