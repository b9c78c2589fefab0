// Slips that phones seal: nobody but the counter reads them, they count exactly once where they were cast, and nowhere else.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { SlipKind } from '../../../server/foundation/ballot.ts';
import { holdNight } from '../../../server/voting/ballots/night.ts';
import { listCities } from '../../../server/voting/ballots/store-cities.ts';
import { takeTurn } from '../../../server/voting/ballots/store-lock.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { openWaiting } from '../../support/waiting.ts';
import { phonesOf, RATE_SEALED, scoreOf, slipOf } from './phones.ts';

let server: TestServer;
let phones: ReturnType<typeof phonesOf>;
beforeAll(async () => {
  server = await startTestServer();
  phones = phonesOf(server);
});
afterAll(() => server.close());

/** A live city: nothing of it is opened before its night. */
const aCity = (options = {}): Promise<City> =>
  createCity(server.database.owner.pool, {
    isDemo: false,
    commentsAllowed: true,
    openingHour: 23,
    ...options,
  });
const codeOf = ({ places }: City, place = 0): string => places[place]?.code ?? '';

async function holdNightOf(city: City) {
  const cities = await takeTurn(server.counting.pool, listCities);
  const own = cities.find(({ municipalityId }) => municipalityId === city.id);
  if (!own) throw new Error('There is no such city.');
  return holdNight(server.counting, { ...own, isDemo: true }, new Date());
}

async function numbers(query: Prisma.Sql): Promise<number[]> {
  const { rows } = await server.database.owner.pool.query<{ n: number }>(query);
  return rows.map(({ n }) => n);
}
const scoresOf = ({ id }: City) =>
  numbers(Prisma.sql`SELECT score AS n FROM ratings WHERE municipality_id = ${id} ORDER BY score`);
const waitingOf = ({ id }: City) =>
  numbers(Prisma.sql`SELECT count(*)::int AS n FROM ballots WHERE municipality_id = ${id}`);
const idsOf = ({ id }: City) =>
  numbers(Prisma.sql`SELECT count(*)::int AS n FROM ballot_ids WHERE municipality_id = ${id}`);

describe('what phones sealed', () => {
  it('is published as it was said, together with what came without a seal', async () => {
    const city = await aCity();
    for (const score of [1, 10, 7, 7])
      expect(await phones.send(city, scoreOf(codeOf(city), score))).toMatchObject({
        status: 200,
        outcome: { state: 'received', already: false, next: null },
      });
    await phones.post(scoreOf(codeOf(city), 4));
    expect(await holdNightOf(city)).toMatchObject({ ratings: 5, spoiled: 0 });
    expect(await scoresOf(city)).toEqual([1, 4, 7, 7, 10]);
  });

  it('waits on under the next key, opened and sealed again, until its group is full', async () => {
    const city = await aCity();
    for (const score of [2, 3]) await phones.send(city, scoreOf(codeOf(city), score));
    expect(await holdNightOf(city)).toMatchObject({ ratings: 0, spoiled: 0 });
    expect(await waitingOf(city)).toEqual([2]);
    for (const score of [4, 5, 6]) await phones.send(city, scoreOf(codeOf(city), score));
    expect(await holdNightOf(city)).toMatchObject({ ratings: 5, spoiled: 0 });
    expect(await scoresOf(city)).toEqual([2, 3, 4, 5, 6]);
  });

  it('is answers and comments too; a comment is masked when it is opened', async () => {
    const city = await aCity();
    const options = city.optionIds.slice(0, 2).map(String);
    for (let person = 0; person < 5; person += 1) {
      await phones.send(city, scoreOf(codeOf(city), 3));
      const answer = [
        ['question', String(city.questionId)] as const,
        ...options.map((id) => ['option', id] as const),
      ];
      await phones.send(city, slipOf(codeOf(city), 'answer', answer));
      await phones.send(
        city,
        slipOf(codeOf(city), 'comment', [['comment', 'Пишете ми на ana@example.bg, моля']]),
      );
    }
    expect(await holdNightOf(city)).toMatchObject({ ratings: 5, answers: 5, comments: 0, spoiled: 0 });
    const comments = (await openWaiting(server, city)).map(({ content }) => content);
    expect(comments).toHaveLength(5);
    for (const content of comments) {
      expect(content).toMatchObject({ kind: 'comment', text: expect.stringMatching(/^Пишете ми на /) });
      expect(JSON.stringify(content)).not.toContain('ana@');
    }
  });

  it('counts once, however often it is sent, and sealed anew each time', async () => {
    const city = await aCity();
    const slip = scoreOf(codeOf(city), 9);
    expect((await phones.send(city, slip)).outcome).toMatchObject({ state: 'received', already: false });
    for (const again of [slip, { ...slip, fields: [slip.fields[0] ?? ['', ''], ['score', '1'] as const] }])
      expect((await phones.send(city, again)).outcome).toMatchObject({ state: 'received', already: true });
    expect(await waitingOf(city)).toEqual([1]);
  });

  it('is answered alike, byte for byte, whatever was said', async () => {
    const city = await aCity();
    const bodies = new Set<string>();
    for (let score = 1; score <= 10; score += 1)
      bodies.add((await phones.send(city, scoreOf(codeOf(city), score))).body);
    expect(bodies.size).toBe(1);
  });
});

describe('a key that is not that of today', () => {
  it('costs no vote: nothing is stored, the id stays free, and the answer brings the key', async () => {
    const city = await aCity();
    const slip = { code: codeOf(city), kind: 'score', id: crypto.randomUUID() } as const;
    const early = await phones.sealBytes(city, slip, Uint8Array.of(1, 8));
    await holdNightOf(city);
    const send = (sealed: object) =>
      server.ask(RATE_SEALED, { input: { code: slip.code, kind: 'SCORE', ballotId: slip.id, ...sealed } });
    const { data } = await send(early);
    const { id: today, point } = await phones.keyFor(city.id);
    expect(data.rateSealed).toEqual({ __typename: 'KeyRetired', key: { id: today, publicKey: point } });
    expect([await waitingOf(city), await idsOf(city)]).toEqual([[0], [0]]);
    const late = await phones.sealBytes(city, slip, Uint8Array.of(1, 8));
    expect((await send(late)).data.rateSealed.__typename).toBe('SlipReceived');
    expect([await waitingOf(city), await idsOf(city)]).toEqual([[1], [1]]);
  });

  it.each([
    ['none', '', ''],
    ['nobody’s', '8f2b6c1d-3e4f-4a5b-8c6d-7e8f9a0b1c2d', randomBytes(83).toString('base64')],
  ])('%s is answered with it', async (_whose, key, sealed) => {
    const city = await aCity();
    const ballotId = crypto.randomUUID();
    const input = { code: codeOf(city), kind: 'SCORE', ballotId, key, sealed };
    const { data } = await server.ask(RATE_SEALED, { input });
    expect(data.rateSealed.key.id).toBe((await phones.keyFor(city.id)).id);
    expect(await waitingOf(city)).toEqual([0]);
  });

  it('of another city is none here', async () => {
    const [city, other] = [await aCity(), await aCity()];
    const slip = { code: codeOf(city), kind: 'score', id: crypto.randomUUID() } as const;
    const foreign = await phones.sealBytes(other, slip, Uint8Array.of(1, 8));
    const input = { code: slip.code, kind: 'SCORE', ballotId: slip.id, ...foreign };
    expect((await server.ask(RATE_SEALED, { input })).data.rateSealed.__typename).toBe('KeyRetired');
    expect([await waitingOf(city), await waitingOf(other)]).toEqual([[0], [0]]);
  });
});

describe('what nobody can have said', () => {
  const PADDED: Readonly<Record<SlipKind, number>> = { score: 2, answer: 170, comment: 903 };
  const bytesOf = (kind: SlipKind, ...bytes: readonly number[]): Uint8Array => {
    const all = new Uint8Array(PADDED[kind]);
    all.set(bytes);
    return all;
  };
  const KIND = { score: 'SCORE', answer: 'ANSWER', comment: 'COMMENT' } as const;

  it('and what was copied to another sign, id or kind, counts nowhere and stops nothing', async () => {
    const city = await aCity({ places: 2 });
    const cast = async (
      kind: SlipKind,
      bytes: Uint8Array,
      where: { code?: string; ballotId?: string } = {},
    ) => {
      const slip = { code: codeOf(city), kind, id: crypto.randomUUID() };
      const sealed = await phones.sealBytes(city, slip, bytes);
      const input = { code: slip.code, kind: KIND[kind], ballotId: slip.id, ...sealed, ...where };
      const { data } = await server.ask(RATE_SEALED, { input });
      expect(data.rateSealed.__typename).toBe('SlipReceived');
    };
    const poison: readonly (readonly [SlipKind, ...number[]])[] = [
      ['score', 1, 0],
      ['score', 1, 11],
      ['score', 2, 5],
      ['score', 0, 5],
      ['answer', 1, 0],
      ['answer', 1, 21],
      ['answer', 1, 2, 0, 0, 0, 0, 0, 0, 0, 1],
      ['comment', 1, 0, 0],
      ['comment', 1, 3, 255, 120],
      ['comment', 1, 0, 1, 255],
    ];
    // First, since later ones would come too many at once.
    for (const score of [1, 2, 3, 4, 5]) await phones.send(city, scoreOf(codeOf(city), score));
    for (const [kind, ...bytes] of poison) await cast(kind, bytesOf(kind, ...bytes));
    // Copied: sealed for this place, and by this id.
    await cast('score', bytesOf('score', 1, 9), { code: codeOf(city, 1) });
    await cast('score', bytesOf('score', 1, 9), { ballotId: crypto.randomUUID() });
    expect(await holdNightOf(city)).toMatchObject({ ratings: 5, spoiled: poison.length + 2 });
    expect(await scoresOf(city)).toEqual([1, 2, 3, 4, 5]);
    expect(await waitingOf(city)).toEqual([0]);
  });

  it('in another number of bytes is refused', async () => {
    const city = await aCity();
    const { id: key } = await phones.keyFor(city.id);
    for (const bytes of [1, 82, 84, 251, 984]) {
      const sealed = randomBytes(bytes).toString('base64');
      const input = { code: codeOf(city), kind: 'SCORE', ballotId: crypto.randomUUID(), key, sealed };
      expect((await server.ask(RATE_SEALED, { input })).codes).toEqual(['BAD_INPUT']);
    }
  });
});
