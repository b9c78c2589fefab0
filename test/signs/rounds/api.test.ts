// Rounds over the API: planned by members, seen and told by whoever has the pass, and by nobody else.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, type City } from '../../support/city.ts';
import type { SignedIn, SignInOptions } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { CHANGE, CREATE, ISSUE, MINE, plan, PLANNED, RECORD, REVOKE, told } from './planned.ts';

const MORNING = new Date('2026-11-26T06:00:00Z');
let clock = MORNING;
let server: TestServer;
let city: City;
let other: City;
let editor: SignedIn;
/** A session is as old as the machine's clock says, whatever ours does. */
const signIn = async (at: City, options?: SignInOptions) => {
  clock = new Date();
  const member = await server.signIn(at, options);
  clock = MORNING;
  return member;
};
const run = (statement: Prisma.Sql) => server.database.owner.pool.query(statement);

beforeAll(async () => {
  server = await startTestServer({ now: () => clock });
  const { pool } = server.database.owner;
  [city, other] = [await createCity(pool, { places: 3 }), await createCity(pool, { places: 2 })];
  editor = await signIn(city, { role: 'editor' });
});
afterAll(() => server.close());

const record = async (pass: string, ...mountings: object[]) =>
  server.ask(RECORD, { input: { mountings } }, pass);
const planned = async (id: string) =>
  (await server.ask(PLANNED, { slug: city.slug, id }, editor)).data.plannedRound;
const daysOf = async (code: string | undefined) => {
  const { rows } = await run(
    Prisma.sql`SELECT mounted_on::text, damaged_on::text, printed_on::text FROM signs WHERE code = ${code}`,
  );
  return rows[0];
};

describe('a plan', () => {
  it('has its signs in the order of the way: by settlement, then address, then name', async () => {
    const { pool } = server.database.owner;
    const village = await pool.query<{ id: string }>(
      Prisma.sql`INSERT INTO settlements (municipality_id, ekatte, kind, name) VALUES (${city.id}, '00001', 'village', '{"bg": "Аптаат"}') RETURNING id`,
    );
    const settlementId = BigInt(village.rows[0]?.id ?? 0);
    const far = await addPlace(pool, { ...city, settlementId }, 'Кметство');
    const second = await addPlace(pool, city, 'Ясла 10');
    const first = await addPlace(pool, city, 'Ясла 9');
    await pool.query(
      Prisma.sql`UPDATE locations SET address = '{"bg": "бул. Армейска 2"}' WHERE id IN (${first.id}, ${second.id})`,
    );
    const codes = [second.code, first.code, far.code];
    const input = { municipality: city.slug, name: ' Фирма  „Знак“ ', roundOn: '2026-11-27', codes };
    const { data } = await server.ask(CREATE, { input }, editor);
    expect(data.createMountingRound).toMatchObject({
      __typename: 'RoundSaved',
      round: {
        name: 'Фирма „Знак“',
        roundOn: '2026-11-27',
        note: null,
        signCount: 3,
        toldCount: 0,
        signs: [{ code: far.code }, { code: first.code }, { code: second.code }],
      },
    });
  });

  it('takes the signs of a print order', async () => {
    const code = city.places[0]?.code;
    const { rows } = await run(
      Prisma.sql`INSERT INTO print_orders (municipality_id, format, design, press, due_on, delivery_address, shop_email, shop_language,
          test_sheet, content, ordered_on)
        VALUES (${city.id}, 'A5', 'classic', 'universal', '2026-12-01', 'Тук 1', 'shop@example.bg', 'bg', 'NOT_NEEDED', '{}', '2026-11-20') RETURNING id`,
    );
    await run(Prisma.sql`INSERT INTO print_order_signs VALUES (${city.id}, ${rows[0].id}, ${code}, 2, 0)`);
    const input = { municipality: city.slug, name: 'Иван', roundOn: '2026-11-26', order: rows[0].id };
    const { data } = await server.ask(CREATE, { input }, editor);
    expect(data.createMountingRound.round.signs).toEqual([{ code }]);
    const ofOther = await signIn(other, { role: 'editor' });
    const stolen = await server.ask(CREATE, { input: { ...input, municipality: other.slug } }, ofOther);
    expect(stolen.data.createMountingRound.faults).toEqual([
      { field: 'order', fault: 'UNKNOWN', part: null },
    ]);
  });

  it.each([
    ['no name', { name: ' ' }, 'name', 'REQUIRED'],
    ['a long name', { name: 'x'.repeat(101) }, 'name', 'TOO_LONG'],
    ['a long note', { note: 'x'.repeat(1001) }, 'note', 'TOO_LONG'],
    ['yesterday', { roundOn: '2026-11-25' }, 'roundOn', 'OUT_OF_RANGE'],
    ['a day in two years', { roundOn: '2028-11-26' }, 'roundOn', 'OUT_OF_RANGE'],
    ['no signs', { codes: [] }, 'codes', 'REQUIRED'],
    ['signs by nothing', { codes: null }, 'codes', 'REQUIRED'],
    ['too many signs', { codes: Array.from({ length: 301 }, (_, at) => String(at)) }, 'codes', 'TOO_MANY'],
    ['a code that is none', { codes: ['123'] }, 'codes', 'UNKNOWN'],
  ])('is refused with %s', async (_what, more, field, fault) => {
    const input = {
      municipality: city.slug,
      name: 'Иван',
      roundOn: '2026-11-26',
      codes: [city.places[0]?.code],
      ...more,
    };
    const { data } = await server.ask(CREATE, { input }, editor);
    expect(data.createMountingRound.faults).toMatchObject([{ field, fault }]);
  });

  it('never has the sign of another city, or a retired one', async () => {
    const gone = await addPlace(server.database.owner.pool, city);
    await run(Prisma.sql`UPDATE signs SET retired_on = '2026-11-01' WHERE code = ${gone.code}`);
    for (const code of [other.places[0]?.code, gone.code]) {
      const input = { municipality: city.slug, name: 'Иван', roundOn: '2026-11-26', codes: [code] };
      const { data } = await server.ask(CREATE, { input }, editor);
      expect(data.createMountingRound.faults).toEqual([{ field: 'codes', fault: 'UNKNOWN', part: code }]);
    }
  });

  it('keeps a sign of which something was told, and says when somebody was quicker', async () => {
    const { id, pass } = await plan(server, city, editor);
    const [first, second] = city.places;
    await record(pass, told(first?.code));
    const base = { municipality: city.slug, round: id, version: 1, name: 'Петър', roundOn: '2026-11-26' };
    const without = await server.ask(CHANGE, { input: { ...base, codes: [second?.code] } }, editor);
    expect(without.data.changeMountingRound.faults).toEqual([
      { field: 'codes', fault: 'IN_USE', part: first?.code },
    ]);
    await run(Prisma.sql`UPDATE signs SET retired_on = '2026-11-26' WHERE code = ${first?.code}`);
    const fewer = await server.ask(
      CHANGE,
      { input: { ...base, codes: [second?.code, first?.code] } },
      editor,
    );
    await run(Prisma.sql`UPDATE signs SET retired_on = NULL WHERE code = ${first?.code}`);
    expect(fewer.data.changeMountingRound.round).toMatchObject({ name: 'Петър', version: 2 });
    expect(fewer.data.changeMountingRound.round.signs).toHaveLength(2);
    const late = await server.ask(CHANGE, { input: base }, editor);
    expect(late.data.changeMountingRound).toEqual({ __typename: 'Outdated', version: 2 });
  });

  it('is made by admins, editors and printers, seen by auditors too, and by no other role', async () => {
    const { id } = await plan(server, city, editor);
    for (const [role, reads, edits] of [
      ['admin', [], []],
      ['printer', [], []],
      ['auditor', [], ['FORBIDDEN']],
      ['analyst', ['FORBIDDEN'], ['FORBIDDEN']],
    ] as const) {
      const member = await signIn(city, { role });
      expect((await server.ask(PLANNED, { slug: city.slug, id }, member)).codes, role).toEqual(reads);
      expect(
        (await server.ask(ISSUE, { input: { municipality: city.slug, round: id } }, member)).codes,
        role,
      ).toEqual(edits);
    }
    const stranger = await signIn(other);
    for (const slug of [city.slug, other.slug])
      expect((await server.ask(PLANNED, { slug, id }, stranger)).codes).toEqual(['NOT_FOUND']);
  });
});

describe('a link', () => {
  it('is told once, beside the addresses on signs, goes by letter where one is wanted, and ends the one before', async () => {
    const { id, address, token, pass } = await plan(server, city, editor);
    expect(address).toBe(`${server.url}/mount/${token}`);
    expect(token).toMatch(/^pass_[\w-]{43}$/);
    const input = { municipality: city.slug, round: id, email: 'ivan@example.bg' };
    const { data } = await server.ask(ISSUE, { input }, editor);
    expect(data.issueRoundLink).toMatchObject({
      isSent: true,
      link: { holder: 'Иван Монтьоров', state: 'ACTIVE', issuedOn: '2026-11-26', expiresOn: '2026-12-03' },
    });
    const letter = server.letters.at(-1);
    expect(letter).toMatchObject({ to: 'ivan@example.bg' });
    expect(letter?.subject).toBe('Община Проба: обиколка за поставяне на табели, 26 ноември 2026\u00a0г.');
    expect(letter?.text).toContain(data.issueRoundLink.address);
    expect((await server.ask(MINE, {}, pass)).codes).toEqual(['FORBIDDEN']);
    const { links } = await planned(id);
    expect(links.map(({ state }: { state: string }) => state)).toEqual(['ACTIVE', 'REVOKED']);
  });

  it('stands on the host of a municipality that has its own', async () => {
    const own = await createCity(server.database.owner.pool);
    await run(
      Prisma.sql`UPDATE municipalities SET host = 'kazva.proba.bg' WHERE municipality_id = ${own.id}`,
    );
    const { address, pass } = await plan(server, own, await signIn(own, { role: 'printer' }));
    expect(address).toMatch(/^https:\/\/kazva\.proba\.bg\/mount\/pass_/);
    expect((await server.ask(MINE, {}, pass)).data.mountingRound.municipality.slug).toBe(own.slug);
  });

  it('is not made for an address that is none', async () => {
    const { id } = await plan(server, city, editor);
    const { data } = await server.ask(
      ISSUE,
      { input: { municipality: city.slug, round: id, email: 'ivan' } },
      editor,
    );
    expect(data.issueRoundLink.faults).toEqual([{ field: 'email', fault: 'NOT_AN_EMAIL' }]);
  });

  it('that was revoked, or is over, is not known, in the same words', async () => {
    const { id, pass } = await plan(server, city, editor);
    const { data } = await server.ask(REVOKE, { input: { municipality: city.slug, round: id } }, editor);
    expect(data.revokeRoundLink.links).toEqual([{ state: 'REVOKED' }]);
    const over = await plan(server, city, editor, { roundOn: '2026-11-28' });
    clock = new Date('2026-12-05T21:59:00Z');
    expect((await server.ask(MINE, {}, over.pass)).codes).toEqual([]);
    clock = new Date('2026-12-05T22:01:00Z');
    const ended = await record(over.pass, told(city.places[0]?.code));
    clock = MORNING;
    const revoked = await record(pass, told(city.places[0]?.code));
    for (const { codes, messages } of [ended, revoked])
      expect({ codes, messages }).toEqual({
        codes: ['FORBIDDEN'],
        messages: ['This token is not known here.'],
      });
  });

  it('stands in the journal when it is made and when it is revoked, without its address', async () => {
    const { id, token } = await plan(server, city, editor, { name: 'В дневника' });
    for (const times of [1, 2]) {
      const { codes } = await server.ask(REVOKE, { input: { municipality: city.slug, round: id } }, editor);
      expect(codes, `time ${times}`).toEqual([]);
    }
    const admin = await signIn(city);
    const { data } = await server.ask(
      `query ($slug: String!) { audit(municipality: $slug, subject: "RoundLink", search: "В дневника") { nodes { action before after } } }`,
      { slug: city.slug },
      admin,
    );
    expect(data.audit.nodes).toEqual([
      { action: 'rounds.edit', before: '{"name":"В дневника"}', after: null },
      { action: 'rounds.edit', before: null, after: '{"expiresOn":"2026-12-03"}' },
    ]);
    expect(JSON.stringify(data)).not.toContain(token.slice(5));
  });
});

describe('a fitter', () => {
  it('sees the round of the pass', async () => {
    const { id, pass } = await plan(server, city, editor, { note: 'Ключът е при портиера.' });
    const { data } = await server.ask(MINE, {}, pass);
    expect(data.mountingRound).toMatchObject({
      id,
      name: 'Иван Монтьоров',
      roundOn: '2026-11-26',
      lastDay: '2026-12-03',
      keptDays: 30,
      note: 'Ключът е при портиера.',
      municipality: { slug: city.slug },
    });
    expect(data.mountingRound.signs).toHaveLength(3);
    expect(data.mountingRound.signs[0]).toMatchObject({
      outcome: null,
      location: { address: 'ул. „Роза“ 1', settlement: { name: 'Проба' } },
    });
  });

  it('and nobody else: neither strangers, nor members, nor another pass or token', async () => {
    const { pass } = await plan(server, city, editor);
    expect((await server.ask(MINE)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await server.ask(MINE, {}, editor)).codes).toEqual(['FORBIDDEN']);
    expect((await server.ask(MINE, {}, server.printShop(city.slug))).codes).toEqual(['FORBIDDEN']);
    expect((await server.ask(MINE, {}, 'Bearer pass_x')).codes).toEqual(['FORBIDDEN']);
    // The pass opens nothing of members'.
    for (const query of [PLANNED, `query ($slug: String!) { settings(municipality: $slug) { version } }`])
      expect((await server.ask(query, { slug: city.slug, id: '1' }, pass)).codes).toEqual(['FORBIDDEN']);
  });

  it('puts a sign up, for the day that the phone says; sent twice, once', async () => {
    const { id, pass } = await plan(server, city, editor);
    const code = city.places[1]?.code;
    await run(
      Prisma.sql`UPDATE signs SET printed_on = '2026-11-20', damaged_on = '2026-11-21', mounted_on = NULL WHERE code = ${code}`,
    );
    const position = { latitude: 42.4257, longitude: 25.6345, accuracyM: 12.4 };
    const mounting = told(code, { on: '2026-11-25', note: ' На вратата ', position });
    const first = await record(pass, mounting, mounting);
    const again = await record(pass, mounting);
    expect(
      first.data.recordMountings.results.map(({ isRepeated }: { isRepeated: boolean }) => isRepeated),
    ).toEqual([false, true]);
    expect(again.data.recordMountings.results).toEqual([
      { __typename: 'MountingRecorded', id: mounting.id, code, isRepeated: true },
    ]);
    expect(await daysOf(code)).toEqual({
      mounted_on: '2026-11-25',
      damaged_on: null,
      printed_on: '2026-11-20',
    });
    const { signs, toldCount } = await planned(id);
    expect(toldCount).toBe(1);
    const sign = signs.find((each: { code: string }) => each.code === code);
    expect(sign).toMatchObject({ state: 'MOUNTED' });
    expect(sign.mountings).toEqual([
      {
        id: mounting.id,
        outcome: 'MOUNTED',
        note: 'На вратата',
        toldOn: '2026-11-25',
        hasPhoto: false,
        position: { latitude: 42.4257, longitude: 25.6345 },
        accuracyM: 12,
      },
    ]);
  });

  it.each([
    ['tomorrow', '2026-11-27'],
    ['long ago', '2026-10-01'],
  ])('with a calendar of %s tells it of today', async (_what, on) => {
    const { pass } = await plan(server, city, editor);
    const code = city.places[0]?.code;
    await record(pass, told(code, { on }));
    expect((await daysOf(code)).mounted_on).toBe('2026-11-26');
  });

  it('reports a sign as damaged, or says why it was not possible; the last word counts', async () => {
    const { pass } = await plan(server, city, editor);
    const code = city.places[2]?.code;
    await record(pass, told(code, { outcome: 'NOT_POSSIBLE', note: 'Заключено' }));
    expect((await daysOf(code)).mounted_on).toBeNull();
    await record(pass, told(code, { outcome: 'DAMAGED' }));
    expect((await daysOf(code)).damaged_on).toBe('2026-11-26');
    await record(pass, told(code));
    expect(await daysOf(code)).toMatchObject({ mounted_on: '2026-11-26', damaged_on: null });
    const { data } = await server.ask(MINE, {}, pass);
    expect(data.mountingRound.signs.find((sign: { code: string }) => sign.code === code).outcome).toBe(
      'MOUNTED',
    );
  });

  it('is told of a code that is not of the round: whose place it is in the same city, and else nothing', async () => {
    const [first, second] = city.places;
    const { pass } = await plan(server, city, editor, { codes: [first?.code] });
    const foreign = other.places[0]?.code;
    const codes = [second?.code, foreign, '123456789', 'x'];
    const answer = [
      { __typename: 'SignNotOfRound', code: second?.code, location: { name: 'Детска градина „Люляк“' } },
      ...[foreign, '123456789', 'x'].map((code) => ({ __typename: 'SignNotKnown', code })),
    ];
    const { data } = await record(pass, ...codes.map((code) => told(code)));
    expect(data.recordMountings.results).toEqual(answer);
  });

  it.each([
    ['nothing', []],
    ['too much', Array.from({ length: 101 }, () => told('1'))],
    ['an id that is none', [told('1', { id: 'x' })]],
    ['a note without end', [told('1', { note: 'x'.repeat(501) })]],
    ['a place off the earth', [told('1', { position: { latitude: 90.1, longitude: 0 } })]],
    ['a place beside the earth', [told('1', { position: { latitude: 0, longitude: -181 } })]],
    ['less than no distance', [told('1', { position: { latitude: 0, longitude: 0, accuracyM: -1 } })]],
  ])('is refused with %s', async (_what, mountings) => {
    const { pass } = await plan(server, city, editor);
    expect((await record(pass, ...mountings)).codes).toEqual(['BAD_INPUT']);
  });

  it('of a municipality that is suspended changes nothing, and loses nothing', async () => {
    const { pass } = await plan(server, city, editor);
    const mounting = told(city.places[0]?.code);
    await run(
      Prisma.sql`UPDATE municipalities SET suspended_at = now(), suspended_why = 'Проверка' WHERE municipality_id = ${city.id}`,
    );
    expect((await record(pass, mounting)).codes).toEqual(['SUSPENDED']);
    await run(
      Prisma.sql`UPDATE municipalities SET suspended_at = NULL, suspended_why = NULL WHERE municipality_id = ${city.id}`,
    );
    expect((await record(pass, mounting)).data.recordMountings.results[0].isRepeated).toBe(false);
  });

  it('stands in the journal by name, with neither place nor photo of the phone', async () => {
    const { pass } = await plan(server, city, editor, { name: 'Станчо от дневника' });
    const position = { latitude: 42.123456, longitude: 25.5 };
    await record(pass, told(city.places[0]?.code, { position, note: 'Отляво' }));
    const admin = await signIn(city);
    const { data } = await server.ask(
      `query ($slug: String!) { audit(municipality: $slug, subject: "Mounting", first: 1) { nodes { actor action subjectName before after } } }`,
      { slug: city.slug },
      admin,
    );
    const [{ after, ...entry }] = data.audit.nodes;
    expect({ ...entry, after: JSON.parse(after) }).toEqual({
      actor: 'fitter: Станчо от дневника',
      action: 'rounds.mount',
      before: null,
      subjectName: 'Детска градина „Люляк“',
      after: { outcome: 'MOUNTED', note: 'Отляво', toldOn: '2026-11-26', round: 'Станчо от дневника' },
    });
  });

  it('cannot use an id of another city, or read what was told there', async () => {
    const mine = await plan(server, city, editor);
    const theirs = await plan(server, other, await signIn(other, { role: 'editor' }));
    const id = randomUUID();
    await record(mine.pass, told(city.places[0]?.code, { id }));
    const { data } = await record(theirs.pass, told(other.places[0]?.code, { id }));
    expect(data.recordMountings.results[0]).toMatchObject({ id, isRepeated: false });
  });
});
