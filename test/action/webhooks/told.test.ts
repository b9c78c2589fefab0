// What is told, and when: a night once, after it is published and by the day; alerts, improvements and tasks; each as the schema says.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { publish } from '../../support/city.ts';
import { openReceiver, save, type Receiving } from './receiver.ts';

const ALL = [
  'RESULTS_PUBLISHED',
  'ALERT_FOUND',
  'IMPROVEMENT_PUBLISHED',
  'IMPROVEMENT_PROMISED',
  'TASK_GIVEN',
  'TASK_DONE',
];
const schema: unknown = JSON.parse(
  readFileSync(new URL('../../../docs/webhooks.schema.json', import.meta.url), 'utf8'),
);
const isDescribed = new Ajv2020({ validateFormats: false }).compile(schema as object);
let there: Receiving;

beforeEach(async () => {
  there = await openReceiver({ places: 2 });
});
afterEach(() => there.close());

const owner = () => there.server.database.owner.pool;
const place = (at = 0) => {
  const found = there.city.places[at];
  if (!found) throw new TypeError('The city has places.');
  return found;
};
/** The night of the day is over. */
const opened = (day: string) =>
  owner().query(
    Prisma.sql`UPDATE municipalities SET opened_on = ${day}::date WHERE municipality_id = ${there.city.id}`,
  );
const look = (at: string) => there.queue.run('webhooks.look', at);

/** What came since, each as the schema describes it. */
async function told(at: string) {
  const before = there.came.length;
  await there.deliver(at);
  return there.came.slice(before).map(({ body }) => {
    const event = JSON.parse(body);
    expect(isDescribed(event), JSON.stringify(isDescribed.errors)).toBe(true);
    return event;
  });
}

it('is what a night published, once, after the night, with groups that are full alone', async () => {
  await publish(owner(), there.city, place(), '2026-11-19', [1, 1, 1, 1, 1]);
  await opened('2026-11-19');
  await save(there, { events: ALL });
  await look('2026-11-20T10:05:00Z');
  expect(await told('2026-11-20T10:06:00Z')).toEqual([]);
  await publish(owner(), there.city, place(), '2026-11-21', [6, 7, 8, 9, 10, 10]);
  await publish(owner(), there.city, place(1), '2026-11-21', [5, 5, 5, 5, 5]);
  // Not before the night is over, which says when all of it is on the pages.
  await look('2026-11-21T01:00:00Z');
  expect(await told('2026-11-21T01:01:00Z')).toEqual([]);
  await opened('2026-11-21');
  await Promise.all([look('2026-11-21T01:10:00Z'), look('2026-11-21T01:10:00Z')]);
  await look('2026-11-21T01:15:00Z');
  const [event, ...more] = await told('2026-11-21T01:16:00Z');
  expect(more).toEqual([]);
  expect(event).toMatchObject({
    type: 'results.published',
    timestamp: '2026-11-21T01:10:00.000Z',
    municipality: there.city.slug,
    data: {
      from: '2026-11-21',
      to: '2026-11-21',
      count: 11,
      placeCount: 2,
      places: [
        { id: String(place().id), count: 6, average: 8.33 },
        { id: String(place(1).id), count: 5, average: 5 },
      ],
      link: `https://kazva.bg/results/${there.city.slug}`,
    },
  });
});

it('is nothing of a night that published nothing, nor of ratings that do not count', async () => {
  await save(there, { events: ALL });
  await publish(owner(), there.city, place(), '2026-11-21', [6, 7, 8, 9, 10], {
    standing: 'UNCONFIRMED',
    reason: 'NETWORK',
  });
  await opened('2026-11-21');
  await look('2026-11-21T01:10:00Z');
  expect(await told('2026-11-21T01:11:00Z')).toEqual([]);
});

it('is an alert that is new, and none of what the first look at a city found', async () => {
  await save(there, { events: ['ALERT_FOUND'] });
  const found = (since: string, state: string) =>
    owner().query(
      Prisma.sql`INSERT INTO alerts (municipality_id, kind, location_id, since, told_on, count, before, after, state)
        VALUES (${there.city.id}, 'DROP', ${place().id}, ${since}::date, '2026-11-21', 46, 8.6, 7.1, ${state})`,
    );
  await found('2026-10-01', 'SEEN');
  await found('2026-11-03', 'NEW');
  await look('2026-11-21T01:10:00Z');
  await look('2026-11-21T01:15:00Z');
  const [event, ...more] = await told('2026-11-21T01:16:00Z');
  expect(more).toEqual([]);
  expect(event.data).toMatchObject({
    kind: 'DROP',
    location: { id: String(place().id) },
    category: null,
    since: '2026-11-03',
    count: 46,
    before: 8.6,
    after: 7.1,
  });
});

const SAVE_TASK = `mutation ($input: SaveTaskInput!) { saveTask(input: $input) { __typename
  ... on TaskSaved { task { id version } } ... on Invalid { faults { field fault } } } }`;

it('is a task that was given and that is done, without whose it is; nothing where it was not saved', async () => {
  await save(there);
  const { slug } = there.city;
  const task = (input: object) =>
    there.server.ask(
      SAVE_TASK,
      {
        input: {
          municipality: slug,
          location: String(place().id),
          owner: String(there.admin.memberId),
          text: 'Смяна на пейката',
          dueOn: '2026-12-01',
          state: 'OPEN',
          ...input,
        },
      },
      there.admin,
    );
  await task({ owner: null });
  expect(await told('2026-11-20T10:01:00Z')).toEqual([]);
  const { data } = await task({});
  const { id, version } = data.saveTask.task;
  const [given, ...more] = await told('2026-11-20T10:02:00Z');
  expect(more).toEqual([]);
  expect(given).toMatchObject({
    type: 'task.given',
    data: {
      id,
      text: 'Смяна на пейката',
      location: { id: String(place().id) },
      category: null,
      dueOn: '2026-12-01',
      link: `https://kazva.bg/members/${slug}/tasks/${id}`,
    },
  });
  const names = await owner().query<{ name: string }>(
    Prisma.sql`SELECT u.name FROM users u JOIN members m ON m.user_id = u.id WHERE m.id = ${there.admin.memberId}`,
  );
  expect(JSON.stringify(given)).not.toContain(names.rows[0]?.name);
  await task({ task: id, version, state: 'DOING' });
  expect(await told('2026-11-20T10:03:00Z')).toEqual([]);
  await task({ task: id, version: version + 1, state: 'DONE' });
  expect((await told('2026-11-20T10:04:00Z')).map(({ type }) => type)).toEqual(['task.done']);
  await task({ task: id, version: 1, state: 'OPEN' });
  expect(await told('2026-11-20T10:05:00Z')).toEqual([]);
});

it('is an improvement that was published, to those alone who want it', async () => {
  await save(there, { events: ['IMPROVEMENT_PUBLISHED'] });
  await save(there, { events: ['TASK_DONE'] });
  await save(there, { events: ['IMPROVEMENT_PUBLISHED'], isOn: false });
  const { slug } = there.city;
  const ask = (query: string, input: object) =>
    there.server.ask(query, { input: { municipality: slug, ...input } }, there.admin);
  const { data } = await ask(
    `mutation ($input: SaveImprovementInput!) { saveImprovement(input: $input) { __typename
      ... on ImprovementSaved { improvement { version improvement { id } } } ... on Invalid { faults { field fault } } } }`,
    { text: { bg: 'Нова пейка', en: 'A new bench' }, doneOn: '2026-11-18', locations: [String(place().id)] },
  );
  const { version, improvement } = data.saveImprovement.improvement;
  expect(await told('2026-11-20T10:01:00Z')).toEqual([]);
  await ask(
    `mutation ($input: PublishImprovementInput!) { publishImprovement(input: $input) { __typename } }`,
    { improvement: improvement.id, version, state: 'PUBLISHED' },
  );
  const [event, ...more] = await told('2026-11-20T10:02:00Z');
  expect(more).toEqual([]);
  expect(event.data).toMatchObject({
    id: improvement.id,
    text: { bg: 'Нова пейка', en: 'A new bench' },
    locations: [String(place().id)],
  });
});

it('is nothing of the time while it was off', async () => {
  const { webhook } = await save(there, { events: ALL, isOn: false });
  await publish(owner(), there.city, place(), '2026-11-21', [6, 7, 8, 9, 10]);
  await opened('2026-11-21');
  await look('2026-11-21T01:10:00Z');
  await save(there, { webhook: webhook.id, version: 1, events: ALL });
  await look('2026-11-21T01:15:00Z');
  expect(await told('2026-11-21T01:16:00Z')).toEqual([]);
});

it('is a promise: that it was made, and that it was given up, with the reason', async () => {
  await save(there, { events: ['IMPROVEMENT_PROMISED'] });
  const { slug } = there.city;
  const ask = (query: string, input: object) =>
    there.server.ask(query, { input: { municipality: slug, ...input } }, there.admin);
  const { data } = await ask(
    `mutation ($input: SaveImprovementInput!) { saveImprovement(input: $input) { ... on ImprovementSaved { improvement { id } } } }`,
    { text: { bg: 'Ще сложим рампа' }, doneOn: '2027-01-10', locations: [String(place().id)] },
  );
  const { id } = data.saveImprovement.improvement;
  const tell = (wanted: object) =>
    ask(`mutation ($input: PublishImprovementInput!) { publishImprovement(input: $input) { __typename } }`, {
      improvement: id,
      ...wanted,
    });
  await tell({ version: 1, state: 'PLANNED' });
  const [made] = await told('2026-11-20T10:01:00Z');
  const days = { promisedOn: '2027-01-10', promisedFirst: '2027-01-10' };
  expect(made).toMatchObject({
    type: 'improvement.promised',
    data: { id, ...days, state: 'PLANNED', reason: null },
  });
  await tell({ version: 2, state: 'GIVEN_UP', reason: { bg: 'Няма пари' } });
  const [given] = await told('2026-11-20T10:02:00Z');
  expect(given.data).toMatchObject({ id, ...days, state: 'GIVEN_UP', reason: { bg: 'Няма пари' } });
});
