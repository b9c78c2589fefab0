// What members see of signs, and say of them: whose, where, in which state, damaged or out of use.
import { describe, expect, it } from 'vitest';
import { dayAfter } from '../../../server/foundation/days.ts';
import { addPlace, drawCode, publish } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { changed } from './life.ts';
import { because, codesIn, codesOf, idAt, signsOfCities } from './listed.ts';

const { server, owner, newCity, listed } = signsOfCities();

describe('the list of signs', () => {
  it('is narrowed by state and words, counts every state, and has pages', async () => {
    const city = await newCity(4);
    const admin = await server().signIn(city);
    const [fresh = '', mounted = '', damaged = '', retired = ''] = codesOf(city);
    await owner().query(`UPDATE signs SET mounted_on = '2026-11-01' WHERE code = $1`, [mounted]);
    await changed(server(), city, 'reportSignsDamaged', { codes: [damaged] }, admin);
    await changed(server(), city, 'retireSign', { code: retired, version: 1, because }, admin);
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
    const admin = await server().signIn(city);
    expect(codesIn(await listed(city, admin))).toEqual([own, second].toSorted());
    const local = await server().signIn(city, { role: 'local', locationIds: [BigInt(idAt(city, 0))] });
    expect(codesIn(await listed(city, local))).toEqual([own]);
    const one = (code: string, who: SignedIn) =>
      server().ask(
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
    const admin = await server().signIn(city);
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
    const admin = await server().signIn(city);
    const local = await server().signIn(city, { role: 'local', locationIds: [BigInt(idAt(city, 0))] });
    await changed(server(), city, 'retireSign', { code: retired, version: 1, because }, admin);
    const strange = [far, retired, codesOf(other)[0] ?? ''];
    const report = await changed(
      server(),
      city,
      'reportSignsDamaged',
      { codes: [own, own, ...strange] },
      local,
    );
    expect(report).toEqual({ changed: 1, unchanged: 0, unknown: strange, codes: [] });
    const again = await changed(server(), city, 'reportSignsDamaged', { codes: [own] }, admin);
    expect(again).toMatchObject({ changed: 0, unchanged: 1 });
    const back = await changed(server(), city, 'takeBackDamage', { codes: [own, far] }, admin);
    expect(back).toMatchObject({ changed: 1, unchanged: 1 });
    expect(codesIn(await listed(city, admin, { states: ['DAMAGED'] }))).toEqual([]);
    expect((await changed(server(), city, 'reportSignsDamaged', { codes: [] }, admin)).codes).toEqual([
      'BAD_INPUT',
    ]);
  });

  it('stands in the journal, each sign by its code', async () => {
    const city = await newCity(1);
    const admin = await server().signIn(city);
    await changed(server(), city, 'reportSignsDamaged', { codes: codesOf(city) }, admin);
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

describe('a place out of use', () => {
  it('makes its signs retired without taking them down: one can be led to another place', async () => {
    const city = await newCity(2);
    const [code = ''] = codesOf(city);
    const admin = await server().signIn(city);
    await owner().query(`UPDATE locations SET retired_on = '2026-11-01' WHERE id = $1`, [city.places[0]?.id]);
    expect(codesIn(await listed(city, admin, { states: ['RETIRED'] }))).toEqual([code]);
    const fresh = await addPlace(owner(), city, 'Градина „Слънце“');
    const input = { code, version: 1, location: String(fresh.id), because };
    expect((await changed(server(), city, 'repointSign', input, admin)).sign).toMatchObject({
      isRetired: false,
    });
  });
});
