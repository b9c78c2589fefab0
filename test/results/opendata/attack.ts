// An attacker who keeps everything public: files of every version, answers of the API, pages. Between any two states of
// anything whole groups have moved, or nothing: whatever else is found is a leak.
import { setImmediate as breathe } from 'node:timers/promises';
import { expect } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import type { Reason } from '../../../server/foundation/ballot.ts';
import type { SlipContent } from '../../../server/voting/ballots/slip-content.ts';
import { answerOf } from '../../../server/voting/told/rules.ts';
import { aBallot, aScore, cast, NOW, type Room } from '../../voting/ballots/room.ts';
import { anAnswer, score } from '../../voting/ballots/slips.ts';
import { decide, listGroups } from '../openings/deciding.ts';
import { createCity, type City } from '../../support/city.ts';
import { LOOPBACK } from '../../../server/foundation/networks.ts';
import { startTestServer, UNCOUNTED, type TestServer } from '../../support/server.ts';
import { listVersionNames, makeVersions, cellsOf } from './published.ts';
import { PLACES, type Event } from './schedule.ts';
import { seenInApi, seenInFiles, seenOnPages, type Seen } from './public.ts';
import {
  type Attacked,
  expectSteps,
  expectSums,
  expectWholeGroups,
  groupsOf,
  type State,
} from './attacked.ts';

/** Something that must not happen, for tests of the attack itself. */
export interface Leak {
  readonly does: 'leak';
  readonly leak: (city: City) => Promise<unknown>;
}

/** Starts a server to be attacked. */
export async function startAttacked(): Promise<Attacked> {
  // Boxes are opened by the script alone.
  const server = await startTestServer({ ...UNCOUNTED, now: () => NOW, trustedProxies: LOOPBACK });
  const { login, owner, citizen, member } = server.database;
  const room: Room = {
    login,
    owner: owner.pool,
    citizen: citizen.pool,
    member,
    parts: server.counting,
    keysDir: '',
    createCity: (options) => createCity(owner.pool, options),
    counter: () => createCounter(server.counting),
    close: () => Promise.resolve(),
  };
  return { server, room };
}

/** Plays a script, reading everything after each event; answers of how many versions it read the files. Throws where it finds a leak. */
export async function play(
  attacked: Attacked,
  isDemo: boolean,
  script: readonly (Event | Leak)[],
): Promise<number> {
  const { room, eyes } = attacked;
  const server = { ...attacked.server, ...eyes };
  const city = await createCity(room.owner, { isDemo, places: PLACES });
  await room.owner.query(
    Prisma.sql`UPDATE categories SET day_parts = 'ASKED' WHERE municipality_id = ${city.id}`,
  );
  const counter = room.counter();
  let now = NOW;
  const files: State[] = [];
  const casting = (contents: readonly SlipContent[], more: { place: number; reason?: Reason | null }) =>
    cast(
      room,
      contents.map((content) => aBallot(city, content, more)),
    );
  const change = (set: Prisma.Sql, at: number) =>
    room.owner.query(
      Prisma.sql`UPDATE locations SET ${set} WHERE municipality_id = ${city.id} AND id = ${city.places[at]?.id ?? 0n}`,
    );
  const act = async (event: Event | Leak): Promise<void> => {
    switch (event.does) {
      case 'votes':
        await casting(
          event.scores.map((given) => aScore(given)),
          event,
        );
        if (isDemo) await counter.openDue(now);
        break;
      case 'answers':
        await casting(
          event.chosen.map((at) => anAnswer(city.questionId, city.optionIds.slice(at, at + 1))),
          event,
        );
        break;
      case 'told':
        for (const [at, given] of event.scores.entries())
          await casting([answerOf({ part: event.part, score: score(given) })], { place: at % PLACES });
        break;
      case 'nextDay':
      case 'nextQuarter':
        now = new Date(now.getTime() + (event.does === 'nextDay' ? 1 : 92) * 86_400_000);
        await counter.openDue(now);
        break;
      case 'files':
        files.push(...(await publishFiles(attacked, city, now)));
        break;
      case 'reclassify': {
        const groups = await listGroups(room, city);
        const group = groups[event.which % Math.max(1, groups.length)];
        if (group)
          await decide(room, city, group.id, group.standing === 'COUNTED' ? 'UNCONFIRMED' : 'COUNTED');
        break;
      }
      case 'retire':
        await change(Prisma.sql`retired_on = '2026-11-24'`, event.place);
        break;
      case 'merge':
        await change(
          Prisma.sql`retired_on = '2026-11-24', merged_into_id = ${city.places[(event.place + 1) % PLACES]?.id}`,
          event.place,
        );
        break;
      case 'category':
        await moveToNewCategory(room, city);
        break;
      case 'threshold':
        await room.owner.query(
          Prisma.sql`UPDATE municipalities SET threshold = ${event.k} WHERE municipality_id = ${city.id}`,
        );
        break;
      case 'leak':
        await event.leak(city);
        break;
    }
  };
  let before: Seen = new Map();
  for (const event of script) {
    await act(event);
    await breathe();
    const after = await seenInApi(server, city);
    // A page says the same number as the API, or none.
    for (const [name, count] of await seenOnPages(server, city)) expect(count, name).toBe(after.get(name));
    expectSteps(before, after);
    before = after;
  }
  files.push(...(await publishFiles(attacked, city, now)));
  // Read at the same time, files and API say the same of whatever both name.
  for (const [name, count] of files.at(-1)?.seen ?? [])
    if (before.has(name)) expect(before.get(name), name).toBe(count);
  for (const one of files) {
    expectSums(one);
    for (const other of files) expectWholeGroups(one, other);
  }
  // Scripts without a decision only ever add.
  if (!script.some(({ does: what }) => what === 'reclassify'))
    for (const [at, one] of files.entries())
      for (const other of files.slice(at + 1)) expectSteps(one.seen, other.seen);
  // Its hour never comes again: the next city is counted alone.
  await room.owner.query(
    Prisma.sql`UPDATE municipalities SET is_demo = false, opening_hour = 23 WHERE municipality_id = ${city.id}`,
  );
  return files.length;
}

/** Asks for a version, and reads its files; none where nothing was opened yet. */
async function publishFiles(attacked: Attacked, city: City, now: Date): Promise<State[]> {
  const { room, eyes } = attacked;
  const server = { ...attacked.server, ...eyes };
  await room.owner.query(
    Prisma.sql`UPDATE municipalities SET open_data_on = NULL WHERE municipality_id = ${city.id}`,
  );
  const groups = await groupsOf(attacked, city);
  await makeVersions(server, now);
  const [version] = await listVersionNames(server, city);
  if (version === undefined) return [];
  await expectNoOrder(server, city, version);
  return [{ seen: await seenInFiles(server, city, version), groups }];
}

/** The order of rows follows from what they say: who came first is nowhere. */
async function expectNoOrder(
  server: Pick<TestServer, 'url'>,
  { slug }: City,
  version: string,
): Promise<void> {
  const rows = await cellsOf(server, slug, version, 'ratings');
  const keyOf = (row: Record<string, string>): string =>
    [
      row['publishedOn'],
      row['place']?.padStart(20, '0'),
      row['standing'],
      row['score']?.padStart(2, '0'),
    ].join(' ');
  expect(rows.map(keyOf)).toEqual(rows.map(keyOf).toSorted());
  expect(
    rows.flatMap(Object.keys).filter((name) => !/^(publishedOn|place|standing|score|demo)$/.test(name)),
  ).toEqual([]);
}

/** Every place gets a category that was not there before: what was published stays with the one that it had. */
async function moveToNewCategory(room: Room, city: City): Promise<void> {
  await room.owner.query(
    Prisma.sql`WITH made AS (INSERT INTO categories (municipality_id, key, name, rating_question, position, day_parts)
        SELECT municipality_id, key || '-' || (SELECT count(*) FROM categories), name, rating_question, position, day_parts
        FROM categories WHERE municipality_id = ${city.id} AND id = ${city.categoryId} RETURNING id)
      UPDATE locations SET category_id = made.id FROM made WHERE municipality_id = ${city.id}`,
  );
}
