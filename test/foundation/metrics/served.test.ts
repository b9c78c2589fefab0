// What is counted of members and operators, and that nothing is of citizens: pages, questions, votes, in whatever way they come.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { manifest } from '../../../client/generated/manifest.ts';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

let server: TestServer;
let city: City;
let member: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool);
  member = await server.signIn(city);
});
afterAll(() => server.close());

/** One of our own operations, named by its hash, asked at the door of members. */
async function askOwn(name: string, variables: Readonly<Record<string, unknown>>): Promise<number> {
  const found = manifest.find(({ text }) => new RegExp(String.raw`\b(query|mutation) ${name}\b`).test(text));
  const body = { variables, extensions: { persistedQuery: { version: 1, sha256Hash: found?.hash } } };
  const headers = { 'content-type': 'application/json', ...member.headers };
  return (
    await fetch(`${member.url}/members/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })
  ).status;
}

const counted = (): string[] =>
  server.metrics
    .text()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
const place = () => city.places[0]?.code ?? '';

it("a member's operation is counted by its name, its request by its line in the table of addresses", async () => {
  expect(await askOwn('Me', { language: 'bg' })).toBe(200);
  expect(await askOwn('Me', { language: 'bg' })).toBe(200);
  const lines = counted();
  expect(lines).toContain('kazva_operations_total{operation="Me"} 2');
  expect(lines).toContainEqual(
    expect.stringMatching(/^kazva_operation_seconds_total\{operation="Me"\} 0\.\d+/),
  );
  expect(lines).toContainEqual(
    expect.stringMatching(/^kazva_requests_total\{route="\/members\/graphql"\} \d+$/),
  );
  await fetch(`${member.url}/members/no/such/page?x=${randomUUID()}`, { headers: member.headers });
  expect(counted()).toContain('kazva_requests_total{route="/members/*"} 1');
});

it('nothing of what citizens do is in it: neither pages nor questions nor votes', async () => {
  const before = counted();
  for (const path of [
    '/',
    `/s/${place()}`,
    `/S/${place()}`,
    `/results/${city.slug}`,
    '/explore',
    '/nowhere',
    '/readyz',
  ])
    await (await fetch(server.url + path)).text();
  const form = new URLSearchParams({ ballotId: randomUUID(), score: '7' });
  expect(
    (await fetch(`${server.url}/s/${place()}`, { method: 'POST', body: form, redirect: 'manual' })).status,
  ).toBe(303);
  const rate = 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }';
  const voting = () => ({ input: { code: place(), ballotId: randomUUID(), score: 3 } });
  expect((await server.ask(rate, voting())).data.rate.__typename).toBe('RatingReceived');
  await server.ask(`{ sign(code: "${place()}") { __typename } }`);
  expect(counted()).toEqual(before);
});

it('who votes as a member is counted as little as anybody', async () => {
  const operations = () => counted().filter((line) => line.startsWith('kazva_operation'));
  const before = operations();
  const rate = 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }';
  await server.ask(rate, { input: { code: place(), ballotId: randomUUID(), score: 3 } }, member);
  const own = manifest.find(({ text }) => /\bmutation Rate\w*\b/.test(text));
  const [, name = ''] = /\bmutation (\w+)/.exec(own?.text ?? '') ?? [];
  expect(name).not.toBe('');
  await askOwn(name, { input: { code: place(), ballotId: randomUUID(), score: 3 } });
  expect(operations()).toEqual(before);
});
