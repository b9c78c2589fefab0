// A comment over the API: what becomes of it, what is refused, and what members read of it later.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPlace, createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import type { GraphqlAnswer } from '../../support/ask.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { story } from '../../support/story.ts';
import { countSlips } from '../../support/waiting.ts';

const COMMENT = `mutation ($input: CommentInput!) { comment(input: $input) { __typename
  ... on CommentReceived { location { id } } ... on CommentsClosed { location { id } } } }`;
const RATE = `mutation ($input: RateInput!) { rate(input: $input) { __typename } }`;
const COMMENTS = `query ($slug: String!, $location: ID, $standing: Standing, $first: Int, $after: String) {
  comments(municipality: $slug, location: $location, standing: $standing, first: $first, after: $after) {
    nodes { id text month standing location { id } } pageInfo { hasNextPage endCursor } } }`;

let server: TestServer;
let city: City;
beforeAll(async () => {
  server = await startTestServer();
});
// Each test looks into the whole box of its city.
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, commentsAllowed: true });
});
afterAll(() => server.close());

const draw = () => crypto.randomUUID();
const comment = (input: object): Promise<GraphqlAnswer> =>
  server.ask(COMMENT, {
    input: { code: city.places[0]?.code, ballotId: draw(), text: 'Чисто е.', ...input },
  });
const outcome = async (input: object) => (await comment(input)).data.comment.__typename;
const sql = async (text: string, values: unknown[]) =>
  (await server.database.owner.pool.query(text, values)).rows;
const isKnown = async (ballotId: string) =>
  (await sql('SELECT FROM ballot_ids WHERE id::text = $1', [ballotId])).length === 1;
/** What waits in the city's box: the place and the standing lie under the seal. */
const inBox = ({ id }: City = city) =>
  sql('SELECT kind, octet_length(sealed) AS size FROM ballots WHERE municipality_id = $1', [id]);

describe('a comment', () => {
  it('is a slip of its own kind, as long as any other, and says nothing in the box', async () => {
    const written = ['.', 'Чисто е.', 'я'.repeat(300), '\u4e00'.repeat(300)];
    for (const text of written) expect(await outcome({ text })).toBe('CommentReceived');
    expect(await inBox()).toEqual(written.map(() => ({ kind: 'comment', size: 1116 })));
    expect(await countSlips(server, city, ({ trust }) => trust.standing)).toEqual({ COUNTED: 4 });
    const [{ found } = { found: -1 }] = await sql(
      `SELECT count(*)::int AS found FROM ballots WHERE position($1::bytea IN sealed) > 0`,
      [Buffer.from('Чисто')],
    );
    expect(found).toBe(0);
  });

  it('with the same ballotId again changes nothing, whatever it says', async () => {
    const [ballotId, before] = [draw(), (await inBox()).length];
    expect(await outcome({ ballotId })).toBe('CommentReceived');
    const again = await Promise.all(
      Array.from({ length: 20 }, (_, at) => outcome({ ballotId, text: `Друго ${at}` })),
    );
    expect(new Set(again)).toEqual(new Set(['AlreadyReceived']));
    expect(await inBox()).toHaveLength(before + 1);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \r\n\t '],
    ['what nobody sees', '\u200b\u202e\u2060\u0000'],
    ['301 letters', 'я'.repeat(301)],
  ])('of %s is refused, and leaves nothing', async (_, text) => {
    const [ballotId, before] = [draw(), await inBox()];
    const answer = await comment({ ballotId, text });
    expect(answer).toMatchObject({ data: null, codes: ['BAD_INPUT'] });
    expect(await inBox()).toEqual(before);
    expect(await isKnown(ballotId)).toBe(false);
  });

  it('is refused with an id that nobody drew', async () => {
    expect(await comment({ ballotId: '1' })).toMatchObject({ data: null, codes: ['BAD_INPUT'] });
  });

  it('is not kept where the municipality takes none', async () => {
    const closed = await createCity(server.database.owner.pool, { isDemo: false });
    const [place] = closed.places;
    const ballotId = draw();
    const { data } = await comment({ code: place?.code, ballotId });
    expect(data.comment).toEqual({ __typename: 'CommentsClosed', location: { id: String(place?.id) } });
    expect([await inBox(closed), await isKnown(ballotId)]).toEqual([[], false]);
    const allowed = `query ($slug: String!) { municipality(slug: $slug) { commentsAllowed } }`;
    for (const [{ slug }, commentsAllowed] of [
      [closed, false],
      [city, true],
    ] as const) {
      expect((await server.ask(allowed, { slug })).data).toEqual({ municipality: { commentsAllowed } });
    }
  });

  it('is not kept where the sign was taken down, or is none', async () => {
    const { code } = await addPlace(server.database.owner.pool, city);
    await sql(`UPDATE signs SET retired_on = '2026-01-01' WHERE code = $1`, [code]);
    expect(await outcome({ code })).toBe('SignRetired');
    expect(await outcome({ code: '000000001' })).toBe('SignUnknown');
  });

  it('has an allowance of its own, beside that of scores', async () => {
    const own = await createCity(server.database.owner.pool, {
      isDemo: false,
      commentsAllowed: true,
      sharedNetworks: [],
    });
    const code = own.places[0]?.code;
    for (let times = 0; times < 2; times += 1)
      await server.ask(RATE, { input: { code, ballotId: draw(), score: 5 } });
    for (const counted of [1, 2, 2]) {
      expect(await outcome({ code })).toBe('CommentReceived');
      const waiting = await countSlips(
        server,
        own,
        ({ content, trust }) => `${content.kind} ${trust.standing}`,
      );
      expect(waiting['comment COUNTED']).toBe(counted);
    }
  });
});

describe('what members read', () => {
  const step = story();
  let demo: City;
  let member: SignedIn;
  const read = async (variables: object = {}, who: string | SignedIn = member) =>
    server.ask(COMMENTS, { slug: demo.slug, ...variables }, who);
  const texts = ({ data }: GraphqlAnswer): string[] =>
    data.comments.nodes.map(({ text }: { text: string }) => text);

  beforeAll(async () => {
    demo = await createCity(server.database.owner.pool, { commentsAllowed: true, places: 2 });
    member = await server.signIn(demo);
  });

  step(
    'is nothing until ten wrote and the place’s scores are opened; then each text, masked, in no order',
    async () => {
      const code = demo.places[0]?.code;
      for (let at = 0; at < 10; at += 1)
        await outcome({ code, text: `Мнение ${at}, питайте на 0888 123 45${at}` });
      expect(texts(await read())).toEqual([]);
      for (let times = 0; times < 5; times += 1)
        await server.ask(RATE, { input: { code, ballotId: draw(), score: 5 } });
      for (let tries = 0; tries < 100 && texts(await read()).length === 0; tries += 1) await sleep(50);
      const { data } = await read();
      expect(texts({ data } as GraphqlAnswer).toSorted()).toEqual(
        Array.from({ length: 10 }, (_, at) => `Мнение ${at}, питайте на [●]`),
      );
      for (const { month, standing, location } of data.comments.nodes) {
        expect(month).toMatch(/^\d{4}-\d{2}-01$/);
        expect([standing, location.id]).toEqual(['COUNTED', String(demo.places[0]?.id)]);
      }
    },
  );

  step('comes in pages, newest month first, of a place, of a standing', async () => {
    const [, place] = demo.places;
    for (const [month, standing] of [
      ['2026-01-01', 'COUNTED'],
      ['2026-02-01', 'UNCONFIRMED'],
    ] as const) {
      for (let at = 0; at < 10; at += 1)
        await sql(`INSERT INTO comments VALUES ($1, gen_random_uuid(), $2, $3, $4, $5)`, [
          demo.id,
          place?.id,
          standing,
          month,
          `${month} ${at}`,
        ]);
    }
    const location = String(place?.id);
    const seen: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 5; pages += 1) {
      const answer = await read({ location, first: 4, after });
      seen.push(...texts(answer));
      after = answer.data.comments.pageInfo.endCursor;
      expect(answer.data.comments.pageInfo.hasNextPage).toBe(pages < 4);
    }
    expect(new Set(seen).size).toBe(20);
    expect(seen.map((text) => text.slice(0, 7))).toEqual([
      ...Array(10).fill('2026-02'),
      ...Array(10).fill('2026-01'),
    ]);
    expect(texts(await read({ location, standing: 'UNCONFIRMED' }))).toHaveLength(10);
    expect(texts(await read())).toHaveLength(30);
  });

  step('is not what was hidden', async () => {
    await sql(
      `UPDATE comments SET state = 'HIDDEN', hidden_because = 'ABUSE', decided_by = 'Somebody'
        WHERE municipality_id = $1 AND text = '2026-01-01 3'`,
      [demo.id],
    );
    expect(texts(await read())).not.toContain('2026-01-01 3');
    expect(texts(await read())).toHaveLength(29);
  });

  it.each([
    ['a cursor from elsewhere', { after: 'bm9uc2Vuc2U' }, 'BAD_INPUT'],
    ['too large a page', { first: 101 }, 'BAD_INPUT'],
    ['a place that is none', { location: 'x' }, 'NOT_FOUND'],
  ])('is refused with %s', async (_, variables, code) => {
    const { codes, data } = await read(variables);
    expect([codes, data ?? null]).toEqual([[code], null]);
  });

  it('is not for a citizen, a print shop or the member of another city', async () => {
    expect((await server.ask(COMMENTS, { slug: demo.slug })).codes).toEqual(['UNAUTHENTICATED']);
    expect((await read({}, server.printShop(demo.slug))).codes).toEqual(['FORBIDDEN']);
    expect((await read({}, await server.signIn(city))).codes).toEqual(['NOT_FOUND']);
  });
});
