// Three cities of 12, 600 and 5,000 places, onboarded from files: each is whole, and none sees another.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { City } from '../../../server/operator/onboarding/checked-city.ts';
import { OPERATOR } from '../../../server/access/grants/viewer.ts';
import { onboard, type Onboarded } from '../../../server/operator/onboarding/onboard-city.ts';
import { readCity } from '../../../server/operator/onboarding/read.ts';
import { getMunicipality, inviteAs } from '../../../server/operator/cities/platform-invitation.ts';
import { ALONE } from '../../../server/municipality/cells/cells.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { CHIRPAN, filesOf, type MadeCity } from './made.ts';

const CITIES: readonly MadeCity[] = [
  CHIRPAN,
  { slug: 'kazanlak', municipality: 'SZR12', settlement: 'Казанлък', places: 600 },
  { slug: 'veliko-tarnovo', municipality: 'VTR04', settlement: 'Велико Търново', places: 5_000 },
];

let server: TestServer;
const onboarded = new Map<string, Onboarded>();
beforeAll(async () => {
  server = await startTestServer();
  for (const city of CITIES) onboarded.set(city.slug, await setUp(city));
});
afterAll(() => server.close());

async function setUp(city: MadeCity): Promise<Onboarded> {
  const read = await readCity(filesOf(city));
  if (!('slug' in read)) throw new Error(JSON.stringify(read));
  return run(read);
}

function run(city: City): Promise<Onboarded> {
  const report = () => undefined;
  return onboard(city, {
    connections: server.database,
    viewer: OPERATOR,
    now: () => new Date(),
    isDry: false,
    report,
    cells: ALONE,
  });
}

const PLACES = `query ($slug: String!, $search: String) {
  municipality(slug: $slug) {
    settlements { name(language: "bg") }
    locations(search: $search, first: 100) { totalCount nodes { name(language: "bg") settlement { name(language: "bg") } } }
  }
}`;
const SIGNS = `query ($slug: String!) {
  signs(municipality: $slug, first: 100) {
    totalCount
    nodes { code url state location { name(language: "bg") category { ratingQuestion(language: "bg") } } }
  }
}`;

/** The code of the sign at a place. */
async function codeOf(externalId: string): Promise<string> {
  const { prisma } = server.database.owner;
  return (await prisma.signCode.findFirstOrThrow({ where: { location: { externalId } } })).code;
}

const page = async (path: string) => {
  const response = await fetch(`${server.url}${path}`, { headers: { accept: 'text/html' } });
  return { status: response.status, text: await response.text() };
};

describe.each(CITIES)('$slug with $places places', (city) => {
  const others = CITIES.filter(({ slug }) => slug !== city.slug);

  it('has all of its places, and of no other city', async () => {
    const { data } = await server.ask(PLACES, { slug: city.slug });
    const { settlements, locations } = data.municipality;
    expect(locations.totalCount).toBe(city.places);
    for (const { name, settlement } of locations.nodes) {
      expect(name).toContain(`${city.settlement}: `);
      expect(settlement.name).toBe(city.settlement);
    }
    for (const other of others) {
      expect(settlements).not.toContainEqual({ name: other.settlement });
      const found = await server.ask(PLACES, { slug: city.slug, search: other.settlement });
      expect(found.data.municipality.locations.totalCount).toBe(0);
    }
  });

  it('can be printed with its own token, and with no other', async () => {
    const { data } = await server.ask(SIGNS, { slug: city.slug }, server.printShop(city.slug));
    expect(data.signs.totalCount).toBe(city.places);
    for (const { url, code, state, location } of data.signs.nodes) {
      expect(url.endsWith(`/S/${code}`)).toBe(true);
      expect([state, location.name.startsWith(`${city.settlement}: `)]).toEqual(['NEW', true]);
      expect(location.category.ratingQuestion).not.toBe('');
    }
    for (const { slug } of others) {
      const { codes } = await server.ask(SIGNS, { slug: city.slug }, server.printShop(slug));
      expect(codes).toEqual(['NOT_FOUND']);
    }
  });

  it('takes a vote at a place of each of its ends, and shows its results', async () => {
    for (const at of [1, city.places]) {
      const code = await codeOf(`${city.slug}-${at}`);
      const vote = await page(`/S/${code}`);
      expect(vote.status).toBe(200);
      expect(vote.text).toContain(`${city.settlement}: обект ${at}`);
      const rate = await fetch(`${server.url}/S/${code}/vote`, {
        method: 'POST',
        body: new URLSearchParams({ score: '7', ballotId: randomUUID() }),
        redirect: 'manual',
      });
      expect(rate.status).toBe(303);
    }
    const results = await page(`/results/${city.slug}`);
    expect(results.status).toBe(200);
    expect(results.text).toContain(city.settlement);
    for (const { settlement } of others) expect(results.text).not.toContain(settlement);
    for (const paper of ['privacy', 'accessibility', 'anonymity'])
      expect((await page(`/results/${city.slug}/${paper}`)).status).toBe(200);
  });

  it('has questions for low and high scores in each category', async () => {
    const query = `query ($slug: String!) { municipality(slug: $slug) { categories { key questions { fromScore toScore options { text(language: "en") } } } } }`;
    const { data, messages } = await server.ask(query, { slug: city.slug });
    expect(messages).toEqual([]);
    for (const { questions } of data.municipality.categories) {
      expect(questions.map(({ fromScore, toScore }: Record<string, number>) => [fromScore, toScore])).toEqual(
        [
          [1, 4],
          [5, 8],
          [9, 10],
        ],
      );
      for (const { options } of questions) expect(options).toHaveLength(5);
    }
  });

  it('is entered by its first admin, who sees it and no other', async () => {
    const municipality = await getMunicipality(server.database, city.slug);
    const operating = {
      connections: server.database,
      membersUrl: server.url,
      platformName: 'Kazva',
      key: server.gate.key,
      now: () => new Date(),
    };
    const who = {
      email: `admin@${city.slug}.example`,
      role: 'admin',
      language: 'bg',
      isByLetter: false,
    } as const;
    expect((await inviteAs(operating, municipality, who)).link).toContain('/members/invitation#');
    const admin = await server.signIn(municipality);
    const query = `query ($slug: String!) { managedLocations(municipality: $slug) { totalCount } }`;
    const own = await server.ask(query, { slug: city.slug }, admin);
    expect(own.data.managedLocations.totalCount).toBe(city.places);
    for (const { slug } of others)
      expect((await server.ask(query, { slug }, admin)).codes).toEqual(['NOT_FOUND']);
    const journal = `query ($slug: String!) { audit(municipality: $slug, first: 100) { nodes { actor subjectName } } }`;
    const { data } = await server.ask(journal, { slug: city.slug }, admin);
    expect(data.audit.nodes.length).toBeGreaterThan(0);
    for (const { settlement } of others)
      for (const { subjectName } of data.audit.nodes) expect(subjectName ?? '').not.toContain(settlement);
  });
});

describe('rows', () => {
  it('are each of one city', async () => {
    for (const { slug } of CITIES) {
      const told = onboarded.get(slug);
      if (told?.outcome !== 'onboarded') throw new Error(JSON.stringify(told));
      expect(told.rows.every(({ outcome }) => outcome === 'CREATED')).toBe(true);
    }
    const { prisma } = server.database.owner;
    expect(await prisma.location.count()).toBe(12 + 600 + 5_000);
    expect(await prisma.sign.count()).toBe(12 + 600 + 5_000);
    const codes = await prisma.signCode.groupBy({ by: ['municipalityId'], _count: true });
    expect(codes.map(({ _count }) => _count).toSorted((a, b) => a - b)).toEqual([12, 600, 5_000]);
  });
});
