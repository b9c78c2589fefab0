// Who is bound to a place does not hide alone what was written there: proposals, who decides of them, and the letter to admins.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const QUEUE = `query ($slug: String!, $state: CommentState, $proposed: Boolean) {
  moderatedComments(municipality: $slug, state: $state, proposed: $proposed) {
    totalCount nodes { id state because proposedBecause proposedBy mayDecide comment { text } } } }`;
const MODERATE = `mutation ($input: ModerateCommentsInput!) { moderateComments(input: $input) { __typename
  ... on CommentsModerated { decided { id state because proposedBecause } meanwhile { id state proposedBecause proposedBy } }
  ... on Invalid { faults { field fault } } } }`;
const READ = `query ($slug: String!) { comments(municipality: $slug) { nodes { text } } }`;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

let city: City;
let admin: SignedIn;
let editor: SignedIn;
let diana: SignedIn;
let boris: SignedIn;
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, commentsAllowed: true, places: 2 });
  admin = await server.signIn(city, { name: 'Анна Петрова' });
  editor = await server.signIn(city, { role: 'editor', name: 'Иван Колев' });
  const locationIds = [city.places[0]?.id ?? 0n];
  diana = await server.signIn(city, { role: 'local', name: 'Диана Илиева', locationIds });
  boris = await server.signIn(city, { role: 'local', name: 'Борис Илиев', settlementId: city.settlementId });
});

/** An opened comment; answers its id. */
async function write(text: string): Promise<string> {
  const { rows } = await server.database.owner.pool.query<{ id: string }>(
    Prisma.sql`INSERT INTO comments VALUES (${city.id}, gen_random_uuid(), ${city.places[0]?.id ?? 0n}, 'COUNTED',
      '2026-11-01', ${text}) RETURNING id`,
  );
  return rows[0]?.id ?? '';
}
const queue = async (variables: object, who: SignedIn) =>
  (await server.ask(QUEUE, { slug: city.slug, ...variables }, who)).data.moderatedComments;
const decide = async (id: string, input: object, who: SignedIn) => {
  const asked = { municipality: city.slug, comments: [id], seen: 'NEW', ...input };
  const { data, codes } = await server.ask(MODERATE, { input: asked }, who);
  expect(codes).toEqual([]);
  return data.moderateComments;
};
const propose = (id: string) => decide(id, { state: 'HIDDEN', because: 'ABUSE' }, diana);
const shown = async (who: SignedIn) =>
  (await server.ask(READ, { slug: city.slug }, who)).data.comments.nodes.map(
    ({ text }: { text: string }) => text,
  );
const letters = (who: SignedIn) => server.letters.filter(({ to }) => to === who.email);
const journal = async () =>
  (
    await server.database.owner.pool.query(
      'SELECT actor, before, after FROM audit_entries WHERE municipality_id = $1 ORDER BY id',
      [city.id],
    )
  ).rows;

describe('a proposal', () => {
  it.each(['NEW', 'KEPT'])(
    'leaves what is %s shown until somebody decides who is not bound to the place',
    async (seen) => {
      const id = await write('Директорката крещи');
      if (seen === 'KEPT') await decide(id, { state: 'KEPT' }, editor);
      const { decided } = await decide(id, { seen, state: 'HIDDEN', because: 'ABUSE' }, diana);
      expect(decided).toEqual([{ id, state: seen, because: null, proposedBecause: 'ABUSE' }]);
      for (const who of [admin, diana]) expect(await shown(who)).toEqual(['Директорката крещи']);
      const by = `Диана Илиева <${diana.email}>`;
      const { nodes } = await queue({ proposed: true }, editor);
      expect(nodes).toMatchObject([{ id, proposedBecause: 'ABUSE', proposedBy: by, mayDecide: true }]);
      expect((await queue({ proposed: false }, editor)).totalCount).toBe(0);
      await decide(id, { seen, seenProposed: 'ABUSE', state: 'HIDDEN', because: 'PERSONAL' }, editor);
      expect(await shown(admin)).toEqual([]);
      expect((await queue({ state: 'HIDDEN' }, editor)).nodes).toMatchObject([
        { id, because: 'PERSONAL', proposedBecause: null, proposedBy: null },
      ]);
    },
  );

  it('is gone where it is kept, or taken back by whoever made it', async () => {
    const [kept, taken] = [await write('Шумно е'), await write('Тясно е')];
    await propose(kept);
    await propose(taken);
    await decide(kept, { seenProposed: 'ABUSE', state: 'KEPT' }, admin);
    await decide(taken, { seenProposed: 'ABUSE', state: 'NEW' }, diana);
    expect((await queue({ proposed: true }, admin)).totalCount).toBe(0);
    expect((await shown(admin)).toSorted()).toEqual(['Тясно е', 'Шумно е']);
  });

  it('is not decided by somebody else who is bound to the place, nor confirmed by whoever made it', async () => {
    const id = await write('Шумно е');
    await propose(id);
    const by = `Диана Илиева <${diana.email}>`;
    expect((await queue({ proposed: true }, boris)).nodes).toMatchObject([{ id, mayDecide: false }]);
    for (const wanted of [{ state: 'KEPT' }, { state: 'NEW' }, { state: 'HIDDEN', because: 'ABUSE' }]) {
      const { decided, meanwhile } = await decide(id, { seenProposed: 'ABUSE', ...wanted }, boris);
      expect([decided, meanwhile]).toEqual([
        [],
        [{ id, state: 'NEW', proposedBecause: 'ABUSE', proposedBy: by }],
      ]);
    }
    await decide(id, { seenProposed: 'ABUSE', state: 'HIDDEN', because: 'ABUSE' }, diana);
    expect(await shown(admin)).toEqual(['Шумно е']);
  });

  it('that came meanwhile is not decided unseen', async () => {
    const id = await write('Шумно е');
    await propose(id);
    for (const who of [admin, diana]) {
      const { decided, meanwhile } = await decide(id, { state: 'KEPT' }, who);
      expect([decided.length, meanwhile.length]).toEqual([0, 1]);
    }
  });

  it('of what is hidden already is refused', async () => {
    const id = await write('Шумно е');
    await decide(id, { state: 'HIDDEN', because: 'ABUSE' }, admin);
    expect(await decide(id, { seen: 'HIDDEN', state: 'HIDDEN', because: 'REPEAT' }, diana)).toEqual({
      __typename: 'Invalid',
      faults: [{ field: 'state', fault: 'NOT_ALLOWED' }],
    });
  });

  it('stands in the journal, and so does the decision', async () => {
    const id = await write('Тайна дума');
    await propose(id);
    await decide(id, { seenProposed: 'ABUSE', state: 'HIDDEN', because: 'ABUSE' }, editor);
    const lines = await journal();
    expect(lines).toEqual([
      {
        actor: `Диана Илиева <${diana.email}>`,
        before: { commentState: 'NEW' },
        after: { commentState: 'NEW', proposedBecause: 'ABUSE', count: 1, adminsTold: 1 },
      },
      {
        actor: `Иван Колев <${editor.email}>`,
        before: { commentState: 'NEW', proposedBecause: 'ABUSE' },
        after: { commentState: 'HIDDEN', hiddenBecause: 'ABUSE', count: 1 },
      },
    ]);
    for (const secret of [id, 'дума']) expect(JSON.stringify(lines)).not.toContain(secret);
  });
});

describe('the letter', () => {
  it('goes to admins once a day, with how many wait and without what they say', async () => {
    const other = await createCity(server.database.owner.pool, { isDemo: false, places: 1 });
    const stranger = await server.signIn(other);
    const ids = await Promise.all(['Тайна дума', 'Друга дума', 'Трета дума'].map((text) => write(text)));
    await Promise.all(ids.slice(0, 2).map((id) => propose(id)));
    const [letter, ...others] = letters(admin);
    expect(others).toEqual([]);
    expect(letter?.subject).toBe('Община Проба: коментари чакат решение');
    expect(letter?.text).toMatch(/Чакащи коментари: 1\. /);
    expect(letter?.text).toContain(`/members/${city.slug}/comments\n`);
    expect(letter?.text).not.toContain('дума');
    for (const who of [editor, diana, boris, stranger]) expect(letters(who)).toEqual([]);
    // As if a day had passed.
    await server.database.owner.pool.query(
      Prisma.sql`UPDATE audit_entries SET at = at - interval '25 hours' WHERE municipality_id = ${city.id}`,
    );
    await propose(ids[2] ?? '');
    expect(letters(admin)).toHaveLength(2);
    expect(letters(admin)[1]?.text).toMatch(/Чакащи коментари: 3\. /);
  });

  it('is not written where somebody hides alone who is not bound to the place', async () => {
    await decide(await write('Шумно е'), { state: 'HIDDEN', because: 'ABUSE' }, editor);
    expect(await shown(admin)).toEqual([]);
    expect(letters(admin)).toEqual([]);
  });
});
