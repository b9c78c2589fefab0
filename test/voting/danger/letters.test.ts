// Letters about danger: to every admin, once, without anything of what was written; and what members see of it.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { testQueue, type TestQueue } from '../../support/queue.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const NOW = '2026-11-20T10:00:00Z';
let server: TestServer;
let city: City;
let other: City;
let admin: SignedIn;
let queue: TestQueue;

beforeEach(async () => {
  server = await startTestServer();
  queue = await testQueue(server.database);
  const owner = server.database.owner.pool;
  [city, other] = [await createCity(owner, { isDemo: false }), await createCity(owner, { isDemo: false })];
  admin = await server.signIn(city, { role: 'admin', hasFactor: true });
  await server.signIn(city, { role: 'editor' });
  await server.signIn(other, { role: 'admin', hasFactor: true });
});
afterEach(() => server.close());

const say = (text: string, danger: string | null, month = '2026-11-01') =>
  server.database.owner.pool.query(
    Prisma.sql`INSERT INTO comments (municipality_id, id, location_id, standing, month, text, danger)
      VALUES (${city.id}, gen_random_uuid(), ${city.places[0]?.id}, 'COUNTED', ${month}::date, ${text}, ${danger})`,
  );

it('goes to every admin of the city once, of all of it together, and says nothing of what was written', async () => {
  await say('Ще те убия, Иванова', 'FOUND');
  await say('Бие децата', 'FOUND', '2026-10-01');
  await say('Чисто е', null);
  const [letter, ...others] = await queue.run('comments.danger', NOW);
  expect(others).toEqual([]);
  expect(letter?.to).toBe(admin.email);
  expect(letter?.text).toContain(`/members/${city.slug}/comments?danger=only`);
  for (const said of ['убия', 'Иванова', 'Люляк', 'децата', 'ноември'])
    expect(`${letter?.subject} ${letter?.text}`).not.toContain(said);
  expect(await queue.run('comments.danger', NOW)).toEqual([]);
  await say('Още веднъж ще ви убия', 'FOUND');
  expect(await queue.run('comments.danger', NOW)).toHaveLength(1);
});

it('is written again where it could not be sent, and not of what was opened long ago', async () => {
  await say('Ще те убия', 'FOUND', '2026-08-01');
  expect(await queue.run('comments.danger', NOW)).toEqual([]);
  await say('Ще те убия', 'FOUND');
  queue.sendBy(() => Promise.reject(new Error('The disk is full.')));
  expect(await queue.run('comments.danger', NOW)).toEqual([]);
  queue.sendBy(() => Promise.resolve());
  await queue.retry();
  expect(await queue.run('comments.danger', NOW)).toHaveLength(1);
});

it('stands first among what waits for whoever moderates, until somebody decided, and is found among all', async () => {
  await say('Ще те убия', 'TOLD');
  await say('Чисто е', null);
  const ask = async (query: string) => (await server.ask(query, { slug: city.slug }, admin)).data;
  const waiting = `query ($slug: String!) { worklist(municipality: $slug) { kind count } }`;
  expect((await ask(waiting)).worklist).toEqual([
    { kind: 'DANGER', count: 1 },
    { kind: 'COMMENT', count: 2 },
  ]);
  const { moderatedComments } = await ask(
    `query ($slug: String!) { moderatedComments(municipality: $slug, isDanger: true) {
      totalCount nodes { comment { text } suggestions { kind words } } } }`,
  );
  expect(moderatedComments).toEqual({
    totalCount: 1,
    nodes: [{ comment: { text: 'Ще те убия' }, suggestions: [{ kind: 'DANGER', words: 'Ще те убия' }] }],
  });
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE comments SET state = 'KEPT', decided_by = 'Somebody' WHERE municipality_id = ${city.id}`,
  );
  expect((await ask(waiting)).worklist).toEqual([]);
});
