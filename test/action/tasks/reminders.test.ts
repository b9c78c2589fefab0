// Letters about tasks: on the day, then once a week, to the owner, in the owner's language, and of no other city.
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import type { Message } from '../../../server/foundation/mail/message.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { testQueue, type TestQueue } from '../../support/queue.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let owner: SignedIn;
let reader: SignedIn;
let queue: TestQueue;
let letters: readonly Message[] = [];

beforeEach(async () => {
  server = await startTestServer();
  queue = await testQueue(server.database);
  city = await createCity(server.database.owner.pool, { isDemo: false });
  owner = await server.signIn(city, { role: 'editor' });
  reader = await server.signIn(city, { role: 'editor' });
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE users SET language = 'en' WHERE id = ${reader.userId}::uuid`,
  );
});
afterEach(() => server.close());

async function give(who: SignedIn, text: string, day: string, state = 'OPEN'): Promise<void> {
  await server.database.owner.pool.query(
    Prisma.sql`INSERT INTO tasks (municipality_id, location_id, owner_id, text, due_on, state)
      VALUES (${city.id}, ${city.places[0]?.id}, ${who.memberId}, ${text}, ${day}::date, ${state})`,
  );
}

/** Whom the job writes to at the instant. */
async function written(instant: string): Promise<string[]> {
  letters = await queue.run('tasks.remind', instant);
  return letters.map(({ to }) => to);
}

it('come in the morning of the day, and again a week later, until it is done', async () => {
  await give(owner, 'Лампата', '2026-12-10');
  await give(owner, 'Оградата', '2026-12-13');
  await give(owner, 'Готовото', '2026-12-01', 'DONE');
  await give(reader, 'The fence', '2026-12-20');
  // Half past six, and half past seven, in Sofia.
  expect(await written('2026-12-10T04:30:00Z')).toEqual([]);
  expect(await written('2026-12-09T12:00:00Z')).toEqual([]);
  expect(await written('2026-12-10T05:30:00Z')).toEqual([owner.email]);
  const [letter] = letters;
  expect(letter?.subject).toBe('Община Проба: една Ваша задача чака');
  expect(letter?.text).toContain('– Лампата (Детска градина „Люляк“), срок: 10 декември 2026');
  expect(letter?.text).toMatch(new RegExp(`https://members.kazva.bg/members/${city.slug}/tasks/\\d+`));
  expect(letter?.text).not.toContain('Готовото');
  expect(await written('2026-12-10T06:00:00Z')).toEqual([]);
  // Another one is due: the letter tells of both, and then a week passes for both.
  expect(await written('2026-12-13T08:00:00Z')).toEqual([owner.email]);
  expect(letters[0]?.subject).toBe('Община Проба: 2 Ваши задачи чакат');
  expect(await written('2026-12-19T08:00:00Z')).toEqual([]);
  // In whatever order the queue takes them.
  const two = await written('2026-12-20T08:00:00Z');
  expect(two.toSorted()).toEqual([owner.email, reader.email].toSorted());
  expect(letters.find(({ to }) => to === reader.email)?.text).toContain(
    'The fence (Kindergarten Lyulyak), due 20 December 2026',
  );
  await server.database.owner.pool.query(
    Prisma.sql`UPDATE tasks SET state = 'DONE' WHERE municipality_id = ${city.id}`,
  );
  expect(await written('2027-01-20T08:00:00Z')).toEqual([]);
});

it('are written again where they could not be sent, and once where two look at once', async () => {
  await give(owner, 'Покривът', '2027-02-01');
  queue.sendBy(() => Promise.reject(new Error('The disk is full.')));
  expect(await written('2027-02-01T08:00:00Z')).toEqual([]);
  queue.sendBy(() => Promise.resolve());
  await queue.retry();
  expect(await written('2027-02-01T08:10:00Z')).toEqual([owner.email]);
  await queue.retry();
  expect(await written('2027-02-01T08:20:00Z')).toEqual([]);
  const sent: string[] = [];
  queue.sendBy(({ to }) => Promise.resolve(void sent.push(to)));
  await Promise.all([written('2027-02-08T08:00:00Z'), written('2027-02-08T08:00:00Z')]);
  expect(sent).toEqual([owner.email]);
});

it('come anew for another day or another owner', async () => {
  await give(owner, 'Покривът', '2027-02-01');
  expect(await written('2027-02-01T08:00:00Z')).toEqual([owner.email]);
  const { data } = await server.ask(
    `query ($slug: String!) { tasks(municipality: $slug, states: [OPEN]) { nodes { id version text location { id } } } }`,
    { slug: city.slug },
    owner,
  );
  const [{ id, version, text, location }] = data.tasks.nodes;
  await server.ask(
    `mutation ($input: SaveTaskInput!) { saveTask(input: $input) { __typename } }`,
    {
      input: {
        municipality: city.slug,
        task: id,
        version,
        text,
        location: location.id,
        owner: String(reader.memberId),
        dueOn: '2027-02-01',
        state: 'DOING',
      },
    },
    owner,
  );
  expect(await written('2027-02-02T08:00:00Z')).toEqual([reader.email]);
});
