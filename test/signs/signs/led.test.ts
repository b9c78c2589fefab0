// Where a code leads: to another place, to none any more, to a further one; and what cannot be taken back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawCode } from '../../support/city.ts';
import { changed, storedSign } from './life.ts';
import { because, codesOf, idAt, signsOfCities } from './listed.ts';

const { server, owner, newCity } = signsOfCities();

describe('a code', () => {
  it('leads to another place, with its history, and nobody’s change is lost', async () => {
    const city = await newCity(2);
    const [code = ''] = codesOf(city);
    const admin = await server().signIn(city);
    const input = { code, version: 1, location: idAt(city, 1), because };
    const both = await Promise.all([1, 2].map(() => changed(server(), city, 'repointSign', input, admin)));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Outdated', 'SignRepointed']);
    expect(await storedSign(owner(), code)).toEqual({ place: idAt(city, 1), retired: null, moves: 1 });
    const { data } = await server().ask(
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
    const admin = await server().signIn(city);
    const local = await server().signIn(city, { role: 'local', locationIds: [BigInt(idAt(city, 0))] });
    const move = (location: string, who = admin) =>
      changed(server(), city, 'repointSign', { code, version: 1, location, because }, who);
    for (const at of [0, 1, 2])
      expect(await move(idAt(city, at))).toMatchObject({
        faults: [{ field: 'location', fault: 'NOT_ALLOWED' }],
      });
    expect((await move(idAt(other, 0))).codes).toEqual(['NOT_FOUND']);
    expect((await move(idAt(city, 3), local)).codes).toEqual(['NOT_FOUND']);
    const tablet = { code: codesOf(city)[2] ?? '', version: 1, location: idAt(city, 3), because };
    expect((await changed(server(), city, 'repointSign', tablet, admin)).codes).toEqual(['NOT_FOUND']);
    const unexplained = { code, version: 1, location: idAt(city, 3), because: ' ' };
    expect(await changed(server(), city, 'repointSign', unexplained, admin)).toMatchObject({
      faults: [{ field: 'because', fault: 'REQUIRED' }],
    });
    expect(await storedSign(owner(), code)).toMatchObject({ place: idAt(city, 0), moves: 0 });
  });

  it('that is retired stays so: neither moved nor retired again, with a sign in use to lead people to', async () => {
    const city = await newCity(2);
    const [code = '', other = ''] = codesOf(city);
    const admin = await server().signIn(city);
    const retire = (input: object) => changed(server(), city, 'retireSign', { because, ...input }, admin);
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
    expect(await changed(server(), city, 'repointSign', move, admin)).toMatchObject({
      faults: [{ field: 'code', fault: 'NOT_ALLOWED' }],
    });
  });

  it('is new for a further sign, and none is given to a place out of use or a tablet', async () => {
    const city = await newCity(3);
    const admin = await server().signIn(city);
    const add = (at: number) => changed(server(), city, 'addSign', { location: idAt(city, at) }, admin);
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
      const who = await server().signIn(city, { role });
      for (const name of Object.keys(inputs) as (keyof typeof inputs)[])
        expect((await changed(server(), city, name, inputs[name], who)).codes).toEqual(['FORBIDDEN']);
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
        const admin = await server().signIn(city);
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
            const { sign } = await changed(server(), city, name, input, admin);
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
