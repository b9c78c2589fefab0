// No wrong address on paper: a live city orders no signs and gets no documents with one, and a host is asked before it is saved.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../sign-generator/command.ts';
import { temporaryFolder } from '../../sign-generator/temporary.ts';
import { readPdfText } from '../../support/pdf.ts';
import { operate } from '../../operator/cities/operated.ts';
import { createCity, type City } from '../../support/city.ts';
import { openInternet, SOMEWHERE, type TestInternet } from '../../support/internet.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { order } from './ordered.ts';

const HOST = 'results.burgas.bg';
const PAPER = `query ($slug: String!) { paperOrigin(municipality: $slug) { origin isOwnHost problem sentence } }`;
const DOCUMENTS = `query ($slug: String!) { documents(municipality: $slug, name: PRESS) { title } }`;

let internet: TestInternet;
let server: TestServer;
let operator: SignedIn;
beforeAll(async () => {
  internet = await openInternet([HOST]);
  server = await startTestServer({ now: () => new Date('2026-11-26T10:00:00Z'), internet });
  operator = await server.signInOperator();
});
afterAll(async () => {
  await server.close();
  await internet.close();
});

const newCity = (isDemo = false) => createCity(server.database.owner.pool, { isDemo, places: 2 });
const paperOf = async ({ slug }: City, who: SignedIn | string) =>
  (await server.ask(PAPER, { slug }, who)).data.paperOrigin as Record<string, unknown>;

describe('a city at localhost', () => {
  it('that is live orders nothing and gets no documents, and hears what to set', async () => {
    const city = await newCity();
    const admin = await server.signIn(city);
    expect(await order(server, city, admin)).toEqual({
      __typename: 'Invalid',
      faults: [{ field: 'address', fault: 'LOCAL', part: server.url }],
    });
    expect(await server.database.owner.prisma.printOrder.count({ where: { municipalityId: city.id } })).toBe(
      0,
    );
    const { codes, messages } = await server.ask(DOCUMENTS, { slug: city.slug }, admin);
    expect([codes, messages[0]]).toEqual([['ADDRESS_FIRST'], expect.stringContaining('Set PUBLIC_URL')]);
    const path = `/members/files/documents/${city.slug}.pdf?name=PRESS`;
    expect((await fetch(server.url + path, { headers: admin.headers })).status).toBe(409);
    const poster = `/members/files/posters/${city.slug}.pdf`;
    expect((await fetch(server.url + poster, { headers: admin.headers })).status).toBe(409);
    const slide = `/members/files/signs/${city.slug}/slide-light.png?code=${city.places[0]?.code ?? ''}`;
    expect((await fetch(server.url + slide, { headers: admin.headers })).status).toBe(409);
    const token = server.printShop(city.slug).replace('Bearer ', '');
    const out = join(await temporaryFolder(), 'out');
    const platform = ['--municipality', city.slug, '--api', server.url, '--token', token];
    const words = ['posters', ...platform, '--out', out, '--month', '2026-10', '--format', 'a4'];
    expect((await command(words)).status).toBe(1);
    expect((await command([...words, '--allow-test-address'])).status).toBe(0);
    expect(await readPdfText(join(out, 'poster-a4.pdf'), 1)).toContain('ТЕСТ');
    const told = { origin: server.url, isOwnHost: false, problem: 'LOCAL' };
    expect(await paperOf(city, admin)).toMatchObject(told);
    expect(await paperOf(city, server.printShop(city.slug))).toMatchObject({
      ...told,
      sentence: expect.stringMatching(/^http:\/\/localhost:\d+ cannot stand on paper: .*Set PUBLIC_URL/),
    });
    const { data } = await server.ask('{ platform { address { problem } } }', {}, operator);
    expect(data.platform.address.problem).toBe('LOCAL');
  });

  it('that is a demo orders as ever: its signs say so', async () => {
    const city = await newCity(true);
    const admin = await server.signIn(city);
    expect(await order(server, city, admin)).toMatchObject({ __typename: 'PrintOrderCreated' });
    expect((await server.ask(DOCUMENTS, { slug: city.slug }, admin)).codes).toEqual([]);
    expect(await paperOf(city, admin)).toMatchObject({ problem: null, sentence: null });
  });
});

it('a host of its own is saved once it leads here, and then stands on signs', async () => {
  const city = await newCity();
  const admin = await server.signIn(city);
  const wish = () => operate(server, operator, city, { host: HOST });
  const refusedAs = (fault: string) => ({ __typename: 'Invalid', faults: [{ field: 'host', fault }] });
  expect(await operate(server, operator, city, { host: 'results.burgas.example' })).toEqual(
    refusedAs('RESERVED'),
  );
  expect(await wish()).toEqual(refusedAs('UNRESOLVED'));
  internet.names.set(HOST, ['192.168.1.7']);
  expect(await wish()).toEqual(refusedAs('PRIVATE'));
  expect(internet.asked).toEqual([]);
  internet.names.set(HOST, [SOMEWHERE]);
  // A proxy that says "localhost" to whom it asks.
  internet.leadTo(server.url, 'localhost');
  expect(await wish()).toEqual(refusedAs('NOT_OURS'));
  internet.leadTo(server.url);
  expect(await wish()).toMatchObject({ operated: { municipality: { host: HOST } } });

  const asked = internet.asked.length;
  expect(await order(server, city, admin)).toMatchObject({ __typename: 'PrintOrderCreated' });
  expect(await paperOf(city, admin)).toEqual({
    origin: `https://${HOST}`,
    isOwnHost: true,
    problem: null,
    sentence: null,
  });
  // What led here today is believed, and whoever changes something else is not held up by it.
  internet.names.delete(HOST);
  expect(await operate(server, operator, city, { host: HOST, slug: `${city.slug}-now` })).toMatchObject({
    isChanged: true,
  });
  expect(internet.asked).toHaveLength(asked);
});

it('nobody has the answer to a question that was not asked from here', async () => {
  for (const token of ['x', `${Date.now() + 10_000}.abc.def`, '1.2.3'])
    expect((await fetch(`${server.url}/.well-known/kazva/${token}`)).status).toBe(404);
});
