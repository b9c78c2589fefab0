// Programmes of mystery-client visits through the API: made, linked, told exactly once, and read by few.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import {
  CHANGE,
  CREATE,
  CRITERIA,
  draftOf,
  ISSUE,
  MINE,
  plan,
  PROGRAMME,
  REVOKE,
  TELL,
  told,
} from './programmes.ts';

let server: TestServer;
let city: City;
let analyst: SignedIn;
const now = new Date('2026-11-10T09:00:00Z');
let clock = now;

beforeAll(async () => {
  server = await startTestServer({ now: () => clock });
  city = await createCity(server.database.owner.pool, { places: 3 });
  clock = new Date();
  analyst = await server.signIn(city, { role: 'analyst' });
});
beforeEach(() => {
  clock = now;
});
afterAll(() => server.close());

const read = async (id: string) =>
  (await server.ask(PROGRAMME, { slug: city.slug, id }, analyst)).data.mysteryProgramme;
const tell = async (pass: string, ...visits: object[]) => {
  const { data, codes } = await server.ask(TELL, { input: { visits } }, pass);
  return { codes, results: data?.tellMysteryVisits.results };
};

describe('a programme', () => {
  it('asks for each place by each channel as often as it says, and begins with a checklist for each', async () => {
    const { data } = await server.ask(
      `query ($slug: String!) { mysteryChecklist(municipality: $slug) { section kind channels text } }`,
      { slug: city.slug },
      analyst,
    );
    const criteria = data.mysteryChecklist;
    expect(new Set(criteria.map(({ section }: { section: string }) => section)).size).toBe(6);
    const wanted = draftOf(city, { channels: ['DESK', 'PHONE', 'MAIL'], each: 2, criteria });
    const created = await server.ask(CREATE, { input: wanted }, analyst);
    expect(created.data.createMysteryProgramme.programme).toMatchObject({
      name: 'Есенни посещения',
      visitCount: 18,
      toldCount: 0,
      isOver: false,
      version: 1,
    });
  });

  it.each([
    ['name', 'REQUIRED', { name: ' ' }],
    ['endsOn', 'TOO_EARLY', { endsOn: '2026-10-31' }],
    ['endsOn', 'OUT_OF_RANGE', { endsOn: '2026-11-09' }],
    ['locations', 'REQUIRED', { locations: [] }],
    ['locations', 'UNKNOWN', { locations: ['999999999'] }],
    ['each', 'OUT_OF_RANGE', { each: 11 }],
    ['channels', 'REQUIRED', { channels: [] }],
    // Of which the checklist asks nothing.
    ['criteria', 'REQUIRED', { channels: ['MAIL'] }],
    ['criteria', 'REQUIRED', { criteria: [] }],
    [
      'criteria',
      'TOO_MANY',
      {
        criteria: Array.from({ length: 21 }, () => CRITERIA).flat(),
      },
    ],
  ])('is refused with %#: %s', async (field, fault, more) => {
    const { data } = await server.ask(CREATE, { input: draftOf(city, more) }, analyst);
    expect(data.createMysteryProgramme.faults[0]).toMatchObject({ field, fault });
  });

  it('is made and read by admins and analysts alone', async () => {
    const { id } = await plan(server, city, analyst);
    clock = new Date();
    for (const role of ['editor', 'local', 'printer', 'auditor'] as const) {
      const scope = role === 'local' ? { settlementId: city.settlementId } : {};
      const who = await server.signIn(city, { role, ...scope });
      for (const [query, variables] of [
        [CREATE, { input: draftOf(city) }],
        [PROGRAMME, { slug: city.slug, id }],
      ] as const)
        expect((await server.ask(query, variables, who)).codes).toEqual(['FORBIDDEN']);
    }
  });

  it('changes its name, note and days, and nothing once it is over', async () => {
    const { id } = await plan(server, city, analyst);
    const change = async (more: object, version = 1) => {
      const { locations: _, channels: __, each: ___, criteria: ____, ...draft } = draftOf(city);
      const input = { ...draft, programme: id, version, ...more };
      return (await server.ask(CHANGE, { input }, analyst)).data.changeMysteryProgramme;
    };
    expect(await change({ name: 'Зимни', endsOn: '2026-12-20' })).toMatchObject({
      programme: { name: 'Зимни', endsOn: '2026-12-20', version: 2 },
    });
    expect(await change({})).toEqual({ __typename: 'Outdated', version: 2 });
    clock = new Date('2026-12-28T09:00:00Z');
    expect(await change({ name: 'Зимни', endsOn: '2027-01-20' }, 2)).toMatchObject({
      faults: [{ field: 'endsOn', fault: 'IN_USE' }],
    });
    expect((await read(id)).isOver).toBe(true);
    const input = { municipality: city.slug, programme: id, holder: 'Друг' };
    expect((await server.ask(ISSUE, { input }, analyst)).data.issueMysteryLink.faults).toEqual([
      { field: 'programme', fault: 'OUT_OF_RANGE' },
    ]);
  });
});

describe('what a mystery client tells', () => {
  it('is kept once, however often it is sent, and shown to members with averages', async () => {
    const { id, pass, visits } = await plan(server, city, analyst);
    const first = told(visits[0]?.id, 8, { note: 'На вратата имаше бележка.', on: '2026-11-05' });
    expect((await tell(pass, first)).results).toEqual([
      { __typename: 'MysteryVisitTold', visit: visits[0]?.id, isRepeated: false },
    ]);
    const second = told(visits[1]?.id, 3, {
      answers: [
        { criterion: '2', choice: 'NO' },
        { criterion: '3', choice: 'NOT_APPLICABLE' },
      ],
    });
    // Once from an answer that was lost, once from another phone, and twice in one request.
    expect((await tell(pass, first, second, second, told(visits[0]?.id))).results).toMatchObject([
      { isRepeated: true },
      { isRepeated: false },
      { isRepeated: true },
      { why: 'TOLD_BEFORE' },
    ]);
    const programme = await read(id);
    expect(programme).toMatchObject({ visitCount: 3, toldCount: 2, isOver: false });
    expect(programme.visits[0]).toMatchObject({
      toldOn: '2026-11-05',
      note: 'На вратата имаше бележка.',
      answers: [
        { criterion: '1', choice: null, number: 12 },
        { criterion: '2', choice: 'YES', number: null },
        { criterion: '3', choice: null, number: 8 },
      ],
    });
    // Reception 10 and 1, outcome 8 and nothing: the first visit is 9, the second 1.
    expect(programme.results).toMatchObject({
      mean: 5,
      visits: 2,
      sections: [
        { section: 'RECEPTION', mean: 5.5, visits: 2 },
        { section: 'OUTCOME', mean: 8, visits: 1 },
      ],
      minutes: [{ mean: 12, visits: 1 }],
      services: [{ mean: 5, visits: 2 }],
    });
    expect(programme.results.places).toHaveLength(2);
    const { data } = await server.ask(MINE, {}, pass);
    expect(data.clientProgramme.visits.map(({ isTold }: { isTold: boolean }) => isTold)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('at the same time from two phones, one is kept', async () => {
    const { pass, visits } = await plan(server, city, analyst);
    const answers = await Promise.all([2, 9].map((score) => tell(pass, told(visits[0]?.id, score))));
    const kinds = answers.map(({ results }) => results[0].__typename as string).toSorted();
    expect(kinds).toEqual(['MysteryVisitNotTaken', 'MysteryVisitTold']);
  });

  it.each([
    [{ answers: [] }],
    [{ answers: [{ criterion: '1', choice: 'YES' }] }],
    [{ answers: [{ criterion: '3', number: 11 }] }],
    [{ answers: [{ criterion: '1', number: -1 }] }],
    [{ answers: [{ criterion: '2', choice: 'YES', number: 1 }] }],
    [{ answers: [{ criterion: '2' }] }],
    [{ answers: [{ criterion: '9', choice: 'YES' }] }],
    [
      {
        answers: [
          { criterion: '2', choice: 'YES' },
          { criterion: '2', choice: 'NO' },
        ],
      },
    ],
    [{ answers: [{ criterion: 'constructor', choice: 'YES' }] }],
    [{ note: 'х'.repeat(1_001) }],
    [{ id: 'no id' }],
  ])('is refused where it is none (%#), and nothing of the request is kept', async (more) => {
    const { id, pass, visits } = await plan(server, city, analyst);
    const { codes } = await tell(pass, told(visits[1]?.id), told(visits[0]?.id, 8, more));
    expect(codes).toEqual(['BAD_INPUT']);
    expect((await read(id)).toldCount).toBe(0);
  });

  it('belongs to the programme of the pass, and comes too late where it is over or revoked', async () => {
    const [one, other] = [await plan(server, city, analyst), await plan(server, city, analyst)];
    expect((await tell(one.pass, told(other.visits[0]?.id))).results).toMatchObject([{ why: 'UNKNOWN' }]);
    const input = { municipality: city.slug, programme: one.id };
    const { data } = await server.ask(REVOKE, { input }, analyst);
    expect(data.revokeMysteryLink.links).toEqual([{ state: 'REVOKED' }]);
    expect((await tell(one.pass, told(one.visits[0]?.id))).codes).toEqual(['FORBIDDEN']);
    clock = new Date('2026-12-07T12:00:00Z');
    expect((await tell(other.pass, told(other.visits[0]?.id))).codes).toEqual([]);
    clock = new Date('2026-12-08T12:00:00Z');
    expect((await tell(other.pass, told(other.visits[1]?.id))).codes).toEqual(['FORBIDDEN']);
  });

  it('names nobody in the journal, nor says what was added', async () => {
    const { pass, visits } = await plan(server, city, analyst, { name: 'Дневник' });
    await tell(pass, told(visits[0]?.id, 8, { note: 'Служителката с очилата.' }));
    const { rows } = await server.database.owner.pool.query<{ actor: string; said: string; action: string }>(
      Prisma.sql`SELECT actor, action, coalesce(subject_name, '') || coalesce(before::text, '') || coalesce(after::text, '') AS said
        FROM audit_entries WHERE municipality_id = ${city.id}`,
    );
    expect(rows.findLast(({ action }) => action === 'mysteryVisits.tell')?.actor).toBe('mysteryClient');
    expect(JSON.stringify(rows)).not.toMatch(/Ангел|очилата/);
  });
});
