// Who votes over HTTP from which network, by the API and by form; what waits then, and what is opened.
import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { LOOPBACK } from '../../../server/foundation/networks.ts';
import { post } from '../../http/pages/visitor.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { countSlips } from '../../support/waiting.ts';

const RATE = 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }';
const ANSWER = 'mutation ($input: AnswerInput!) { answer(input: $input) { __typename } }';
export const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;

export const draw = () => crypto.randomUUID();
/** An address that no other test has. */
export const someAddress = () => `203.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
export const through = (address: string) => ({ 'x-forwarded-for': address });

/** A server with a new city on a new day for each test, by a clock that the test sets. */
export function votersOfACity() {
  // A quiet Tuesday noon. Tests move it on.
  const clock = { at: Date.parse('2026-11-24T10:00:00Z') };
  let server: TestServer;
  let city: City;
  let code: string;

  beforeAll(async () => {
    server = await startTestServer({ trustedProxies: LOOPBACK, now: () => new Date(clock.at) });
  });
  beforeEach(async () => {
    clock.at += DAY;
    await server.standing.sweep();
    city = await newCity();
    code = codeAt(0);
  });
  afterAll(() => server.close());

  const newCity = () =>
    createCity(server.database.owner.pool, { isDemo: false, places: 2, sharedNetworks: [] });
  const codeAt = (place: number) => city.places[place]?.code ?? '';

  const rate = (from: string, input: object = {}, to: TestServer = server) =>
    to.ask(RATE, { input: { code, ballotId: draw(), score: 7, ...input } }, undefined, through(from));
  const answer = (from: string) => {
    const input = {
      code,
      ballotId: draw(),
      question: String(city.questionId),
      options: city.optionIds.slice(0, 1).map(String),
    };
    return server.ask(ANSWER, { input }, undefined, through(from));
  };
  const form = (from: string, fields: Readonly<Record<string, string>>, to = code) =>
    post(server.url, `/s/${to}`, fields, { origin: server.url, ...through(from) });

  /** How many slips of the city wait with each standing. */
  const waiting = (of: City = city, in_: TestServer = server) =>
    countSlips(in_, of, ({ trust }) => trust.standing);

  /** Looks into the boxes at the clock's time. */
  function openBoxes(): Promise<unknown> {
    return createCounter(server.counting).openDue(new Date(clock.at));
  }

  async function openings(): Promise<unknown[]> {
    const { rows } = await server.database.owner.pool.query(
      'SELECT standing, reason FROM openings WHERE municipality_id = $1',
      [city.id],
    );
    return rows;
  }
  return {
    clock,
    server: () => server,
    city: () => city,
    code: () => code,
    codeAt,
    rate,
    answer,
    form,
    waiting,
    openBoxes,
    openings,
  };
}
