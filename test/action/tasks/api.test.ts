// Tasks over the API: who has what to do, until when, within whose scope, and the improvement that comes of one.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;
let local: SignedIn;

beforeAll(async () => {
  server = await startTestServer();
});
// Each test lists what its city has.
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, places: 2 });
  admin = await server.signIn(city, { name: 'Анна Петрова' });
  local = await server.signIn(city, {
    role: 'local',
    name: 'Боян Илиев',
    locationIds: [BigInt(places()[0] ?? 0)],
  });
});
afterAll(() => server.close());

const places = () => city.places.map(({ id }) => String(id));
const SAVE = `mutation ($input: SaveTaskInput!) { saveTask(input: $input) { __typename
  ... on TaskSaved { task { id version state } } ... on Invalid { faults { field fault } }
  ... on Outdated { version } } }`;

async function save(wanted: object, who = admin) {
  const owner = String(admin.memberId);
  const usual = {
    text: 'Да се смени лампата',
    dueOn: '2099-01-01',
    state: 'OPEN',
    location: places()[0],
    owner,
  };
  const { data, codes } = await server.ask(
    SAVE,
    { input: { municipality: city.slug, ...usual, ...wanted } },
    who,
  );
  expect(codes).toEqual([]);
  return data.saveTask;
}

async function listed(args: string, who = admin): Promise<string[]> {
  const { data } = await server.ask(
    `query ($slug: String!) { tasks(municipality: $slug${args}) { nodes { text } } }`,
    { slug: city.slug },
    who,
  );
  return data.tasks.nodes.map(({ text }: { text: string }) => text);
}

describe('a task', () => {
  it.each([
    ['text', 'REQUIRED', { text: ' ' }],
    ['location', 'REQUIRED', { location: null }],
    ['location', 'UNKNOWN', { location: '999999' }],
    ['owner', 'REQUIRED', { owner: null }],
    ['owner', 'UNKNOWN', { owner: '999999' }],
  ])('cannot be saved: %s %s', async (field, fault, wanted) => {
    expect(await save(wanted)).toMatchObject({ faults: [{ field, fault }] });
  });

  it('is told in a letter to whoever is given it by somebody else, and to nobody else', async () => {
    const owner = String(local.memberId);
    const lettersTo = (who: SignedIn) => server.letters.filter(({ to }) => to === who.email);
    const { task } = await save({ owner, text: 'Да се смени ключалката', dueOn: '2099-03-02' });
    const [letter, ...others] = lettersTo(local);
    expect(others).toEqual([]);
    expect(letter?.subject).toBe('Община Проба: нова задача за Вас, срок 2 март 2099\u00a0г.');
    expect(letter?.text).toContain('Анна Петрова Ви възложи задача');
    expect(letter?.text).toContain('– Да се смени ключалката\n  Място: Детска градина „Люляк“');
    expect(letter?.text).toContain(`/members/${city.slug}/tasks/${task.id}\n`);
    // Neither another day or text, nor what one gives oneself, nor what is done already.
    await save({ task: task.id, version: task.version, owner, text: 'Друга', dueOn: '2099-03-03' });
    await save({ owner }, local);
    await save({ owner, state: 'DONE' });
    expect(lettersTo(local)).toHaveLength(1);
    expect(lettersTo(admin)).toEqual([]);
  });

  it('has notes, which its owner hears of once a day', async () => {
    const { task } = await save({ owner: String(local.memberId), text: 'Оградата' });
    const note = async (text: string, who = admin) => {
      const { data, codes } = await server.ask(
        `mutation ($input: AddTaskNoteInput!) { addTaskNote(input: $input) { __typename
          ... on TaskNoted { task { notes { writtenBy text } } } ... on Invalid { faults { field fault } } } }`,
        { input: { municipality: city.slug, task: task.id, text } },
        who,
      );
      expect(codes).toEqual([]);
      return data.addTaskNote;
    };
    const told = () =>
      server.letters.filter(({ to, subject }) => to === local.email && subject.includes('бележка'));
    await note('Майсторът идва в сряда.', local);
    expect(told()).toEqual([]);
    await note(' Ключът е при портиера. ');
    const { task: noted } = await note('И <b>резервният</b>.');
    expect(noted.notes).toEqual([
      { writtenBy: 'Боян Илиев', text: 'Майсторът идва в сряда.' },
      { writtenBy: 'Анна Петрова', text: 'Ключът е при портиера.' },
      { writtenBy: 'Анна Петрова', text: 'И <b>резервният</b>.' },
    ]);
    expect(told()).toHaveLength(1);
    expect(told()[0]?.text).toContain('Ключът е при портиера.');
    expect(await note(' ')).toMatchObject({ faults: [{ field: 'text', fault: 'REQUIRED' }] });
    expect(await note('я'.repeat(1_001))).toMatchObject({ faults: [{ field: 'text', fault: 'TOO_LONG' }] });
    const elsewhere = await server.signIn(city, { role: 'local', locationIds: [BigInt(places()[1] ?? 0)] });
    const refused = await server.ask(
      `mutation ($input: AddTaskNoteInput!) { addTaskNote(input: $input) { __typename } }`,
      { input: { municipality: city.slug, task: task.id, text: 'Не моя' } },
      elsewhere,
    );
    expect(refused.codes).toEqual(['NOT_FOUND']);
  });

  it('goes only to who works on what it is about, and an analyst has none', async () => {
    const analyst = await server.signIn(city, { role: 'analyst' });
    expect(await save({ owner: String(analyst.memberId) })).toMatchObject({
      faults: [{ field: 'owner', fault: 'UNKNOWN' }],
    });
    const owner = String(local.memberId);
    expect(await save({ owner, location: places()[1] })).toMatchObject({
      faults: [{ field: 'owner', fault: 'NOT_ALLOWED' }],
    });
    const owners = async (about: string) => {
      const { data } = await server.ask(
        `query ($slug: String!) { taskOwners(municipality: $slug, ${about}) { name } }`,
        { slug: city.slug },
        admin,
      );
      return data.taskOwners.map(({ name }: { name: string }) => name);
    };
    expect(await owners(`location: ${places()[0]}`)).toEqual(['Анна Петрова', 'Боян Илиев']);
    expect(await owners(`location: ${places()[1]}`)).toEqual(['Анна Петрова']);
    expect(await owners(`category: ${city.categoryId}`)).toEqual(['Анна Петрова']);
  });

  it('is found by whose it is, and by what is overdue; who is bound sees its own places', async () => {
    const mine = String(local.memberId);
    const other = { category: String(city.categoryId), location: null };
    await save({ text: 'минала', dueOn: '2026-01-01', ...other });
    await save({ text: 'свършена', dueOn: '2026-01-02', state: 'DONE', owner: null, ...other });
    const { task } = await save({ text: 'моя', owner: mine });
    expect(await listed(', isOverdue: true')).toEqual(['минала']);
    expect(await listed(', states: [DONE, DROPPED]')).toEqual(['свършена']);
    expect(await listed(', isMine: true', local)).toEqual(['моя']);
    expect(await listed('', local)).toEqual(['моя']);
    expect(await listed('')).toEqual(['минала', 'свършена', 'моя']);
    const done = await save(
      { task: task.id, version: task.version, text: 'моя', state: 'DONE', owner: mine },
      local,
    );
    expect(done.task).toMatchObject({ state: 'DONE', version: 2 });
    expect(await save({ task: task.id, version: 1, owner: mine })).toMatchObject({
      __typename: 'Outdated',
      version: 2,
    });
    expect(await save({ location: places()[1], owner: mine }, local)).toMatchObject({
      faults: [
        { field: 'location', fault: 'NOT_ALLOWED' },
        { field: 'owner', fault: 'NOT_ALLOWED' },
      ],
    });
  });

  it('leads to an improvement, and stays without an owner where that one leaves', async () => {
    const leaving = await server.signIn(city, { role: 'editor', name: 'Вера' });
    const { task } = await save({ owner: String(leaving.memberId), text: 'Осветление' });
    const { data } = await server.ask(
      `mutation ($input: SaveImprovementInput!) { saveImprovement(input: $input) { ... on ImprovementSaved { improvement { id } } } }`,
      {
        input: {
          municipality: city.slug,
          text: { bg: 'Светло е' },
          doneOn: '2026-11-01',
          locations: [places()[0]],
          task: task.id,
        },
      },
      admin,
    );
    await server.ask(
      `mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { __typename } }`,
      { input: { municipality: city.slug, member: String(leaving.memberId), version: 1 } },
      admin,
    );
    const answer = await server.ask(
      `query ($slug: String!, $id: ID!) { task(municipality: $slug, id: $id) { owner { name } version improvement { id state } } }`,
      { slug: city.slug, id: task.id },
      admin,
    );
    expect(answer.data.task).toEqual({
      owner: null,
      version: 3,
      improvement: { id: data.saveImprovement.improvement.id, state: 'DRAFT' },
    });
  });
});
