// Moderation over the API: ten comments at a time with notes, decisions and taking them back, who is told, and what the journal says.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const QUEUE = `query ($slug: String!, $state: CommentState = NEW, $location: ID, $settlement: ID, $category: ID, $after: String) {
  moderatedComments(municipality: $slug, state: $state, location: $location, settlement: $settlement, category: $category,
    after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id state because decidedBy comment { text month standing } suggestions { kind words times } } } }`;
const MODERATE = `mutation ($input: ModerateCommentsInput!) { moderateComments(input: $input) { __typename
  ... on CommentsModerated { decided { id state because } meanwhile { id state because decidedBy } }
  ... on Invalid { faults { field fault } } } }`;
const READ = `query ($slug: String!) { comments(municipality: $slug) { nodes { text } } }`;

interface Node {
  readonly id: string;
  readonly decidedBy: string | null;
  readonly comment: { readonly text: string; readonly month: string };
  readonly suggestions: readonly { readonly kind: string; readonly times: number | null }[];
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

let city: City;
let maria: SignedIn;
let ivan: SignedIn;
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, commentsAllowed: true, places: 2 });
  maria = await server.signIn(city, { name: 'Мария Иванова' });
  ivan = await server.signIn(city, { role: 'editor', name: 'Иван Колев' });
});

/** Opened comments of a place, in a month. */
async function write(texts: readonly string[], at = 0, month = '2026-11-01'): Promise<void> {
  await server.database.owner.pool.query(
    Prisma.sql`INSERT INTO comments SELECT ${city.id}, gen_random_uuid(), ${city.places[at]?.id ?? 0n}, 'COUNTED',
      ${month}::date, text FROM unnest(${[...texts]}::text[]) AS text`,
  );
}
const many = (count: number, word = 'Мнение') => Array.from({ length: count }, (_, at) => `${word} ${at}`);
const queue = async (variables: object = {}, who = maria) =>
  (await server.ask(QUEUE, { slug: city.slug, ...variables }, who)).data.moderatedComments as {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly nodes: readonly Node[];
  };
const decide = (comments: readonly string[], input: object, who = maria) =>
  server.ask(MODERATE, { input: { municipality: city.slug, comments, seen: 'NEW', ...input } }, who);
const idsOf = ({ nodes }: { readonly nodes: readonly Node[] }) => nodes.map(({ id }) => id);
const journal = async () =>
  (
    await server.database.owner.pool.query(
      `SELECT action, subject, subject_id, subject_name, before, after FROM audit_entries WHERE municipality_id = $1 ORDER BY id`,
      [city.id],
    )
  ).rows;

describe('the queue', () => {
  it('comes ten at a time, newest month first, and within it in the order of random ids', async () => {
    await write(many(13, 'Ново'));
    await write(many(4, 'Старо'), 0, '2026-09-01');
    const first = await queue();
    expect([first.totalCount, first.nodes.length, first.pageInfo.hasNextPage]).toEqual([17, 10, true]);
    const second = await queue({ after: first.pageInfo.endCursor });
    expect([second.nodes.length, second.pageInfo.hasNextPage]).toEqual([7, false]);
    const all = [...first.nodes, ...second.nodes];
    expect(new Set(all.map(({ id }) => id)).size).toBe(17);
    expect(all.map(({ comment }) => comment.month)).toEqual([
      ...Array<string>(13).fill('2026-11-01'),
      ...Array<string>(4).fill('2026-09-01'),
    ]);
    for (const some of [all.slice(0, 13), all.slice(13)])
      expect(some.map(({ id }) => id)).toEqual(
        some
          .map(({ id }) => id)
          .toSorted()
          .toReversed(),
      );
  });

  it('notes what the rules noticed, repeats among the comments of the place alone', async () => {
    const advertisement = 'Купете евтини гуми от нашия магазин';
    await write([advertisement, `${advertisement}!`, 'Много добре']);
    await write([advertisement], 1);
    const { nodes } = await queue({ location: String(city.places[0]?.id) });
    const notes = Object.fromEntries(
      nodes.map(({ comment, suggestions }) => [
        comment.text,
        suggestions.map(({ kind, times }) => [kind, times]),
      ]),
    );
    expect(notes).toEqual({
      [advertisement]: [['REPEAT', 1]],
      [`${advertisement}!`]: [['REPEAT', 1]],
      'Много добре': [],
    });
  });

  it('is narrowed by place, settlement and category, and by what a local member is bound to', async () => {
    await write(['Първо']);
    await write(['Второ'], 1);
    const [one, two] = city.places.map(({ id }) => String(id));
    const texts = async (variables: object, who = maria) =>
      (await queue(variables, who)).nodes.map(({ comment }) => comment.text).toSorted();
    expect(await texts({ location: two })).toEqual(['Второ']);
    expect(await texts({ settlement: String(city.settlementId) })).toEqual(['Второ', 'Първо']);
    expect(await texts({ category: '999999999' })).toEqual([]);
    const local = await server.signIn(city, { role: 'local', locationIds: [BigInt(one ?? 0)] });
    expect(await texts({}, local)).toEqual(['Първо']);
    const [foreign = ''] = idsOf(await queue({ location: two }));
    expect((await decide([foreign], { state: 'KEPT' }, local)).codes).toEqual(['NOT_FOUND']);
  });
});

describe('a decision', () => {
  it('hides with a reason, and shows again; nothing is lost', async () => {
    await write(['Тъпаци', 'Чисто е']);
    const { nodes } = await queue();
    const bad = nodes.find(({ comment }) => comment.text === 'Тъпаци')?.id ?? '';
    const read = async () =>
      (await server.ask(READ, { slug: city.slug }, maria)).data.comments.nodes.map(
        ({ text }: { text: string }) => text,
      );
    for (const [input, fault] of [
      [{ state: 'HIDDEN' }, 'REQUIRED'],
      [{ state: 'KEPT', because: 'ABUSE' }, 'NOT_ALLOWED'],
    ] as const) {
      const { data } = await decide([bad], input);
      expect(data.moderateComments).toEqual({ __typename: 'Invalid', faults: [{ field: 'because', fault }] });
    }
    const { data } = await decide([bad], { state: 'HIDDEN', because: 'ABUSE' });
    expect(data.moderateComments.decided).toEqual([{ id: bad, state: 'HIDDEN', because: 'ABUSE' }]);
    expect(await read()).toEqual(['Чисто е']);
    expect(idsOf(await queue({ state: 'HIDDEN' }))).toEqual([bad]);
    expect((await queue()).totalCount).toBe(1);
    await decide([bad], { seen: 'HIDDEN', state: 'NEW' });
    expect((await read()).toSorted()).toEqual(['Тъпаци', 'Чисто е']);
    expect((await queue()).totalCount).toBe(2);
  });

  it('on what somebody else decided meanwhile changes nothing, and says who it was', async () => {
    await write(many(3));
    const [one = '', ...others] = idsOf(await queue());
    await decide([one], { state: 'HIDDEN', because: 'REPEAT' }, ivan);
    const { data } = await decide([one, ...others], { state: 'KEPT' });
    expect(data.moderateComments.decided.map(({ id }: Node) => id).toSorted()).toEqual(others.toSorted());
    expect(data.moderateComments.meanwhile).toEqual([
      { id: one, state: 'HIDDEN', because: 'REPEAT', decidedBy: `Иван Колев <${ivan.email}>` },
    ]);
  });

  it('stands in the journal by place, without a text and without a word on which comment', async () => {
    await write(['Лоша дума', 'Друга дума']);
    await write(['Трета дума'], 1);
    const ids = idsOf(await queue());
    await decide(ids, { state: 'KEPT' });
    const lines = await journal();
    expect(lines).toHaveLength(2);
    for (const line of lines)
      expect(line).toMatchObject({
        action: 'comments.moderate',
        subject: 'Comment',
        subject_name: 'Детска градина „Люляк“',
        before: { commentState: 'NEW' },
      });
    const counts = city.places.map(({ id }) => lines.find((line) => line.subject_id === String(id))?.after);
    expect(counts).toEqual([2, 1].map((count) => ({ commentState: 'KEPT', hiddenBecause: null, count })));
    const written = JSON.stringify(lines);
    for (const secret of [...ids, 'дума']) expect(written).not.toContain(secret);
  });

  it.each([
    ['nothing', [], 'BAD_INPUT'],
    ['too many', Array.from({ length: 51 }, () => crypto.randomUUID()), 'BAD_INPUT'],
    ['what is not there', [crypto.randomUUID()], 'NOT_FOUND'],
    ['no id', ['x'], 'NOT_FOUND'],
  ])('on %s is refused, and leaves nothing in the journal', async (_, comments, code) => {
    expect((await decide(comments, { state: 'KEPT' })).codes).toEqual([code]);
    expect(await journal()).toEqual([]);
  });
});

it('is not for whoever only reads comments', async () => {
  await addPlace(server.database.owner.pool, city);
  const analyst = await server.signIn(city, { role: 'analyst' });
  expect((await server.ask(QUEUE, { slug: city.slug }, analyst)).codes).toEqual(['FORBIDDEN']);
});
