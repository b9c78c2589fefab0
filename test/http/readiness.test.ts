// /readyz says no where no vote could be stored, and why; the log names the same cause.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ClockFault } from '../../server/foundation/clock/rules.ts';
import { findHindrance, type Hindrance } from '../../server/http/health.ts';
import type { EventName } from '../../server/foundation/log.ts';
import { createCity, type City } from '../support/city.ts';
import { until } from '../support/watched.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { newVote, sendByApi } from './process/votes.ts';

let server: TestServer;
let city: City;
let fault: ClockFault | null = null;
let waited = 0;
/** While it is set, a look that the counter begins comes to no end. */
let held: Promise<boolean> | null = null;
let looksHeld = 0;

beforeAll(async () => {
  server = await startTestServer({
    clock: {
      isRight: () => {
        looksHeld += held === null ? 0 : 1;
        return held ?? Promise.resolve(fault === null);
      },
      fault: () => fault,
    },
    steady: () => performance.now() + waited,
  });
  city = await createCity(server.database.owner.pool);
});
afterAll(() => server.close());

const vote = async (): Promise<boolean> =>
  (await sendByApi(server.url, newVote(city.places[0]?.code ?? '', 7))).isAcknowledged;
const readyz = async (): Promise<[number, string]> => {
  const answer = await fetch(`${server.url}/readyz`);
  return [answer.status, await answer.text()];
};
const asOwner = (statement: string): Promise<unknown> => server.database.owner.pool.query(statement);

/** What the box's function says from now on. */
const boxSays = (sqlstate: string): Promise<unknown> =>
  asOwner(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = '${sqlstate}'; END $$;
    CREATE TRIGGER refuse BEFORE INSERT ON ballot_ids FOR EACH ROW EXECUTE FUNCTION refuse()`);
const boxIsWell = (): Promise<unknown> => asOwner('DROP FUNCTION refuse CASCADE');

it.each([
  ['53100', 'disk'],
  ['55P03', 'lock'],
  ['25006', 'database'],
])('where every vote ends with %s it says %s, until one is stored again', async (sqlstate, word) => {
  expect(await vote()).toBe(true);
  expect(await readyz()).toEqual([200, 'ready\n']);
  await boxSays(sqlstate);
  expect(await vote()).toBe(false);
  expect(await readyz()).toEqual([503, `${word}\n`]);
  await boxIsWell();
  expect(await vote()).toBe(true);
  expect(await readyz()).toEqual([200, 'ready\n']);
});

it('a database that takes no writes, as a standby, is none that a vote could be stored in', async () => {
  const { database } = server.database.login;
  const again = `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = '${database}' AND usename = 'kazva_citizen'`;
  await asOwner(`ALTER DATABASE ${database} SET default_transaction_read_only = on`);
  await asOwner(again);
  expect(await readyz()).toEqual([503, 'database\n']);
  await asOwner(
    `SET default_transaction_read_only = off; ALTER DATABASE ${database} RESET default_transaction_read_only`,
  );
  await asOwner(again);
  await until(async () => (await readyz())[0] === 200);
});

it('a clock that is off is named, for as long as it is, though votes are taken', async () => {
  fault = { beside: 'DATABASE', offMs: 90_000_000 };
  expect(await readyz()).toEqual([503, 'clock\n']);
  expect(await vote()).toBe(true);
  fault = null;
  expect(await readyz()).toEqual([200, 'ready\n']);
});

it('a counter that came to no end for a quarter of an hour is named, until it looked into a box', async () => {
  let release: (isRight: boolean) => void = () => undefined;
  held = new Promise((resolve) => (release = resolve));
  // In a demo city the counter looks at once.
  expect(await vote()).toBe(true);
  await until(() => looksHeld > 0);
  waited += 600_000;
  expect(await readyz()).toEqual([200, 'ready\n']);
  waited += 301_000;
  expect(await readyz()).toEqual([503, 'counter\n']);
  held = null;
  release(true);
  await until(async () => (await readyz())[0] === 200);
});

it('what else hinders is named after the database, and noted where it is an outage', async () => {
  const noted: EventName[] = [];
  const log = { note: (event: EventName) => void noted.push(event) };
  const look = (word: Hindrance | null) => () => word;
  const find = (...words: (Hindrance | null)[]) => findHindrance(server.database, words.map(look), log);
  expect(await find(null, 'clock', 'counter')).toBe('clock');
  expect(await find(null, null)).toBe(null);
  expect(noted).toEqual([]);
});
