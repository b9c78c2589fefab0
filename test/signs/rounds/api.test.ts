// Rounds over the API as members plan them: their signs, who may, and the link that opens one.
import { describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity } from '../../support/city.ts';
import { CHANGE, CREATE, ISSUE, MINE, plan, PLANNED, REVOKE, told } from './planned.ts';
import { MORNING, roundsOfACity } from './asking.ts';

const { clock, server, city, other, editor, signIn, run, record, planned } = roundsOfACity();

describe('a plan', () => {
  it('has its signs in the order of the way: by settlement, then address, then name', async () => {
    const { pool } = server().database.owner;
    const village = await pool.query<{ id: string }>(
      Prisma.sql`INSERT INTO settlements (municipality_id, ekatte, kind, name) VALUES (${city().id}, '00001', 'village', '{"bg": "Аптаат"}') RETURNING id`,
    );
    const settlementId = BigInt(village.rows[0]?.id ?? 0);
    const far = await addPlace(pool, { ...city(), settlementId }, 'Кметство');
    const second = await addPlace(pool, city(), 'Ясла 10');
    const first = await addPlace(pool, city(), 'Ясла 9');
    await pool.query(
      Prisma.sql`UPDATE locations SET address = '{"bg": "бул. Армейска 2"}' WHERE id IN (${first.id}, ${second.id})`,
    );
    const codes = [second.code, first.code, far.code];
    const input = { municipality: city().slug, name: ' Фирма  „Знак“ ', roundOn: '2026-11-27', codes };
    const { data } = await server().ask(CREATE, { input }, editor());
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
    const code = city().places[0]?.code;
    const { rows } = await run(
      Prisma.sql`INSERT INTO print_orders (municipality_id, number, format, design, press, due_on, delivery_address, shop_email, shop_language,
          test_sheet, content, ordered_on)
        VALUES (${city().id}, (SELECT coalesce(max(number), 0) + 1 FROM print_orders WHERE municipality_id = ${city().id}), 'A5', 'classic', 'universal', '2026-12-01', 'Тук 1', 'shop@example.bg', 'bg', 'NOT_NEEDED', '{}', '2026-11-20') RETURNING id`,
    );
    await run(Prisma.sql`INSERT INTO print_order_signs VALUES (${city().id}, ${rows[0].id}, ${code}, 2, 0)`);
    const input = { municipality: city().slug, name: 'Иван', roundOn: '2026-11-26', order: rows[0].id };
    const { data } = await server().ask(CREATE, { input }, editor());
    expect(data.createMountingRound.round.signs).toEqual([{ code }]);
    const ofOther = await signIn(other(), { role: 'editor' });
    const stolen = await server().ask(CREATE, { input: { ...input, municipality: other().slug } }, ofOther);
    expect(stolen.data.createMountingRound.faults).toEqual([
      { field: 'order', fault: 'UNKNOWN', part: null },
    ]);
  });

  it.each([
    ['no name', { name: ' ' }, 'name', 'REQUIRED'],
    ['a long name', { name: 'x'.repeat(101) }, 'name', 'TOO_LONG'],
    ['a long note', { note: 'x'.repeat(1001) }, 'note', 'TOO_LONG'],
    // A note is counted in characters, of which some are two units of UTF-16.
    ['a long name alone', { name: 'x'.repeat(101), note: '😀'.repeat(1000) }, 'name', 'TOO_LONG'],
    ['yesterday', { roundOn: '2026-11-25' }, 'roundOn', 'OUT_OF_RANGE'],
    ['a day in two years', { roundOn: '2028-11-26' }, 'roundOn', 'OUT_OF_RANGE'],
    ['no signs', { codes: [] }, 'codes', 'REQUIRED'],
    ['signs by nothing', { codes: null }, 'codes', 'REQUIRED'],
    ['too many signs', { codes: Array.from({ length: 301 }, (_, at) => String(at)) }, 'codes', 'TOO_MANY'],
    ['a code that is none', { codes: ['123'] }, 'codes', 'UNKNOWN'],
  ])('is refused with %s', async (_what, more, field, fault) => {
    const input = {
      municipality: city().slug,
      name: 'Иван',
      roundOn: '2026-11-26',
      codes: [city().places[0]?.code],
      ...more,
    };
    const { data } = await server().ask(CREATE, { input }, editor());
    expect(data.createMountingRound.faults).toMatchObject([{ field, fault }]);
  });

  it('never has the sign of another city, or a retired one', async () => {
    const gone = await addPlace(server().database.owner.pool, city());
    await run(Prisma.sql`UPDATE signs SET retired_on = '2026-11-01' WHERE code = ${gone.code}`);
    for (const code of [other().places[0]?.code, gone.code]) {
      const input = { municipality: city().slug, name: 'Иван', roundOn: '2026-11-26', codes: [code] };
      const { data } = await server().ask(CREATE, { input }, editor());
      expect(data.createMountingRound.faults).toEqual([{ field: 'codes', fault: 'UNKNOWN', part: code }]);
    }
  });

  it('keeps a sign of which something was told, and says when somebody was quicker', async () => {
    const { id, pass } = await plan(server(), city(), editor());
    const [first, second] = city().places;
    await record(pass, told(first?.code));
    const base = { municipality: city().slug, round: id, version: 1, name: 'Петър', roundOn: '2026-11-26' };
    const without = await server().ask(CHANGE, { input: { ...base, codes: [second?.code] } }, editor());
    expect(without.data.changeMountingRound.faults).toEqual([
      { field: 'codes', fault: 'IN_USE', part: first?.code },
    ]);
    await run(Prisma.sql`UPDATE signs SET retired_on = '2026-11-26' WHERE code = ${first?.code}`);
    const fewer = await server().ask(
      CHANGE,
      { input: { ...base, codes: [second?.code, first?.code] } },
      editor(),
    );
    await run(Prisma.sql`UPDATE signs SET retired_on = NULL WHERE code = ${first?.code}`);
    expect(fewer.data.changeMountingRound.round).toMatchObject({ name: 'Петър', version: 2 });
    expect(fewer.data.changeMountingRound.round.signs).toHaveLength(2);
    const late = await server().ask(CHANGE, { input: base }, editor());
    expect(late.data.changeMountingRound).toEqual({ __typename: 'Outdated', version: 2 });
  });

  it('is made by admins, editors and printers, seen by auditors too, and by no other role', async () => {
    const { id } = await plan(server(), city(), editor());
    for (const [role, reads, edits] of [
      ['admin', [], []],
      ['printer', [], []],
      ['auditor', [], ['FORBIDDEN']],
      ['analyst', ['FORBIDDEN'], ['FORBIDDEN']],
    ] as const) {
      const member = await signIn(city(), { role });
      expect((await server().ask(PLANNED, { slug: city().slug, id }, member)).codes, role).toEqual(reads);
      expect(
        (await server().ask(ISSUE, { input: { municipality: city().slug, round: id } }, member)).codes,
        role,
      ).toEqual(edits);
    }
    const stranger = await signIn(other());
    for (const slug of [city().slug, other().slug])
      expect((await server().ask(PLANNED, { slug, id }, stranger)).codes).toEqual(['NOT_FOUND']);
  });
});

describe('a link', () => {
  it('is told once, beside the addresses on signs, goes by letter where one is wanted, and ends the one before', async () => {
    const { id, address, token, pass } = await plan(server(), city(), editor());
    expect(address).toBe(`${server().url}/mount/${token}`);
    expect(token).toMatch(/^pass_[\w-]{43}$/);
    const input = { municipality: city().slug, round: id, email: 'ivan@example.bg' };
    const { data } = await server().ask(ISSUE, { input }, editor());
    expect(data.issueRoundLink).toMatchObject({
      isSent: true,
      link: { holder: 'Иван Монтьоров', state: 'ACTIVE', issuedOn: '2026-11-26', expiresOn: '2026-12-03' },
    });
    const letter = server().letters.at(-1);
    expect(letter).toMatchObject({ to: 'ivan@example.bg' });
    expect(letter?.subject).toBe('Община Проба: обиколка за поставяне на табели, 26 ноември 2026\u00a0г.');
    expect(letter?.text).toContain(data.issueRoundLink.address);
    expect((await server().ask(MINE, {}, pass)).codes).toEqual(['FORBIDDEN']);
    const { links } = await planned(id);
    expect(links.map(({ state }: { state: string }) => state)).toEqual(['ACTIVE', 'REVOKED']);
  });

  it('stands on the host of a municipality that has its own', async () => {
    const own = await createCity(server().database.owner.pool);
    await run(
      Prisma.sql`UPDATE municipalities SET host = 'kazva.proba.bg' WHERE municipality_id = ${own.id}`,
    );
    const { address, pass } = await plan(server(), own, await signIn(own, { role: 'printer' }));
    expect(address).toMatch(/^https:\/\/kazva\.proba\.bg\/mount\/pass_/);
    expect((await server().ask(MINE, {}, pass)).data.mountingRound.municipality.slug).toBe(own.slug);
  });

  it('is not made for an address that is none', async () => {
    const { id } = await plan(server(), city(), editor());
    const { data } = await server().ask(
      ISSUE,
      { input: { municipality: city().slug, round: id, email: 'ivan' } },
      editor(),
    );
    expect(data.issueRoundLink.faults).toEqual([{ field: 'email', fault: 'NOT_AN_EMAIL' }]);
  });

  it('that was revoked, or is over, is not known, in the same words', async () => {
    const { id, pass } = await plan(server(), city(), editor());
    const { data } = await server().ask(
      REVOKE,
      { input: { municipality: city().slug, round: id } },
      editor(),
    );
    expect(data.revokeRoundLink.links).toEqual([{ state: 'REVOKED' }]);
    const over = await plan(server(), city(), editor(), { roundOn: '2026-11-28' });
    clock.now = new Date('2026-12-05T21:59:00Z');
    expect((await server().ask(MINE, {}, over.pass)).codes).toEqual([]);
    clock.now = new Date('2026-12-05T22:01:00Z');
    const ended = await record(over.pass, told(city().places[0]?.code));
    clock.now = MORNING;
    const revoked = await record(pass, told(city().places[0]?.code));
    for (const { codes, messages } of [ended, revoked])
      expect({ codes, messages }).toEqual({
        codes: ['FORBIDDEN'],
        messages: ['This token is not known here.'],
      });
  });

  it('stands in the journal when it is made and when it is revoked, without its address', async () => {
    const { id, token } = await plan(server(), city(), editor(), { name: 'В дневника' });
    for (const times of [1, 2]) {
      const { codes } = await server().ask(
        REVOKE,
        { input: { municipality: city().slug, round: id } },
        editor(),
      );
      expect(codes, `time ${times}`).toEqual([]);
    }
    const admin = await signIn(city());
    const { data } = await server().ask(
      `query ($slug: String!) { audit(municipality: $slug, subject: "RoundLink", search: "В дневника") { nodes { action before after } } }`,
      { slug: city().slug },
      admin,
    );
    expect(data.audit.nodes).toEqual([
      { action: 'rounds.edit', before: '{"name":"В дневника"}', after: null },
      { action: 'rounds.edit', before: null, after: '{"expiresOn":"2026-12-03"}' },
    ]);
    expect(JSON.stringify(data)).not.toContain(token.slice(5));
  });
});
