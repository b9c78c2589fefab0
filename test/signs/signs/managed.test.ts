// What members see of signs, and change of them: whose, where, in which state, and what cannot be taken back.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayAfter } from '../../../server/foundation/days.ts';
import { addPlace, createCity, drawCode, publish, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { changed, storedSign } from './life.ts';

let server: TestServer;
const now = new Date('2026-11-26T09:00:00Z');
beforeAll(async () => {
  server = await startTestServer({ now: () => now });
});
afterAll(() => server.close());

const owner = () => server.database.owner.pool;
const newCity = (places: number, isDemo = false) => createCity(owner(), { isDemo, places });
const codesOf = ({ places }: City): string[] => places.map(({ code }) => code);
const idAt = ({ places }: City, at: number) => String(places[at]?.id);
const because = 'Преместена при ремонта';

const LIST = `query ($slug: String!, $states: [ManagedSignState!], $silent: Boolean, $search: String, $settlement: ID, $first: Int, $after: String) {
  managedSigns(municipality: $slug, states: $states, isSilent: $silent, search: $search, settlement: $settlement, first: $first, after: $after) {
    totalCount silentCount counts { state count } nodes { code state isRetired voice { state since days usual } }
    pageInfo { endCursor hasNextPage } } }`;

async function listed(city: City, who: SignedIn, variables: object = {}) {
  const { data, codes } = await server.ask(LIST, { slug: city.slug, ...variables }, who);
  expect(codes).toEqual([]);
  return data.managedSigns;
}
const codesIn = (list: { nodes: { code: string }[] }) => list.nodes.map(({ code }) => code).toSorted();

describe('the list of signs', () => {
  it('is narrowed by state and words, counts every state, and has pages', async () => {
    const city = await newCity(4);
    const admin = await server.signIn(city);
    const [fresh = '', mounted = '', damaged = '', retired = ''] = codesOf(city);
    await owner().query(`UPDATE signs SET mounted_on = '2026-11-01' WHERE code = $1`, [mounted]);
    await changed(server, city, 'reportSignsDamaged', { codes: [damaged] }, admin);
    await changed(server, city, 'retireSign', { code: retired, version: 1, because }, admin);
    const all = await listed(city, admin);
    expect(all).toMatchObject({ totalCount: 4, silentCount: 0 });
    const counts = all.counts.map(({ state, count }: { state: string; count: number }) => [state, count]);
    expect(Object.fromEntries(counts)).toEqual({
      NEW: 1,
      ORDERED: 0,
      PRINTED: 0,
      MOUNTED: 1,
      DAMAGED: 1,
      RETIRED: 1,
    });
    for (const [states, codes] of [
      [['NEW'], [fresh]],
      [['RETIRED'], [retired]],
      [['MOUNTED', 'DAMAGED'], [mounted, damaged].toSorted()],
    ] as const)
      expect(codesIn(await listed(city, admin, { states }))).toEqual(codes);
    const spaced = mounted.replace(/(...)(...)/, '$1 $2 ');
    expect(codesIn(await listed(city, admin, { search: spaced }))).toEqual([mounted]);
    expect(codesIn(await listed(city, admin, { search: 'люляк' }))).toHaveLength(4);
    const first = await listed(city, admin, { first: 3 });
    const rest = await listed(city, admin, { first: 3, after: first.pageInfo.endCursor });
    expect([...codesIn(first), ...codesIn(rest)].toSorted()).toEqual(codesOf(city).toSorted());
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  it('holds no tablet, nothing of another city, and of a local member its own places only', async () => {
    const [city, other] = [await newCity(3), await newCity(1)];
    await owner().query(`UPDATE locations SET kind = 'tablet', desk_id = $2 WHERE id = $1`, [
      city.places[2]?.id,
      city.places[0]?.id,
    ]);
    const [own = '', second = '', tablet = ''] = codesOf(city);
    const admin = await server.signIn(city);
    expect(codesIn(await listed(city, admin))).toEqual([own, second].toSorted());
    const local = await server.signIn(city, { role: 'local', locationIds: [BigInt(idAt(city, 0))] });
    expect(codesIn(await listed(city, local))).toEqual([own]);
    const one = (code: string, who: SignedIn) =>
      server.ask(
        `query ($slug: String!, $code: String!) { managedSign(municipality: $slug, code: $code) { code } }`,
        { slug: city.slug, code },
        who,
      );
    expect((await one(own, local)).data.managedSign).toEqual({ code: own });
    const strange = [second, tablet, codesOf(other)[0] ?? '', drawCode(), 'x'];
    for (const code of strange) expect((await one(code, local)).codes).toEqual(['NOT_FOUND']);
  });

  it('tells of a silent place from what was published, unconfirmed too, and nothing of what waits', async () => {
    const city = await newCity(3);
    const [speaking, silent, quiet] = city.places;
    const admin = await server.signIn(city);
    for (let week = 1; week <= 10; week += 1) {
      const standing = week === 1 ? ({ standing: 'UNCONFIRMED', reason: 'BURST' } as const) : undefined;
      if (speaking)
        await publish(owner(), city, speaking, dayAfter('2026-11-25', -7 * week), [8, 8, 8, 8, 8], standing);
      if (silent) await publish(owner(), city, silent, dayAfter('2026-10-01', -7 * week), [8, 8, 8, 8, 8]);
    }
    if (quiet) await publish(owner(), city, quiet, '2026-06-01', [8, 8, 8, 8, 8]);
    // A live city is measured against its last opening.
    await owner().query(`UPDATE municipalities SET opened_on = '2026-11-25' WHERE municipality_id = $1`, [
      city.id,
    ]);
    const { nodes, silentCount } = await listed(city, admin);
    const voiceOf = (code = '') => nodes.find((node: { code: string }) => node.code === code).voice;
    expect(voiceOf(speaking?.code)).toMatchObject({ state: 'SPEAKS', since: '2026-11-18', usual: 7 });
    expect(voiceOf(silent?.code)).toEqual({ state: 'SILENT', since: '2026-09-24', days: 62, usual: 7 });
    expect(voiceOf(quiet?.code)).toEqual({ state: 'TOO_QUIET', since: null, days: null, usual: null });
    expect(silentCount).toBe(1);
    expect(codesIn(await listed(city, admin, { silent: true }))).toEqual([silent?.code]);
  });
});

describe('damage', () => {
  it('is reported and taken back, of signs in use within the scope alone', async () => {
    const [city, other] = [await newCity(3), await newCity(1)];
    const [own = '', far = '', retired = ''] = codesOf(city);
    const admin = await server.signIn(city);
    const local = await server.signIn(city, { role: 'local', locationIds: [BigInt(idAt(city, 0))] });
    await changed(server, city, 'retireSign', { code: retired, version: 1, because }, admin);
    const strange = [far, retired, codesOf(other)[0] ?? ''];
    const report = await changed(
      server,
      city,
      'reportSignsDamaged',
      { codes: [own, own, ...strange] },
      local,
    );
    expect(report).toEqual({ changed: 1, unchanged: 0, unknown: strange, codes: [] });
    const again = await changed(server, city, 'reportSignsDamaged', { codes: [own] }, admin);
    expect(again).toMatchObject({ changed: 0, unchanged: 1 });
    const back = await changed(server, city, 'takeBackDamage', { codes: [own, far] }, admin);
    expect(back).toMatchObject({ changed: 1, unchanged: 1 });
    expect(codesIn(await listed(city, admin, { states: ['DAMAGED'] }))).toEqual([]);
    expect((await changed(server, city, 'reportSignsDamaged', { codes: [] }, admin)).codes).toEqual([
      'BAD_INPUT',
    ]);
  });

  it('stands in the journal, each sign by its code', async () => {
    const city = await newCity(1);
    const admin = await server.signIn(city);
    await changed(server, city, 'reportSignsDamaged', { codes: codesOf(city) }, admin);
    const { rows } = await owner().query(
      `SELECT action, subject, subject_id, before, after FROM audit_entries WHERE municipality_id = $1 AND subject = 'Sign'`,
      [city.id],
    );
    expect(rows).toEqual([
      {
        action: 'signs.edit',
        subject: 'Sign',
        subject_id: codesOf(city)[0],
        before: { signState: 'NEW' },
        after: { signState: 'DAMAGED' },
      },
    ]);
  });
});

describe('a code', () => {
  it('leads to another place, with its history, and nobody’s change is lost', async () => {
    const city = await newCity(2);
    const [code = ''] = codesOf(city);
    const admin = await server.signIn(city);
    const input = { code, version: 1, location: idAt(city, 1), because };
    const both = await Promise.all([1, 2].map(() => changed(server, city, 'repointSign', input, admin)));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Outdated', 'SignRepointed']);
    expect(await storedSign(owner(), code)).toEqual({ place: idAt(city, 1), retired: null, moves: 1 });
    const { data } = await server.ask(
      `query ($slug: String!, $code: String!) { managedSign(municipality: $slug, code: $code) { version
        history { moves { movedAt because from { id } to { id } } } } }`,
      { slug: city.slug, code },
      admin,
    );
    const move = {
      movedAt: '2026-11-26T09:00:00.000Z',
      because,
      from: { id: idAt(city, 0) },
      to: { id: idAt(city, 1) },
    };
    expect(data.managedSign).toEqual({ version: 2, history: { moves: [move] } });
  });

  it('leads to no place that is out of use, a tablet, its own, another city’s, or outside of the scope', async () => {
    const [city, other] = [await newCity(4), await newCity(1)];
    const [code = ''] = codesOf(city);
    await owner().query(`UPDATE locations SET retired_on = '2026-01-01' WHERE id = $1`, [city.places[1]?.id]);
    await owner().query(`UPDATE locations SET kind = 'tablet', desk_id = $2 WHERE id = $1`, [
      city.places[2]?.id,
      city.places[0]?.id,
    ]);
    const admin = await server.signIn(city);
    const local = await server.signIn(city, { role: 'local', locationIds: [BigInt(idAt(city, 0))] });
    const move = (location: string, who = admin) =>
      changed(server, city, 'repointSign', { code, version: 1, location, because }, who);
    for (const at of [0, 1, 2])
      expect(await move(idAt(city, at))).toMatchObject({
        faults: [{ field: 'location', fault: 'NOT_ALLOWED' }],
      });
    expect((await move(idAt(other, 0))).codes).toEqual(['NOT_FOUND']);
    expect((await move(idAt(city, 3), local)).codes).toEqual(['NOT_FOUND']);
    const tablet = { code: codesOf(city)[2] ?? '', version: 1, location: idAt(city, 3), because };
    expect((await changed(server, city, 'repointSign', tablet, admin)).codes).toEqual(['NOT_FOUND']);
    const unexplained = { code, version: 1, location: idAt(city, 3), because: ' ' };
    expect(await changed(server, city, 'repointSign', unexplained, admin)).toMatchObject({
      faults: [{ field: 'because', fault: 'REQUIRED' }],
    });
    expect(await storedSign(owner(), code)).toMatchObject({ place: idAt(city, 0), moves: 0 });
  });

  it('that is retired stays so: neither moved nor retired again, with a sign in use to lead people to', async () => {
    const city = await newCity(2);
    const [code = '', other = ''] = codesOf(city);
    const admin = await server.signIn(city);
    const retire = (input: object) => changed(server, city, 'retireSign', { because, ...input }, admin);
    for (const [replacedBy, fault] of [
      [code, 'NOT_ALLOWED'],
      [drawCode(), 'UNKNOWN'],
    ])
      expect(await retire({ code, version: 1, replacedBy })).toMatchObject({
        faults: [{ field: 'replacedBy', fault }],
      });
    expect((await retire({ code, version: 1, replacedBy: other })).sign).toMatchObject({
      isRetired: true,
      retiredOn: '2026-11-26',
      replacedBy: other,
      version: 2,
    });
    expect(await retire({ code, version: 2 })).toMatchObject({
      faults: [{ field: 'code', fault: 'NOT_ALLOWED' }],
    });
    expect(await retire({ code: other, version: 1, replacedBy: code })).toMatchObject({
      faults: [{ field: 'replacedBy', fault: 'NOT_ALLOWED' }],
    });
    const move = { code, version: 2, location: idAt(city, 1), because };
    expect(await changed(server, city, 'repointSign', move, admin)).toMatchObject({
      faults: [{ field: 'code', fault: 'NOT_ALLOWED' }],
    });
  });

  it('is new for a further sign, and none is given to a place out of use or a tablet', async () => {
    const city = await newCity(3);
    const admin = await server.signIn(city);
    const add = (at: number) => changed(server, city, 'addSign', { location: idAt(city, at) }, admin);
    const { sign } = await add(0);
    expect(codesOf(city)).not.toContain(sign.code);
    expect(sign).toMatchObject({ state: 'NEW', version: 1, location: { id: idAt(city, 0) } });
    await owner().query(`UPDATE locations SET retired_on = '2026-01-01' WHERE id = $1`, [city.places[1]?.id]);
    await owner().query(`UPDATE locations SET kind = 'tablet', desk_id = $2 WHERE id = $1`, [
      city.places[2]?.id,
      city.places[0]?.id,
    ]);
    for (const at of [1, 2])
      expect(await add(at)).toMatchObject({ faults: [{ field: 'location', fault: 'NOT_ALLOWED' }] });
  });

  it('is changed by nobody who may not', async () => {
    const city = await newCity(2);
    const [code = ''] = codesOf(city);
    const inputs = {
      addSign: { location: idAt(city, 0) },
      repointSign: { code, version: 1, location: idAt(city, 1), because },
      retireSign: { code, version: 1, because },
      reportSignsDamaged: { codes: [code] },
      takeBackDamage: { codes: [code] },
    };
    for (const role of ['analyst', 'printer', 'auditor'] as const) {
      const who = await server.signIn(city, { role });
      for (const name of Object.keys(inputs) as (keyof typeof inputs)[])
        expect((await changed(server, city, name, inputs[name], who)).codes).toEqual(['FORBIDDEN']);
    }
    expect(await storedSign(owner(), code)).toMatchObject({ retired: null, moves: 0 });
  });

  it('leads to one place at a time, and is never back in use once retired, whatever members do', async () => {
    const step = fc.record({
      kind: fc.constantFrom('add', 'move', 'retire', 'retirePlace', 'revivePlace'),
      at: fc.nat(20),
      to: fc.nat(2),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const city = await newCity(3);
        const admin = await server.signIn(city);
        const known = new Map(codesOf(city).map((code) => [code, false]));
        const versions = new Map<string, number>();
        for (const { kind, at, to } of steps) {
          const code = [...known.keys()][at % known.size] ?? '';
          const named = { code, version: versions.get(code) ?? 1, because };
          const location = idAt(city, to);
          const retired = kind === 'retirePlace' ? '2026-11-01' : null;
          if (kind.endsWith('Place'))
            await owner().query('UPDATE locations SET retired_on = $2 WHERE id = $1', [location, retired]);
          else {
            const [name, input] =
              kind === 'add'
                ? (['addSign', { location }] as const)
                : kind === 'move'
                  ? (['repointSign', { ...named, location }] as const)
                  : (['retireSign', named] as const);
            const { sign } = await changed(server, city, name, input, admin);
            if (sign) {
              // Nothing succeeds with a code that is retired, and no code is given twice.
              expect(known.get(sign.code)).toBe(name === 'addSign' ? undefined : false);
              known.set(sign.code, name === 'retireSign');
              versions.set(sign.code, sign.version);
            }
          }
        }
        const { rows } = await owner().query<{ code: string; isRetired: boolean }>(
          `SELECT code, retired_on IS NOT NULL AS "isRetired" FROM sign_codes JOIN signs USING (municipality_id, code)
            WHERE municipality_id = $1`,
          [city.id],
        );
        expect(Object.fromEntries(rows.map(({ code, isRetired }) => [code, isRetired]))).toEqual(
          Object.fromEntries(known),
        );
        expect(rows).toHaveLength(known.size);
      }),
      { numRuns: 12 },
    );
  });
});

describe('a place out of use', () => {
  it('makes its signs retired without taking them down: one can be led to another place', async () => {
    const city = await newCity(2);
    const [code = ''] = codesOf(city);
    const admin = await server.signIn(city);
    await owner().query(`UPDATE locations SET retired_on = '2026-11-01' WHERE id = $1`, [city.places[0]?.id]);
    expect(codesIn(await listed(city, admin, { states: ['RETIRED'] }))).toEqual([code]);
    const fresh = await addPlace(owner(), city, 'Градина „Слънце“');
    const input = { code, version: 1, location: String(fresh.id), because };
    expect((await changed(server, city, 'repointSign', input, admin)).sign).toMatchObject({
      isRetired: false,
    });
  });
});
