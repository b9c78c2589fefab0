// What the server remembers of signs and questions: for how long, of whom, and what it is good for.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../../prisma/generated/client.ts';
import { addPlace, createCity, drawCode, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const RATE = `mutation ($input: RateInput!) { rate(input: $input) { __typename
  ... on RatingReceived { location { id } question { id } } } }`;

let server: TestServer;
let city: City;
let time = 0;
let statements = 0;

beforeAll(async () => {
  // Neither a day's clock nor the look of every ten seconds makes a statement of its own.
  const now = new Date();
  server = await startTestServer({ remembering: { now: () => time, freshMs: 5_000 }, now: () => now });
  server.standing.stop();
  city = await createCity(server.database.owner.pool, { isDemo: false });
  server.database.citizen.pool.on('acquire', () => {
    statements += 1;
  });
});
afterAll(() => server.close());

const rate = async (code: string) => {
  const input = { code, ballotId: crypto.randomUUID(), score: 7 };
  return (await server.ask(RATE, { input })).data.rate;
};
const owner = () => server.database.owner.pool;
/** A new place of the city, known as soon as everything that was read before it is too old. */
const addKnown = async () => {
  const place = await addPlace(owner(), city);
  time += 5_000;
  return place;
};

describe('a sign', () => {
  it('that was taken down is noticed within 5 s', async () => {
    const { code } = await addKnown();
    expect((await rate(code)).__typename).toBe('RatingReceived');
    await owner().query('UPDATE signs SET retired_on = current_date WHERE code = $1', [code]);
    time += 5_000;
    expect((await rate(code)).__typename).toBe('SignRetired');
  });

  it('that leads elsewhere now does so within 5 s', async () => {
    const [from, to] = [await addKnown(), await addKnown()];
    expect((await rate(from.code)).location.id).toBe(String(from.id));
    await owner().query('UPDATE sign_codes SET location_id = $1 WHERE code = $2', [to.id, from.code]);
    time += 5_000;
    expect((await rate(from.code)).location.id).toBe(String(to.id));
  });

  it('that was put up is known within 5 s', async () => {
    const { code, id } = await addKnown();
    const next = drawCode();
    expect((await rate(next)).__typename).toBe('SignUnknown');
    await owner().query(Prisma.sql`INSERT INTO sign_codes VALUES (${city.id}, ${next}, ${id})`);
    await owner().query(Prisma.sql`INSERT INTO signs (municipality_id, code) VALUES (${city.id}, ${next})`);
    time += 5_000;
    expect((await rate(next)).location.id).toBe(String(id));
    expect((await rate(code)).location.id).toBe(String(id));
  });
});

describe('questions', () => {
  it("are each municipality's own, also where categories have the same id", async () => {
    const [one, other] = [await createCity(owner()), await createCity(owner())];
    // Ids are unique within a municipality only.
    await owner().query(
      Prisma.sql`INSERT INTO categories (municipality_id, id, key, name, rating_question, position)
        SELECT ${other.id}, id, 'same', name, rating_question, 2 FROM categories WHERE municipality_id = ${one.id}`,
    );
    const place = await addPlace(owner(), { ...other, categoryId: one.categoryId });
    const [own] = one.places;
    time += 5_000;
    expect((await rate(own?.code ?? '')).question.id).toBe(String(one.questionId));
    expect((await rate(place.code)).question).toBeNull();
  });
});

describe('a vote at a place that is known', () => {
  it('asks the database nothing but to store it', async () => {
    const { code } = await addKnown();
    await rate(code);
    const before = statements;
    for (let votes = 0; votes < 10; votes++) expect((await rate(code)).question.id).not.toBe('');
    expect(statements - before).toBe(10);
  });

  it('is taken while the database is away for a moment', async () => {
    const { code } = await addKnown();
    await rate(code);
    time += 60_000;
    const { database } = server.database.login;
    const limit = (connections: number) =>
      owner().query(`ALTER DATABASE ${database} CONNECTION LIMIT ${connections}`);
    await limit(0);
    await owner().query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename LIKE '%citizen'`,
    );
    const voting = rate(code);
    await sleep(300);
    await limit(-1);
    expect((await voting).__typename).toBe('RatingReceived');
  });
});
