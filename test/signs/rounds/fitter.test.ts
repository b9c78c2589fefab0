// Rounds over the API as a fitter has them: seen and told by whoever has the pass, and by nobody else.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { MINE, plan, PLANNED, told } from './planned.ts';
import { roundsOfACity } from './asking.ts';

const { server, city, other, editor, signIn, run, record, planned, daysOf } = roundsOfACity();

describe('a fitter', () => {
  it('sees the round of the pass', async () => {
    const { id, pass } = await plan(server(), city(), editor(), { note: 'Ключът е при портиера.' });
    const { data } = await server().ask(MINE, {}, pass);
    expect(data.mountingRound).toMatchObject({
      id,
      name: 'Иван Монтьоров',
      roundOn: '2026-11-26',
      lastDay: '2026-12-03',
      keptDays: 30,
      note: 'Ключът е при портиера.',
      municipality: { slug: city().slug },
    });
    expect(data.mountingRound.signs).toHaveLength(3);
    expect(data.mountingRound.signs[0]).toMatchObject({
      outcome: null,
      location: { address: 'ул. „Роза“ 1', settlement: { name: 'Проба' } },
    });
  });

  it('and nobody else: neither strangers, nor members, nor another pass or token', async () => {
    const { pass } = await plan(server(), city(), editor());
    expect((await server().ask(MINE)).codes).toEqual(['UNAUTHENTICATED']);
    expect((await server().ask(MINE, {}, editor())).codes).toEqual(['FORBIDDEN']);
    expect((await server().ask(MINE, {}, server().printShop(city().slug))).codes).toEqual(['FORBIDDEN']);
    expect((await server().ask(MINE, {}, 'Bearer pass_x')).codes).toEqual(['FORBIDDEN']);
    // The pass opens nothing of members'.
    for (const query of [PLANNED, `query ($slug: String!) { settings(municipality: $slug) { version } }`])
      expect((await server().ask(query, { slug: city().slug, id: '1' }, pass)).codes).toEqual(['FORBIDDEN']);
  });

  it('puts a sign up, for the day that the phone says; sent twice, once', async () => {
    const { id, pass } = await plan(server(), city(), editor());
    const code = city().places[1]?.code;
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
    const { pass } = await plan(server(), city(), editor());
    const code = city().places[0]?.code;
    await record(pass, told(code, { on }));
    expect((await daysOf(code)).mounted_on).toBe('2026-11-26');
  });

  it('reports a sign as damaged, or says why it was not possible; the last word counts', async () => {
    const { pass } = await plan(server(), city(), editor());
    const code = city().places[2]?.code;
    await record(pass, told(code, { outcome: 'NOT_POSSIBLE', note: 'Заключено' }));
    expect((await daysOf(code)).mounted_on).toBeNull();
    await record(pass, told(code, { outcome: 'DAMAGED' }));
    expect((await daysOf(code)).damaged_on).toBe('2026-11-26');
    await record(pass, told(code));
    expect(await daysOf(code)).toMatchObject({ mounted_on: '2026-11-26', damaged_on: null });
    const { data } = await server().ask(MINE, {}, pass);
    expect(data.mountingRound.signs.find((sign: { code: string }) => sign.code === code).outcome).toBe(
      'MOUNTED',
    );
  });

  it('is told of a code that is not of the round: whose place it is in the same city, and else nothing', async () => {
    const [first, second] = city().places;
    const { pass } = await plan(server(), city(), editor(), { codes: [first?.code] });
    const foreign = other().places[0]?.code;
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
    const { pass } = await plan(server(), city(), editor());
    expect((await record(pass, ...mountings)).codes).toEqual(['BAD_INPUT']);
  });

  it('of a municipality that is suspended changes nothing, and loses nothing', async () => {
    const { pass } = await plan(server(), city(), editor());
    const mounting = told(city().places[0]?.code);
    await run(
      Prisma.sql`UPDATE municipalities SET suspended_at = now(), suspended_why = 'Проверка' WHERE municipality_id = ${city().id}`,
    );
    expect((await record(pass, mounting)).codes).toEqual(['SUSPENDED']);
    await run(
      Prisma.sql`UPDATE municipalities SET suspended_at = NULL, suspended_why = NULL WHERE municipality_id = ${city().id}`,
    );
    expect((await record(pass, mounting)).data.recordMountings.results[0].isRepeated).toBe(false);
  });

  it('stands in the journal by name, with neither place nor photo of the phone', async () => {
    const { pass } = await plan(server(), city(), editor(), { name: 'Станчо от дневника' });
    const position = { latitude: 42.123456, longitude: 25.5 };
    await record(pass, told(city().places[0]?.code, { position, note: 'Отляво' }));
    const admin = await signIn(city());
    const { data } = await server().ask(
      `query ($slug: String!) { audit(municipality: $slug, subject: "Mounting", first: 1) { nodes { actor action subjectName before after } } }`,
      { slug: city().slug },
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
    const mine = await plan(server(), city(), editor());
    const theirs = await plan(server(), other(), await signIn(other(), { role: 'editor' }));
    const id = randomUUID();
    await record(mine.pass, told(city().places[0]?.code, { id }));
    const { data } = await record(theirs.pass, told(other().places[0]?.code, { id }));
    expect(data.recordMountings.results[0]).toMatchObject({ id, isRepeated: false });
  });
});
