// Members look at openings and decide on them over GraphQL; what citizens see follows.
import { describe, expect, it } from 'vitest';
import type { GraphqlAnswer } from '../../support/ask.ts';
import { openingsOfACity } from './decided.ts';

const { server, city, place, other, member, goOnAs, aCity, list, decide, summed } = openingsOfACity();

describe('openings', () => {
  it('are listed newest day first, with their counts', async () => {
    const { later, burst, counted } = await aCity();
    const { data } = await list();
    expect(data.openings.nodes[0]).toEqual({
      id: later,
      location: { id: String(other().id) },
      publishedOn: '2026-11-03',
      standing: 'COUNTED',
      reason: null,
      count: 5,
      average: 10,
      distribution: [0, 0, 0, 0, 0, 0, 0, 0, 0, 5],
      reclassifications: [],
    });
    const rest = data.openings.nodes.slice(1);
    expect(rest.map(({ id }: { id: string }) => id)).toEqual([burst, counted].toSorted().toReversed());
    expect(rest.find(({ id }: { id: string }) => id === burst)).toMatchObject({
      standing: 'UNCONFIRMED',
      reason: 'BURST',
      count: 20,
      average: 1,
    });
  });

  it('can be narrowed to a place, to a standing, and to days', async () => {
    const { later, burst, counted } = await aCity();
    const idsOf = ({ data }: GraphqlAnswer) => data.openings.nodes.map(({ id }: { id: string }) => id);
    expect(idsOf(await list({ location: String(other().id) }))).toEqual([later]);
    expect(idsOf(await list({ standing: 'UNCONFIRMED' }))).toEqual([burst]);
    expect(idsOf(await list({ location: String(other().id), standing: 'UNCONFIRMED' }))).toEqual([]);
    expect((await list({ location: 'x' })).codes).toEqual(['NOT_FOUND']);
    const both = [burst, counted].toSorted().toReversed();
    expect(idsOf(await list({ from: '2026-11-02' }))).toEqual([later]);
    expect(idsOf(await list({ to: '2026-11-02' }))).toEqual(both);
    expect(idsOf(await list({ from: '2026-11-01', to: '2026-11-01' }))).toEqual(both);
    expect(idsOf(await list({ from: '2026-11-02', to: '2026-11-02' }))).toEqual([]);
    expect((await list({ from: '2026-11-02', to: '2026-11-01' })).codes).toEqual(['BAD_INPUT']);
  });

  it('come in pages that leave none out', async () => {
    const { later, burst, counted } = await aCity();
    const seen: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 5; pages++) {
      const { data }: GraphqlAnswer = await list({ first: 1, after });
      seen.push(...data.openings.nodes.map(({ id }: { id: string }) => id));
      after = data.openings.pageInfo.endCursor;
      if (!data.openings.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual([later, ...[burst, counted].toSorted().toReversed()]);
    for (const garbage of ['garbage', Buffer.from('["2026-11-01","x"]').toString('base64url')]) {
      expect((await list({ after: garbage })).codes).toEqual(['BAD_INPUT']);
    }
  });
});

describe('a decision', () => {
  it('moves the whole group in every sum, is logged with its reason, and can be taken back', async () => {
    const { counted, burst } = await aCity();
    const before = await summed();
    expect(before).toEqual({ city: 10, place: { count: 5, average: 8 }, unconfirmed: 20, ratings: 5 });

    expect((await decide(burst, 'COUNTED')).data.reclassifyOpening).toEqual({
      __typename: 'OpeningReclassified',
      opening: {
        id: burst,
        standing: 'COUNTED',
        reason: 'BURST',
        count: 20,
        reclassifications: [{ standing: 'COUNTED', note: 'A class visited.', decidedBy: member().name }],
      },
    });
    expect(await summed()).toEqual({
      city: 30,
      place: { count: 25, average: 2.4 },
      unconfirmed: 0,
      ratings: 25,
    });

    await decide(counted, 'UNCONFIRMED', 'The caretaker voted.');
    expect(await summed()).toEqual({
      city: 25,
      place: { count: 20, average: 1 },
      unconfirmed: 5,
      ratings: 20,
    });

    await decide(burst, 'UNCONFIRMED', 'No, there was no class.');
    const last = await decide(counted, 'COUNTED', 'It was not the caretaker.');
    expect(last.data.reclassifyOpening.opening.reclassifications).toEqual([
      { standing: 'UNCONFIRMED', note: 'The caretaker voted.', decidedBy: member().name },
      { standing: 'COUNTED', note: 'It was not the caretaker.', decidedBy: member().name },
    ]);
    expect(await summed()).toEqual(before);
  });

  it('says when it was made', async () => {
    const { burst } = await aCity();
    const before = Date.now();
    await decide(burst, 'COUNTED');
    const { data } = await list({ standing: 'COUNTED', location: String(place().id) });
    const { reclassifications } = data.openings.nodes.find(({ id }: { id: string }) => id === burst);
    const decidedAt: string = reclassifications[0].decidedAt;
    expect(decidedAt).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
    expect(Date.parse(decidedAt)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(decidedAt)).toBeLessThanOrEqual(Date.now());
  });

  it('for the standing that an opening has changes nothing, and is not logged', async () => {
    const { burst } = await aCity();
    const before = await summed();
    expect((await decide(burst.toUpperCase(), 'UNCONFIRMED')).data.reclassifyOpening).toEqual({
      __typename: 'OpeningUnchanged',
      opening: { standing: 'UNCONFIRMED', reclassifications: [] },
    });
    expect(await summed()).toEqual(before);
  });

  it('that others made unseen is not overruled: nothing changes until it was seen', async () => {
    const { burst } = await aCity();
    const before = await summed();
    await decide(burst, 'COUNTED', 'A class visited.', 0);
    await decide(burst, 'UNCONFIRMED', 'No, there was no class.', 1);
    expect((await decide(burst, 'COUNTED', 'I saw the class.', 0)).data.reclassifyOpening).toEqual({
      __typename: 'OpeningUnchanged',
      opening: {
        standing: 'UNCONFIRMED',
        reclassifications: [{ note: 'A class visited.' }, { note: 'No, there was no class.' }],
      },
    });
    expect(await summed()).toEqual(before);
    const { data } = await decide(burst, 'COUNTED', 'I saw the class.', 2);
    expect(data.reclassifyOpening.__typename).toBe('OpeningReclassified');
  });

  it.each([
    ['without a note', '', ['BAD_INPUT']],
    ['with a note of spaces', ' \n', ['BAD_INPUT']],
    ['with a note too long', 'я'.repeat(501), ['BAD_INPUT']],
    ['with a note that is no text', 'a\u0000b', ['BAD_INPUT']],
    ['with the longest note', '😀'.repeat(500), []],
  ])('%s', async (_, note, codes) => {
    const { burst } = await aCity();
    expect((await decide(burst, 'COUNTED', note)).codes).toEqual(codes);
    expect(await summed()).toMatchObject({ unconfirmed: codes.length === 0 ? 0 : 20 });
  });

  it('on an opening that is not there, or another city’s, is NOT_FOUND and changes nothing', async () => {
    const { burst } = await aCity();
    const [elsewhere, its] = [city(), member()];
    await aCity();
    for (const id of [burst, crypto.randomUUID(), 'x']) {
      expect(await decide(id, 'COUNTED')).toMatchObject({ data: null, codes: ['NOT_FOUND'] });
    }
    goOnAs(its, elsewhere);
    const { data } = await list({ standing: 'UNCONFIRMED' });
    expect(data.openings.nodes).toMatchObject([{ id: burst, reclassifications: [] }]);
  });
});

describe('the role of a member', () => {
  it('moves an opening of its own city only, and never rewrites what was decided', async () => {
    const { burst } = await aCity();
    await decide(burst, 'COUNTED');
    const client = await server().database.member.pool.connect();
    const run = (statement: string, values: readonly unknown[] = []) => client.query(statement, [...values]);
    try {
      // No city is set: there is nothing to change.
      expect((await run(`UPDATE openings SET standing = 'UNCONFIRMED'`)).rowCount).toBe(0);
      expect((await run(`UPDATE ratings SET standing = 'UNCONFIRMED'`)).rowCount).toBe(0);
      expect((await run(`DELETE FROM tallies`)).rowCount).toBe(0);
      await run(`SELECT set_config('kazva.municipality_id', $1, false)`, [String(city().id)]);
      for (const statement of [
        `UPDATE openings SET reason = NULL`,
        `UPDATE ratings SET score = 10`,
        `DELETE FROM ratings`,
        `DELETE FROM openings`,
        `UPDATE reclassifications SET note = 'another'`,
        `DELETE FROM reclassifications`,
      ]) {
        await expect(run(statement), statement).rejects.toThrow(/permission denied/);
      }
      const foreign = `INSERT INTO reclassifications (municipality_id, opening_id, standing, note, decided_by, decided_at)
        SELECT municipality_id + 1, id, standing, 'x', 'x', now() FROM openings`;
      await expect(run(foreign)).rejects.toThrow(/row-level security/);
    } finally {
      client.release(true);
    }
  });
});
