// What is promised to everybody, over the API: kept, moved, given up, and never taken away in silence.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let editor: SignedIn;
let now = new Date('2026-11-20T10:00:00Z');

beforeAll(async () => {
  server = await startTestServer({ now: () => now });
});
beforeEach(async () => {
  now = new Date('2026-11-20T10:00:00Z');
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 2 });
  editor = await server.signIn(city, { role: 'editor' });
});
afterAll(() => server.close());

const SAVE = `mutation ($input: SaveImprovementInput!) { saveImprovement(input: $input) { __typename
  ... on ImprovementSaved { improvement { id version state } } ... on Invalid { faults { field fault } } } }`;
const TELL = `mutation ($input: PublishImprovementInput!) { publishImprovement(input: $input) { __typename
  ... on ImprovementSaved { improvement { id version state } } ... on Invalid { faults { field fault } } } }`;
const places = () => city.places.map(({ id }) => String(id));
const why = { bg: 'Няма изпълнител' };

async function save(wanted: object = {}) {
  const draft = { text: { bg: 'Ще сложим рампа' }, doneOn: '2027-01-10', locations: places() };
  const input = { municipality: city.slug, ...draft, ...wanted };
  const { data, codes } = await server.ask(SAVE, { input }, editor);
  expect(codes).toEqual([]);
  return data.saveImprovement;
}

async function tell(id: string, version: number, state: string, more: object = {}) {
  const input = { municipality: city.slug, improvement: id, version, state, ...more };
  const { data, codes } = await server.ask(TELL, { input }, editor);
  expect(codes).toEqual([]);
  return data.publishImprovement;
}

/** One that is promised for 10 January. */
async function promised(): Promise<string> {
  const { improvement } = await save();
  expect(await tell(improvement.id, 1, 'PLANNED')).toMatchObject({ improvement: { state: 'PLANNED' } });
  return improvement.id;
}

const SEEN = `text doneOn locations { id } promise { day firstDay state steps { kind on day reason } }`;

async function seen() {
  const { data, codes } = await server.ask(
    `query ($slug: String!, $id: ID!) {
      municipality(slug: $slug) { improvements { ${SEEN} } plannedImprovements { ${SEEN} } }
      location(municipality: $slug, id: $id) { improvements { ${SEEN} } plannedImprovements { ${SEEN} } } }`,
    { slug: city.slug, id: places()[0] },
  );
  expect(codes).toEqual([]);
  const { improvements, plannedImprovements } = data.municipality;
  expect(data.location).toEqual({ improvements, plannedImprovements });
  return { done: improvements, planned: plannedImprovements };
}

const fault = (field: string, is: string) => ({ faults: [{ field, fault: is }] });

describe('a promise', () => {
  it('is public from then on, at the city and at its places, and overdue once its day is over', async () => {
    await promised();
    const { done, planned } = await seen();
    expect(done).toEqual([]);
    expect(planned).toMatchObject([
      {
        text: 'Ще сложим рампа',
        doneOn: '2027-01-10',
        locations: places().map((id) => ({ id })),
        promise: {
          day: '2027-01-10',
          firstDay: '2027-01-10',
          state: 'AHEAD',
          steps: [{ kind: 'PROMISED', on: '2026-11-20', day: '2027-01-10', reason: null }],
        },
      },
    ]);
    now = new Date('2027-01-10T21:00:00Z');
    expect((await seen()).planned[0].promise.state).toBe('AHEAD');
    now = new Date('2027-01-10T23:00:00Z');
    expect((await seen()).planned[0].promise.state).toBe('OVERDUE');
  });

  it('is moved with a reason, and is late against the day that was promised first', async () => {
    const id = await promised();
    expect(await tell(id, 2, 'PLANNED')).toMatchObject(fault('day', 'REQUIRED'));
    expect(await tell(id, 2, 'PLANNED', { day: '2027-01-10', reason: why })).toMatchObject(
      fault('day', 'OUT_OF_RANGE'),
    );
    expect(await tell(id, 2, 'PLANNED', { day: '2026-11-19', reason: why })).toMatchObject(
      fault('day', 'OUT_OF_RANGE'),
    );
    expect(await tell(id, 2, 'PLANNED', { day: '2027-03-01' })).toMatchObject(fault('reason.bg', 'REQUIRED'));
    expect(
      await tell(id, 2, 'PLANNED', { day: '2027-03-01', reason: { bg: 'а'.repeat(241) } }),
    ).toMatchObject(fault('reason.bg', 'TOO_LONG'));
    await tell(id, 2, 'PLANNED', { day: '2027-03-01', reason: why });
    const [moved] = (await seen()).planned;
    expect([moved.doneOn, moved.promise.firstDay]).toEqual(['2027-03-01', '2027-01-10']);
    expect(moved.promise.steps.at(-1)).toEqual({
      kind: 'MOVED',
      on: '2026-11-20',
      day: '2027-03-01',
      reason: 'Няма изпълнител',
    });
    expect(await tell(id, 3, 'PUBLISHED', { day: '2026-12-01' })).toMatchObject(fault('day', 'OUT_OF_RANGE'));
    now = new Date('2027-02-20T10:00:00Z');
    expect(await tell(id, 3, 'PUBLISHED')).toMatchObject({ improvement: { state: 'PUBLISHED' } });
    const { done, planned } = await seen();
    expect(planned).toEqual([]);
    expect(done).toMatchObject([{ doneOn: '2027-02-20', promise: { state: 'LATE' } }]);
  });

  it('is kept where it is done by its day', async () => {
    const id = await promised();
    now = new Date('2027-01-12T10:00:00Z');
    await tell(id, 2, 'PUBLISHED', { day: '2027-01-09' });
    expect((await seen()).done).toMatchObject([{ doneOn: '2027-01-09', promise: { state: 'KEPT' } }]);
  });

  it('is given up with a reason, stays public, and may be taken up again', async () => {
    const id = await promised();
    expect(await tell(id, 2, 'GIVEN_UP')).toMatchObject(fault('reason.bg', 'REQUIRED'));
    await tell(id, 2, 'GIVEN_UP', { reason: why });
    const [given] = (await seen()).planned;
    expect(given.promise).toMatchObject({ state: 'GIVEN_UP' });
    expect(given.promise.steps.at(-1)).toMatchObject({ kind: 'GIVEN_UP', reason: 'Няма изпълнител' });
    await tell(id, 3, 'PLANNED', { day: '2027-01-10', reason: { bg: 'Има изпълнител' } });
    expect((await seen()).planned[0].promise.steps).toHaveLength(3);
  });

  it('is never withdrawn: not while it is ahead, given up, nor once it is done', async () => {
    const id = await promised();
    const refused = fault('state', 'NOT_ALLOWED');
    expect(await tell(id, 2, 'WITHDRAWN')).toMatchObject(refused);
    expect(await tell(id, 2, 'DRAFT')).toMatchObject(refused);
    await tell(id, 2, 'GIVEN_UP', { reason: why });
    expect(await tell(id, 3, 'WITHDRAWN')).toMatchObject(refused);
    await tell(id, 3, 'PUBLISHED');
    expect(await tell(id, 4, 'WITHDRAWN')).toMatchObject(refused);
    expect(await tell(id, 4, 'GIVEN_UP', { reason: why })).toMatchObject(refused);
    expect((await seen()).done).toHaveLength(1);
    await tell(id, 4, 'PLANNED', { day: '2027-02-01', reason: { bg: 'Не е готово' } });
    expect((await seen()).planned).toMatchObject([{ promise: { state: 'AHEAD' } }]);
  });

  it('keeps its day and its places when its words are changed, and says that they were', async () => {
    const id = await promised();
    const of = { improvement: id, version: 2 };
    expect(await save({ ...of, doneOn: '2027-05-01' })).toMatchObject(fault('doneOn', 'NOT_ALLOWED'));
    expect(await save({ ...of, locations: places().slice(1) })).toMatchObject(fault('locations', 'IN_USE'));
    await save({ ...of, text: { bg: 'Ще сложим рампа и парапет' } });
    await save({ ...of, version: 3, text: { bg: 'Ще сложим рампа, парапет' } });
    const [{ text, promise }] = (await seen()).planned;
    expect(text).toBe('Ще сложим рампа, парапет');
    expect(promise.steps.map(({ kind }: { kind: string }) => kind)).toEqual(['PROMISED', 'REWORDED']);
  });

  it('is made for no day that is over, and of nothing that was told as done', async () => {
    const { improvement } = await save({ doneOn: '2026-11-19' });
    expect(await tell(improvement.id, 1, 'PLANNED')).toMatchObject(fault('doneOn', 'OUT_OF_RANGE'));
    await tell(improvement.id, 1, 'PUBLISHED');
    expect(await tell(improvement.id, 2, 'PLANNED')).toMatchObject(fault('state', 'NOT_ALLOWED'));
    expect(await tell(improvement.id, 2, 'GIVEN_UP', { reason: why })).toMatchObject(
      fault('state', 'NOT_ALLOWED'),
    );
  });

  it('ends after twenty steps: a page is no minutes of a meeting', async () => {
    const id = await promised();
    for (let step = 1; step < 20; step++) {
      const day = `2027-02-${String(step).padStart(2, '0')}`;
      expect(await tell(id, step + 1, 'PLANNED', { day, reason: why })).toMatchObject({ improvement: {} });
    }
    expect(await tell(id, 21, 'PLANNED', { day: '2027-03-01', reason: why })).toMatchObject(
      fault('state', 'TOO_MANY'),
    );
  });
});

it('is counted by the report of the year for which it was promised first', async () => {
  const id = await promised();
  await tell(id, 2, 'PLANNED', { day: '2028-01-10', reason: why });
  const other = await promised();
  await tell(other, 2, 'GIVEN_UP', { reason: why });
  const third = await promised();
  now = new Date('2027-06-01T10:00:00Z');
  await tell(third, 2, 'PUBLISHED', { day: '2027-01-10' });
  const counted = async (year: number) => {
    const { data, codes } = await server.ask(
      `query ($slug: String!, $year: Int!) { reportYear(municipality: $slug, year: $year) { figures { promises { kept late givenUp open } } } }`,
      { slug: city.slug, year },
      await server.signIn(city),
    );
    expect(codes).toEqual([]);
    return data.reportYear.figures.promises;
  };
  expect(await counted(2027)).toEqual({ kept: 1, late: 0, givenUp: 1, open: 1 });
  expect(await counted(2026)).toEqual({ kept: 0, late: 0, givenUp: 0, open: 0 });
});

describe('the list of what is planned', () => {
  it('has the next first, and what was given up after it', async () => {
    const made = async (text: string, doneOn: string) => {
      const { improvement } = await save({ text: { bg: text }, doneOn });
      await tell(improvement.id, 1, 'PLANNED');
      return improvement.id;
    };
    await made('втори', '2027-02-01');
    const third = await made('отпаднал', '2026-12-01');
    await made('първи', '2027-01-01');
    await tell(third, 2, 'GIVEN_UP', { reason: why });
    await save({ text: { bg: 'чернова' } });
    const { planned } = await seen();
    expect(planned.map(({ text }: { text: string }) => text)).toEqual(['първи', 'втори', 'отпаднал']);
  });

  it('is filtered by state for members, and told by the journal', async () => {
    const id = await promised();
    await save();
    const listed = async (state: string) => {
      const { data } = await server.ask(
        `query ($slug: String!, $state: ImprovementState) { managedImprovements(municipality: $slug, state: $state) { nodes { id state } } }`,
        { slug: city.slug, state },
        editor,
      );
      return data.managedImprovements.nodes.map((node: { id: string }) => node.id);
    };
    expect(await listed('PLANNED')).toEqual([id]);
    expect(await listed('DRAFT')).toHaveLength(1);
    await tell(id, 2, 'GIVEN_UP', { reason: why });
    expect([await listed('PLANNED'), await listed('GIVEN_UP')]).toEqual([[], [id]]);
    const { data } = await server.ask(
      `query ($slug: String!) { audit(municipality: $slug, subject: "Improvement") { nodes { after } } }`,
      { slug: city.slug },
      await server.signIn(city),
    );
    const [last] = data.audit.nodes.map(({ after }: { after: string }) => JSON.parse(after));
    expect(last).toEqual({ state: 'GIVEN_UP', reason: why });
  });
});
