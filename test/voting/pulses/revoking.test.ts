// A pulse that is called back: nothing more is taken, nothing that waits is opened or told, and the journal says who did it, which and why.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayAfter, dayIn } from '../../../server/foundation/days.ts';
import { inTransaction } from '../../../server/foundation/database/transaction.ts';
import { createCounter } from '../../../server/voting/ballots/publish-due.ts';
import { recordPulse } from '../../../server/voting/pulses/store-count.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { noonAfter } from '../../support/nights.ts';
import { addOpenedPulse, addPulse, type TestPulse } from '../../support/pulses.ts';
import { startTestServer, UNCOUNTED, type TestServer } from '../../support/server.ts';
import { phonesOf, scoreOf } from '../ballots/phones.ts';

let server: TestServer;
let city: City;
let pulse: TestPulse;
let head: SignedIn;
const DAYS_TO_OPENING = 7;
const today = dayIn('Europe/Sofia', new Date());

beforeAll(async () => {
  server = await startTestServer(UNCOUNTED);
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false });
  pulse = await addPulse(server.database.owner.pool, city);
  head = await server.signIn(city, { role: 'head' });
});
afterAll(() => server.close());

const phones = phonesOf(() => server);
const codeOf = (at: number): string => pulse.teams[at]?.code ?? '';

async function revoke(input: object = {}, signedIn: SignedIn | null = head) {
  const { data, codes } = await server.ask(
    `mutation ($input: RevokePulseInput!) { revokePulse(input: $input) { __typename
      ... on PulseRevoked { pulse { id revokedOn isOpened } } ... on PulseOpened { pulse { id revokedOn } }
      ... on Invalid { faults { field fault } } } }`,
    { input: { municipality: city.slug, pulse: String(pulse.id), why: 'Грешен въпрос', ...input } },
    signedIn ?? undefined,
  );
  return data?.revokePulse ?? codes;
}

async function answer(input: object = {}) {
  const { data } = await server.ask(
    `mutation ($input: AnswerPulseInput!) { answerPulse(input: $input) { __typename
      ... on PulseReceived { isNew } ... on PulseClosed { because } } }`,
    { input: { code: codeOf(0), ballotId: crypto.randomUUID(), score: 8, ...input } },
  );
  return data?.answerPulse;
}

const counter = () => createCounter(server.counting);
const night = (days: number) => counter().openDue(noonAfter(days));
const rowsOf = async (statement: string) =>
  (await server.database.owner.pool.query(statement, [city.id])).rows;
const journal = () =>
  rowsOf(
    `SELECT action, subject, subject_id, before, after FROM audit_entries WHERE municipality_id = $1 AND subject = 'Pulse' ORDER BY id`,
  );

describe('once it is called back', () => {
  it('nothing more is taken: not now, not late, not from a phone that sealed it before', async () => {
    expect(await revoke()).toEqual({
      __typename: 'PulseRevoked',
      pulse: { id: String(pulse.id), revokedOn: today, isOpened: false },
    });
    const because = { __typename: 'PulseClosed', because: 'REVOKED' };
    expect(await answer()).toEqual(because);
    expect(await answer({ castOn: dayAfter(today, -1) })).toEqual(because);
    const sent = await phones.send(city, scoreOf(codeOf(0), 3)).catch(() => null);
    expect(sent?.outcome.state).not.toBe('received');
    const page = await fetch(`${server.url}/s/${codeOf(0)}`);
    expect([page.status, await page.text()]).toEqual([410, expect.stringContaining('Анкетата е оттеглена')]);
    expect(await rowsOf('SELECT 1 FROM ballots WHERE municipality_id = $1')).toEqual([]);
  });

  it('what waits leaves with the next night, unread and uncounted; another pulse and a place go on', async () => {
    const other = await addPulse(server.database.owner.pool, city);
    for (let n = 0; n < 12; n += 1) {
      expect((await phones.send(city, scoreOf(codeOf(n % 2), 10))).outcome.state).toBe('received');
      expect(await answer()).toMatchObject({ isNew: true });
      expect(await answer({ code: other.teams[0]?.code })).toMatchObject({ isNew: true });
    }
    expect((await phones.send(city, scoreOf(city.places[0]?.code ?? '', 4))).outcome.state).toBe('received');
    await revoke();
    expect((await night(1)).spoiled).toBe(0);
    expect(await rowsOf('SELECT 1 FROM ballots WHERE municipality_id = $1')).toHaveLength(13);
    for (let day = 2; day <= DAYS_TO_OPENING; day += 1) await night(day);
    expect(await rowsOf('SELECT DISTINCT pulse_id FROM pulse_results WHERE municipality_id = $1')).toEqual([
      { pulse_id: String(other.id) },
    ]);
    expect(await rowsOf('SELECT id FROM pulses WHERE municipality_id = $1 AND opened_on IS NULL')).toEqual([
      { id: String(pulse.id) },
    ]);
  });

  it('the head hears nothing of it, and no notice leads there any more', async () => {
    for (let n = 0; n < 12; n += 1) await answer();
    await revoke();
    for (let day = 1; day <= DAYS_TO_OPENING; day += 1) await night(day);
    const { data } = await server.ask(
      `query ($slug: String!) { pulseResults(municipality: $slug) { pulse { id } } pulses(municipality: $slug) { revokedOn isOpened } }`,
      { slug: city.slug },
      head,
    );
    expect(data).toEqual({ pulseResults: [], pulses: [{ revokedOn: today, isOpened: false }] });
    const notices = `${server.url}/members/files/pulses/${city.slug}/${pulse.id}.pdf`;
    expect((await fetch(notices, { headers: { ...head.headers } })).status).toBe(404);
  });
});

it('a night that had read it meanwhile writes nothing of it', async () => {
  await revoke();
  const parts = [{ teamId: pulse.teams[0]?.id ?? null, counts: [0, 0, 0, 0, 0, 0, 0, 12, 0, 0] }];
  await inTransaction(server.database.counter.pool, (client) =>
    recordPulse(client, city.id, today, { id: pulse.id, partSize: 10, parts }),
  );
  expect(await rowsOf('SELECT 1 FROM pulse_results WHERE municipality_id = $1')).toEqual([]);
});

it('no statement makes one opened and called back', async () => {
  await revoke();
  await expect(
    rowsOf('UPDATE pulses SET opened_on = current_date, part_size = 10 WHERE municipality_id = $1'),
  ).rejects.toThrow('pulses_revoked_check');
});

it('the journal says who, which and why, once', async () => {
  await Promise.all([revoke(), revoke(), revoke()]);
  expect(await journal()).toEqual([
    expect.objectContaining({
      subject: 'Pulse',
      subject_id: String(pulse.id),
      before: { pulseRevokedOn: null },
      after: { pulseRevokedOn: today, question: 'CONDITIONS', why: 'Грешен въпрос' },
    }),
  ]);
});

it('one that was opened stays so', async () => {
  const id = await addOpenedPulse(server.database.owner.pool, city, {
    counts: [0, 0, 0, 0, 0, 0, 0, 9, 6, 3],
  });
  expect(await revoke({ pulse: id })).toEqual({ __typename: 'PulseOpened', pulse: { id, revokedOn: null } });
  expect(await journal()).toEqual([]);
});

it.each([
  ['', 'REQUIRED'],
  [' ', 'REQUIRED'],
  ['x'.repeat(301), 'TOO_LONG'],
])('asks for a reason', async (why, fault) => {
  expect(await revoke({ why })).toEqual({ __typename: 'Invalid', faults: [{ field: 'why', fault }] });
});

it('is for the head alone, of the own city', async () => {
  expect(await revoke({}, await server.signIn(city, { role: 'admin' }))).toEqual(['FORBIDDEN']);
  expect(await revoke({}, null)).toEqual(['UNAUTHENTICATED']);
  const other = await createCity(server.database.owner.pool, { isDemo: false });
  const foreign = await server.signIn(other, { role: 'head' });
  expect(await revoke({ municipality: other.slug }, foreign)).toEqual(['NOT_FOUND']);
  expect(await rowsOf('SELECT 1 FROM pulses WHERE municipality_id = $1 AND revoked_on IS NOT NULL')).toEqual(
    [],
  );
});
