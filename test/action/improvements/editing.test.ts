// Improvements that members write: drafts, publishing, withdrawing, what is asked for, and within whose scope.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPlace, createCity, publish, type City } from '../../support/city.ts';
import { addImprovement } from '../../support/improvements.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let editor: SignedIn;
const both = (text: string) => ({ bg: text, en: text });

beforeAll(async () => {
  server = await startTestServer();
});
// Each test counts what its city has.
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 2 });
  editor = await server.signIn(city, { role: 'editor' });
});
afterAll(() => server.close());

const SAVE = `mutation ($input: SaveImprovementInput!) { saveImprovement(input: $input) { __typename
  ... on ImprovementSaved { improvement { id version state } } ... on Invalid { faults { field fault } }
  ... on Outdated { version changedBy } } }`;
const PUBLISH = `mutation ($input: PublishImprovementInput!) { publishImprovement(input: $input) { __typename
  ... on ImprovementSaved { improvement { version state withdrawnOn } } ... on Invalid { faults { field fault } } } }`;

const places = () => city.places.map(({ id }) => String(id));

async function save(wanted: object, who = editor) {
  const input = { municipality: city.slug, text: both('Боядисахме'), doneOn: '2026-11-01', ...wanted };
  const { data, codes } = await server.ask(SAVE, { input }, who);
  expect(codes).toEqual([]);
  return data.saveImprovement;
}

async function setState(id: string, version: number, state: string) {
  const input = { municipality: city.slug, improvement: id, version, state };
  const { data } = await server.ask(PUBLISH, { input }, editor);
  return data.publishImprovement;
}

async function seen(): Promise<string[]> {
  const { data } = await server.ask(
    `query ($slug: String!) { municipality(slug: $slug) { improvements { text } } }`,
    { slug: city.slug },
  );
  return data.municipality.improvements.map(({ text }: { text: string }) => text);
}

describe('an improvement', () => {
  it('is a draft, is published, changed, withdrawn, and all of it stands in the journal', async () => {
    const { improvement } = await save({ text: both('Сменихме лампите'), locations: places() });
    const { id, version } = improvement;
    expect([improvement.state, await seen()]).toEqual(['DRAFT', []]);
    expect(await setState(id, version, 'WITHDRAWN')).toMatchObject({
      faults: [{ field: 'state', fault: 'NOT_ALLOWED' }],
    });
    expect((await setState(id, version, 'PUBLISHED')).improvement).toMatchObject({
      state: 'PUBLISHED',
      version: 2,
    });
    expect(await seen()).toEqual(['Сменихме лампите']);
    const of = { improvement: id, locations: places().slice(1) };
    expect(await save({ ...of, version: 1 })).toMatchObject({ __typename: 'Outdated', version: 2 });
    // What is public stays fit to be so.
    expect(await save({ ...of, version: 2, doneOn: '2099-01-01' })).toMatchObject({
      faults: [{ field: 'doneOn', fault: 'OUT_OF_RANGE' }],
    });
    expect(await save({ ...of, version: 2, text: both('Сменихме всички лампи') })).toMatchObject({
      improvement: { version: 3, state: 'PUBLISHED' },
    });
    expect(await seen()).toEqual(['Сменихме всички лампи']);
    const withdrawn = await setState(id, 3, 'WITHDRAWN');
    expect(withdrawn.improvement).toMatchObject({ state: 'WITHDRAWN', version: 4 });
    expect(await seen()).toEqual([]);
    const admin = await server.signIn(city);
    const { data } = await server.ask(
      `query ($slug: String!) { audit(municipality: $slug, subject: "Improvement") { nodes { before after subjectName } } }`,
      { slug: city.slug },
      admin,
    );
    const told = data.audit.nodes.map(({ after }: { after: string }) =>
      Object.keys(JSON.parse(after)).join(),
    );
    expect(told).toEqual([
      'state',
      'text,locations',
      'state',
      'said,text,photo,state,doneOn,category,photoAlt,locations,settlement',
    ]);
  });

  it.each([
    ['text.bg', 'REQUIRED', () => ({ text: { bg: ' ' } })],
    ['text.en', 'TOO_LONG', () => ({ text: { bg: 'а', en: 'a'.repeat(401) } })],
    ['said.bg', 'REQUIRED', () => ({ said: { bg: '', en: 'Dark.' } })],
    ['locations', 'NOT_ALLOWED', () => ({ locations: places(), category: String(city.categoryId) })],
    ['locations', 'UNKNOWN', () => ({ locations: ['999999'] })],
    ['category', 'UNKNOWN', () => ({ category: '999999' })],
    ['photo', 'UNKNOWN', () => ({ photo: 'A'.repeat(22) })],
  ])('cannot be saved: %s %s', async (field, fault, wanted) => {
    expect(await save(wanted())).toMatchObject({ faults: [{ field, fault }] });
  });

  it('is listed among those that were done until a day, that day included', async () => {
    for (const day of ['2026-07-01', '2026-07-02']) await save({ text: both(day), doneOn: day });
    const doneUntil = async (until: string | null) => {
      const { data } = await server.ask(
        `query ($slug: String!, $until: Date) { managedImprovements(municipality: $slug, until: $until) { totalCount nodes { text } } }`,
        { slug: city.slug, until },
        editor,
      );
      const { totalCount, nodes } = data.managedImprovements;
      expect(totalCount).toBe(nodes.length);
      return nodes.map(({ text }: { text: { bg: string } }) => text.bg);
    };
    expect(await doneUntil('2026-06-30')).toEqual([]);
    expect(await doneUntil('2026-07-01')).toEqual(['2026-07-01']);
    expect(await doneUntil(null)).toEqual(['2026-07-02', '2026-07-01']);
  });

  it('cannot be published before it is done, and needs no English: who reads that gets the Bulgarian, marked as such', async () => {
    const { improvement } = await save({
      text: { bg: 'Ще боядисаме' },
      doneOn: '2099-01-01',
      category: String(city.categoryId),
    });
    expect(await setState(improvement.id, 1, 'PUBLISHED')).toMatchObject({
      faults: [{ field: 'doneOn', fault: 'OUT_OF_RANGE' }],
    });
    const [place = ''] = places();
    const { improvement: done } = await save({ text: { bg: 'Боядисахме' }, locations: [place] });
    expect((await setState(done.id, 1, 'PUBLISHED')).improvement).toMatchObject({ state: 'PUBLISHED' });
    const page = await (await fetch(`${server.url}/results/${city.slug}/${place}?language=en`)).text();
    expect(page).toContain('<h3 lang="bg">Боядисахме</h3>');
  });

  it('shows its ratings before and after, of all its places together', async () => {
    const owner = server.database.owner.pool;
    const own = await createCity(owner, { isDemo: false, places: 3 });
    const [one, other, third] = own.places;
    if (!one || !other || !third) throw new Error('There are three places.');
    await publish(owner, own, one, '2025-02-01', [4, 5, 5, 6, 6]);
    await publish(owner, own, other, '2025-03-01', [5, 5, 6, 6, 7]);
    // Neither before nor after: in the month between, of another place, too late.
    await publish(owner, own, one, '2025-04-20', [1, 1, 1, 1, 1]);
    await publish(owner, own, third, '2025-03-02', [1, 1, 1, 1, 1]);
    await publish(owner, own, one, '2025-08-15', [1, 1, 1, 1, 1]);
    await publish(owner, own, one, '2025-05-14', [8, 9, 9, 10, 10]);
    await publish(owner, own, other, '2025-08-13', [8, 8, 9, 9, 10]);
    await addImprovement(owner, own, { day: '2025-04-14', places: [one.id, other.id] });
    await addImprovement(owner, own, { day: '2025-04-13', category: own.categoryId });
    await addImprovement(owner, own, { day: '2026-11-01', places: [third.id] });
    const { data } = await server.ask(
      `query ($slug: String!) { municipality(slug: $slug) { improvements { effect { verdict before { count average }
        after { count average interval { lower } } difference { value } } } } }`,
      { slug: own.slug },
    );
    const [later, ofPlaces, ofCategory] = data.municipality.improvements.map(
      ({ effect }: { effect: object }) => effect,
    );
    expect(ofPlaces).toMatchObject({
      verdict: 'HIGHER',
      before: { count: 10, average: 5.5 },
      after: { count: 10, average: 9 },
      difference: { value: 3.5 },
    });
    expect(ofCategory.before).toEqual({ count: 15, average: 4 });
    expect(later).toEqual({
      verdict: 'TOO_EARLY',
      before: { count: 0, average: null },
      after: { count: 0, average: null, interval: null },
      difference: null,
    });
  });
});

describe('a local member', () => {
  it('sees and writes what is of its own places alone', async () => {
    const owner = server.database.owner.pool;
    const [mine, foreign] = places();
    const local = await server.signIn(city, { role: 'local', locationIds: [BigInt(mine ?? 0)] });
    expect(await save({ locations: [foreign] }, local)).toMatchObject({
      faults: [{ field: 'locations', fault: 'NOT_ALLOWED' }],
    });
    expect(await save({ category: String(city.categoryId) }, local)).toMatchObject({
      faults: [{ field: 'locations', fault: 'REQUIRED' }],
    });
    const saved = await save({ locations: [mine], text: both('Моето') }, local);
    expect(saved.__typename).toBe('ImprovementSaved');
    const shared = await save({ locations: places(), text: both('Общо') });
    const { data } = await server.ask(
      `query ($slug: String!) { managedImprovements(municipality: $slug) { totalCount nodes { text } } }`,
      { slug: city.slug },
      local,
    );
    expect(data.managedImprovements).toEqual({ totalCount: 1, nodes: [{ text: both('Моето') }] });
    const { codes } = await server.ask(
      SAVE,
      {
        input: {
          municipality: city.slug,
          improvement: shared.improvement.id,
          version: 1,
          text: both('Чуждо'),
          doneOn: '2026-11-01',
          locations: [mine],
        },
      },
      local,
    );
    expect(codes).toEqual(['NOT_FOUND']);
    const settled = await server.signIn(city, { role: 'local', settlementId: city.settlementId });
    const fresh = await addPlace(owner, city);
    const ofSettlement = { locations: [String(fresh.id), foreign], text: both('Тук') };
    expect((await save(ofSettlement, settled)).__typename).toBe('ImprovementSaved');
    expect((await save({ settlement: String(city.settlementId) }, settled)).__typename).toBe(
      'ImprovementSaved',
    );
    expect(await save({}, settled)).toMatchObject({ faults: [{ field: 'settlement', fault: 'REQUIRED' }] });
  });
});
