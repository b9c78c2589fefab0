// Another slug, whose predecessor leads on for ever; and a host of a municipality's own, behind which there is nothing else.
import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mergeMunicipality } from '../../../server/operator/seed/municipality.ts';
import { hostFault } from '../../../server/operator/cities/city-host.ts';
import { findPresentSlug } from '../../../sign-generator/source/present-slug.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { operate } from './operated.ts';

let server: TestServer;
let city: City;
let other: City;
let operator: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
  operator = await server.signInOperator();
});
// Names and hosts are for ever: each test has its own.
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false });
  other = await createCity(server.database.owner.pool, { isDemo: false });
});
afterAll(() => server.close());

interface Answered {
  readonly status: number;
  readonly location: string | undefined;
  readonly text: string;
}

/** Asks this machine as if it were the host; a body is posted as JSON. */
function ask(host: string, path: string, body?: object): Promise<Answered> {
  const { port } = new URL(server.url);
  const headers = {
    host,
    accept: body ? 'application/json' : 'text/html',
    'content-type': 'application/json',
  };
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: 'localhost', port, path, headers, method: body ? 'POST' : 'GET' },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => (text += part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, location: response.headers.location, text }),
        );
      },
    );
    asked.on('error', reject).end(body && JSON.stringify(body));
  });
}
const own = () => new URL(server.url).host;

describe('a municipality that is renamed', () => {
  it('is found at the old addresses too, for ever; codes and tokens stay what they are', async () => {
    const [former, next] = [city.slug, `${city.slug}-now`];
    const token = server.printShop(former);
    expect(await operate(server, operator, city, { slug: next })).toMatchObject({ isChanged: true });
    const twice = `${city.slug}-then`;
    expect(await operate(server, operator, { slug: next }, { slug: twice })).toMatchObject({
      isChanged: true,
    });
    const place = city.places[0];
    for (const old of [former, next])
      for (const [path, to] of [
        [`/results/${old}`, `/results/${twice}`],
        [`/results/${old}/${place?.id}?language=en`, `/results/${twice}/${place?.id}?language=en`],
        [`/results/${old}/privacy`, `/results/${twice}/privacy`],
        [`/results/${old}/picture.png`, `/results/${twice}/picture.png`],
        [`/results/${old}/report/2025.pdf`, `/results/${twice}/report/2025.pdf`],
        [`/explore?municipality=${old}`, `/explore?municipality=${twice}`],
      ] as const)
        expect([path, await ask(own(), path)]).toMatchObject([path, { status: 301, location: to }]);
    const shop = { api: server.url, token, locations: [] };
    expect(await findPresentSlug({ ...shop, municipality: former })).toBe(twice);
    expect(await findPresentSlug({ ...shop, municipality: twice })).toBeNull();
    expect((await ask(own(), `/results/${twice}`)).status).toBe(200);
    expect((await ask(own(), `/s/${place?.code}`)).status).toBe(200);
    const signs = `query ($slug: String!) { signs(municipality: $slug) { totalCount } }`;
    expect((await server.ask(signs, { slug: twice }, token)).data.signs.totalCount).toBe(1);
    // Back to its first name: nothing leads in a circle.
    expect(await operate(server, operator, { slug: twice }, { slug: former })).toMatchObject({
      isChanged: true,
    });
    expect((await ask(own(), `/results/${former}`)).status).toBe(200);
    expect((await ask(own(), `/results/${twice}`)).location).toBe(`/results/${former}`);
  });

  it('tells its own members what it is called now, and nobody else’s', async () => {
    const one = await createCity(server.database.owner.pool, { isDemo: false });
    await operate(server, operator, one, { slug: `${one.slug}-now` });
    const query = `query ($former: String!) { me { presentSlug(former: $former) } }`;
    const told = async (former: string, who: SignedIn) =>
      (await server.ask(query, { former }, who)).data.me.presentSlug as string | null;
    const [member, stranger] = [await server.signIn(one), await server.signIn(other)];
    expect(await told(one.slug, member)).toBe(`${one.slug}-now`);
    expect([await told(`${one.slug}-now`, member), await told('nowhere', member)]).toEqual([null, null]);
    expect([await told(one.slug, stranger), await told(one.slug, operator)]).toEqual([null, null]);
  });

  it('gives no other one its old name, however it comes', async () => {
    const old = `${city.slug}-now`;
    await operate(server, operator, city, { slug: old });
    await operate(server, operator, { slug: old }, { slug: city.slug });
    expect(await operate(server, operator, other, { slug: old })).toMatchObject({
      faults: [{ field: 'slug', fault: 'TAKEN' }],
    });
    expect(await operate(server, operator, other, { slug: city.slug })).toMatchObject({
      faults: [{ field: 'slug', fault: 'TAKEN' }],
    });
    const { prisma } = server.database.operator;
    const row = await prisma.municipality.findUniqueOrThrow({ where: { slug: other.slug } });
    const municipality = { ...row, slug: old, name: { bg: 'Друга', en: 'Other' }, about: null };
    const loading = prisma.$transaction((tx) =>
      mergeMunicipality(tx, { folder: 'x', municipality, arms: null } as unknown as Parameters<
        typeof mergeMunicipality
      >[1]),
    );
    await expect(loading).rejects.toThrow('was called so');
  });

  it.each(['members', 'Проба', 'UPPER', 'a', '-x', 'x'.repeat(41), 'a/b', ''])(
    'is never called %j',
    async (slug) => {
      expect(await operate(server, operator, other, { slug })).toMatchObject({ faults: [{ field: 'slug' }] });
    },
  );

  it('is one of two that want the same name at once', async () => {
    const slug = `wanted-${randomUUID().slice(0, 8)}`;
    const [a, b] = [
      await createCity(server.database.owner.pool),
      await createCity(server.database.owner.pool),
    ];
    const done = await Promise.all([a, b].map((each) => operate(server, operator, each, { slug })));
    expect(done.map(({ __typename }) => __typename as string).toSorted()).toEqual([
      'Invalid',
      'MunicipalityOperated',
    ]);
  });
});

describe('a host of its own', () => {
  let host: string;
  beforeEach(() => {
    host = `results.${city.slug}.example`;
  });

  it('leads to the municipality’s pages, and to nothing of another one', async () => {
    expect(await operate(server, operator, city, { host })).toMatchObject({
      operated: { municipality: { host } },
    });
    expect(await ask(host, '/')).toMatchObject({ status: 302, location: `/results/${city.slug}` });
    for (const written of [host, `${host}:8443`, host.toUpperCase(), `${host}.`])
      expect([written, (await ask(written, `/results/${city.slug}`)).status]).toEqual([written, 200]);
    expect((await ask(host, `/s/${city.places[0]?.code}`)).status).toBe(200);
    const own = [`/results/${other.slug}`, `/results/${other.slug}/privacy`, `/s/${other.places[0]?.code}`];
    // Shown a moment ago on the platform's host: nothing that is kept crosses.
    for (const path of own) await ask(new URL(server.url).host, path);
    for (const path of [...own, `/results/${other.slug}/picture.png`, '/members', '/operator'])
      expect([path, (await ask(host, path)).status]).toEqual([path, 404]);
    const query = `{ municipalities { slug } }`;
    const listed = JSON.parse((await ask(host, '/graphql', { query })).text) as { data: object };
    expect(listed.data).toEqual({ municipalities: [{ slug: city.slug }] });
    const crossing = `{ municipality(slug: "${other.slug}") { slug } sign(code: "${other.places[0]?.code}") { __typename } }`;
    const crossed = JSON.parse((await ask(host, '/graphql', { query: crossing })).text) as { data: object };
    expect(crossed.data).toEqual({ municipality: null, sign: { __typename: 'SignUnknown' } });
  });

  it('that is nobody’s shows what the platform shows, and lets nobody further in', async () => {
    expect((await ask('forged.example', `/results/${other.slug}`)).status).toBe(200);
    const query = `query { settings(municipality: "${other.slug}") { version } }`;
    const answer = JSON.parse((await ask('forged.example', '/graphql', { query })).text) as { data: null };
    expect(answer.data).toBeNull();
  });

  it('is one municipality’s alone, and none of the platform’s', async () => {
    await operate(server, operator, city, { host });
    expect(await operate(server, operator, other, { host: ` ${host.toUpperCase()} ` })).toMatchObject({
      faults: [{ field: 'host', fault: 'TAKEN' }],
    });
    expect(await operate(server, operator, city, { host: null })).toMatchObject({
      operated: { municipality: { host: null } },
    });
    expect(await operate(server, operator, other, { host })).toMatchObject({ isChanged: true });
    expect((await ask(host, '/')).location).toBe(`/results/${other.slug}`);
  });

  it.each([
    ['results.starazagora.bg', null],
    ['xn--80aqf2ac.xn--90ae', null],
    ['kazva.example', 'TAKEN'],
    ['localhost', 'LOCAL'],
    ['127.0.0.1', 'NUMERIC'],
    ['results.proba.bg:443', 'NOT_A_HOST'],
    ['https://proba.bg', 'NOT_A_HOST'],
    ['proba.bg/results', 'NOT_A_HOST'],
    ['проба.бг', 'NOT_A_HOST'],
    ['a..bg', 'NOT_A_HOST'],
    ['-a.bg', 'NOT_A_HOST'],
    [`${'a'.repeat(63)}.`.repeat(4) + 'bg', 'TOO_LONG'],
  ])('may be %s: %s', (name, fault) => expect(hostFault(name, ['kazva.example'])).toBe(fault));
});
