// The state of a sign over the API: recorded by its print shop, seen by nobody else, and never lost.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPlace, createCity, drawCode, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const RECORD = `mutation ($input: RecordSignsInput!) { recordSigns(input: $input) { changed unchanged unknown } }`;
const LIST = `query ($slug: String!, $states: [SignState!]) {
  signs(municipality: $slug, states: $states) { totalCount nodes { code state } } }`;
const STATE = `query ($code: String!) { sign(code: $code) { __typename ... on Sign { state } } }`;

let server: TestServer;
let now = new Date('2026-11-25T12:00:00Z');
beforeAll(async () => {
  server = await startTestServer({ now: () => now });
});
afterAll(() => server.close());

const owner = () => server.database.owner.pool;
const newCity = (places: number) => createCity(owner(), { isDemo: false, places });
const codesOf = ({ places }: City): string[] => places.map(({ code }) => code);

const record = async ({ slug }: City, codes: readonly string[], state: string) =>
  server.ask(RECORD, { input: { municipality: slug, codes, state } }, server.printShop(slug));
const recorded = async (...asked: Parameters<typeof record>) => (await record(...asked)).data.recordSigns;

async function listed({ slug }: City, states?: readonly string[]) {
  const { data } = await server.ask(LIST, { slug, states }, server.printShop(slug));
  const nodes: { code: string; state: string }[] = data.signs.nodes;
  expect(data.signs.totalCount).toBe(nodes.length);
  return Object.fromEntries(nodes.map(({ code, state }) => [code, state]));
}

async function daysOf(code: string | undefined) {
  const { rows } = await owner().query<{ printed: string | null; damaged: string | null }>(
    'SELECT printed_on::text AS printed, damaged_on::text AS damaged FROM signs WHERE code = $1',
    [code],
  );
  return rows[0];
}

describe('a sign', () => {
  it('is new, printed, damaged, and printed again', async () => {
    const city = await newCity(2);
    const [code = '', other = ''] = codesOf(city);
    expect(await listed(city)).toEqual({ [code]: 'NEW', [other]: 'NEW' });
    for (const state of ['PRINTED', 'DAMAGED', 'PRINTED', 'NEW', 'DAMAGED'] as const) {
      expect(await recorded(city, [code], state)).toEqual({ changed: 1, unchanged: 0, unknown: [] });
      expect(await listed(city)).toEqual({ [code]: state, [other]: 'NEW' });
    }
  });

  it('has the day that it is in its city, and keeps it when the same is recorded again', async () => {
    const city = await newCity(1);
    const [code] = codesOf(city);
    now = new Date('2026-11-25T23:30:00Z');
    expect(await recorded(city, [code ?? ''], 'PRINTED')).toEqual({ changed: 1, unchanged: 0, unknown: [] });
    expect(await daysOf(code)).toEqual({ printed: '2026-11-26', damaged: null });
    now = new Date('2026-12-01T12:00:00Z');
    expect(await recorded(city, [code ?? ''], 'PRINTED')).toEqual({ changed: 0, unchanged: 1, unknown: [] });
    expect(await daysOf(code)).toEqual({ printed: '2026-11-26', damaged: null });
    await recorded(city, [code ?? ''], 'DAMAGED');
    expect(await daysOf(code)).toEqual({ printed: '2026-11-26', damaged: '2026-12-01' });
    now = new Date('2026-12-02T12:00:00Z');
    await recorded(city, [code ?? ''], 'PRINTED');
    expect(await daysOf(code)).toEqual({ printed: '2026-12-02', damaged: null });
  });

  it('is found by its state', async () => {
    const city = await newCity(4);
    const [fresh = '', printed = '', damaged = '', both = ''] = codesOf(city);
    await recorded(city, [printed, both], 'PRINTED');
    await recorded(city, [damaged, both], 'DAMAGED');
    expect(await listed(city, ['NEW'])).toEqual({ [fresh]: 'NEW' });
    expect(await listed(city, ['PRINTED'])).toEqual({ [printed]: 'PRINTED' });
    expect(await listed(city, ['DAMAGED'])).toEqual({ [damaged]: 'DAMAGED', [both]: 'DAMAGED' });
    expect(await listed(city, ['NEW', 'DAMAGED'])).toEqual({
      [fresh]: 'NEW',
      [damaged]: 'DAMAGED',
      [both]: 'DAMAGED',
    });
    expect(Object.keys(await listed(city))).toHaveLength(4);
  });

  it('tells its state to its print shop alone', async () => {
    const [city, other] = [await newCity(1), await newCity(1)];
    const [code] = codesOf(city);
    const ask = (viewer?: string | SignedIn) => server.ask(STATE, { code }, viewer);
    expect((await ask(server.printShop(city.slug))).data).toEqual({
      sign: { __typename: 'Sign', state: 'NEW' },
    });
    expect(await ask()).toMatchObject({ data: null, codes: ['UNAUTHENTICATED'] });
    const analyst = await server.signIn(city, { role: 'analyst' });
    for (const viewer of [analyst, server.tablet(city.places[0]?.code ?? drawCode())])
      expect(await ask(viewer)).toMatchObject({ data: null, codes: ['FORBIDDEN'] });
    const printer = await server.signIn(city, { role: 'printer' });
    expect((await ask(printer)).codes).toEqual([]);
    expect(await ask(server.printShop(other.slug))).toMatchObject({ data: null, codes: ['NOT_FOUND'] });
    // What is public stays so.
    expect(
      (await server.ask(`query ($code: String!) { sign(code: $code) { __typename } }`, { code })).codes,
    ).toEqual([]);
  });
});

describe('a record', () => {
  it('says nothing of orders and fitters, which tell that themselves', async () => {
    const city = await newCity(1);
    for (const state of ['ORDERED', 'MOUNTED']) {
      const { codes, messages } = await record(city, codesOf(city), state);
      expect(codes).toEqual(['BAD_INPUT']);
      expect(messages[0]).toContain('NEW, PRINTED, DAMAGED');
    }
  });

  it('stands in the journal, as what the print shop did', async () => {
    const city = await newCity(2);
    const [code = ''] = codesOf(city);
    await recorded(city, [code], 'PRINTED');
    await recorded(city, codesOf(city), 'PRINTED');
    const { rows } = await owner().query(
      `SELECT actor, before, after FROM audit_entries WHERE municipality_id = $1 AND subject = 'Sign' AND subject_id = $2`,
      [city.id, code],
    );
    expect(rows).toEqual([
      { actor: 'printShop', before: { signState: 'NEW' }, after: { signState: 'PRINTED' } },
    ]);
  });

  it('takes codes as people write them, and each once', async () => {
    const city = await newCity(1);
    const [code = ''] = codesOf(city);
    const written = [code, code.replace(/(...)(...)/, '$1 $2 '), code.replace(/(...)(...)/, '$1-$2-')];
    expect(await recorded(city, written, 'PRINTED')).toEqual({ changed: 1, unchanged: 0, unknown: [] });
  });

  it('names codes that are unknown, and records the others', async () => {
    const [city, other] = [await newCity(3), await newCity(1)];
    const [code = '', retired = '', tablet = ''] = codesOf(city);
    await owner().query('UPDATE signs SET retired_on = current_date WHERE code = $1', [retired]);
    await owner().query(`UPDATE locations SET kind = 'tablet', desk_id = $2 WHERE id = $1`, [
      city.places[2]?.id,
      city.places[0]?.id,
    ]);
    const [strange, never] = [codesOf(other)[0] ?? '', drawCode()];
    const wrong = [retired, tablet, strange, never, '123', 'x'.repeat(1000)];
    const { unknown, ...counts } = await recorded(city, [...wrong, code], 'DAMAGED');
    expect(counts).toEqual({ changed: 1, unchanged: 0 });
    expect(unknown).toEqual([...wrong.slice(0, 5), 'x'.repeat(40)]);
    for (const each of [retired, tablet, strange])
      expect(await daysOf(each)).toEqual({ printed: null, damaged: null });
    expect(await daysOf(code)).toMatchObject({ damaged: expect.any(String) });
  });

  it('is of 1 to 1,000 codes', async () => {
    const city = await newCity(1);
    const [code = ''] = codesOf(city);
    const strange = Array.from({ length: 999 }, (_, i) => String(i));
    expect(await recorded(city, [...strange, code], 'PRINTED')).toMatchObject({ changed: 1, unchanged: 0 });
    for (const codes of [[], [...strange, code, code]])
      expect(await record(city, codes, 'PRINTED')).toMatchObject({ data: null, codes: ['BAD_INPUT'] });
  });

  it('by two at once comes to the same', async () => {
    const city = await newCity(5);
    const codes = codesOf(city);
    const answers = await Promise.all([1, 2, 3, 4].map(() => recorded(city, codes, 'PRINTED')));
    const changed = answers.map((answer: { changed: number }) => answer.changed);
    expect(changed.reduce((sum, count) => sum + count, 0)).toBe(5);
    expect(await listed(city, ['PRINTED'])).toEqual(
      Object.fromEntries(codes.map((code) => [code, 'PRINTED'])),
    );
  });

  it('can never change the code of a sign', async () => {
    const city = await newCity(1);
    const place = await addPlace(owner(), city);
    const client = await server.database.member.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('kazva.municipality_id', $1, true)`, [String(city.id)]);
      const renaming = client.query('UPDATE signs SET code = $1 WHERE code = $2', [drawCode(), place.code]);
      await expect(renaming).rejects.toThrow(/permission denied/);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});
