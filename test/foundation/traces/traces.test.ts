// A collector in this process hears of a member's operation and its statements by name and time; of a citizen and of a vote it hears nothing.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { manifest } from '../../../client/generated/manifest.ts';
import { openTracing } from '../../../server/foundation/traces/tracing.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const noLog = { note: () => undefined };
const steady = () => performance.now();

/** A collector, and what it was sent. */
async function openCollector() {
  const sent: string[] = [];
  const http = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      sent.push(`${request.url}\n${body}`);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return { sent, url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`, close: () => http.close() };
}

let server: TestServer;
let city: City;
const collector = await openCollector();
const tracing = openTracing(collector.url, noLog, steady);
beforeAll(async () => {
  server = await startTestServer({ tracing });
  city = await createCity(server.database.owner.pool);
});
afterAll(async () => {
  await server.close();
  collector.close();
});

it('tells names and times of a member, and nothing else; nothing of who votes or reads', async () => {
  const member = await server.signIn(city);
  // First everything that must not be heard.
  for (const path of ['/', `/S/${city.places[0]?.code}`, `/results/${city.slug}`])
    await (await fetch(server.url + path)).text();
  const rate = 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }';
  const vote = () => ({ input: { code: city.places[0]?.code, ballotId: randomUUID(), score: 3 } });
  expect((await server.ask(rate, vote())).data.rate.__typename).toBe('RatingReceived');
  await server.ask(rate, vote(), member);

  const found = manifest.find(({ text }) => /\bquery Journal\b/.test(text));
  const argument = city.slug;
  const variables = { municipality: argument, slug: argument, language: 'bg', first: 5 };
  const extensions = { persistedQuery: { version: 1, sha256Hash: found?.hash } };
  const answer = await fetch(`${member.url}/members/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...member.headers },
    body: JSON.stringify({ variables, extensions }),
  });
  expect(answer.status).toBe(200);
  await tracing.close();

  const said = collector.sent.join('\n');
  expect(collector.sent[0]).toMatch(/^\/v1\/traces\n/);
  const spans = [...said.matchAll(/"name":"([^"]+)","kind":(\d)/g)].map(
    ([, name, kind]) => `${name} ${kind}`,
  );
  expect(spans.filter((span) => span.endsWith(' 2'))).toEqual(['Journal 2']);
  expect(spans).toContain('SELECT 3');
  expect(said).toContain('$1');
  for (const secret of [
    city.slug,
    member.email,
    city.places[0]?.code ?? '',
    '127.0.0.1',
    'ballots',
    'cookie',
  ])
    expect(said.replaceAll(collector.url, '')).not.toContain(secret);
});

it('a collector that is away is told of once, and stops nothing', async () => {
  const noted: string[] = [];
  const log = { note: (event: string) => void noted.push(event) };
  const away = openTracing('http://127.0.0.1:9', log, steady);
  expect(await away.operation('Journal', () => Promise.resolve(7))).toBe(7);
  await expect(away.operation('Journal', () => Promise.reject(new Error('Its own.')))).rejects.toThrow(
    'Its own.',
  );
  await away.close();
  expect(noted).toEqual(['tracesLost']);
});
