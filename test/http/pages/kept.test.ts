// Pages out of the server's cache over HTTP: the same for everybody but for their ballots, and new when something changed.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPlace, createCity, publish, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { send } from '../process/wire.ts';
import { ballotIdsOf, get } from './visitor.ts';

const root = join(import.meta.dirname, '..', '..', '..');

let server: TestServer;
let city: City;
let code: string;
/** The server's clock stands still until a test lets time pass. */
let time = 1_000_000;

beforeAll(async () => {
  server = await startTestServer({ remembering: { freshMs: 5_000, now: () => time } });
  city = await createCity(server.database.owner.pool, { places: 2 });
  code = city.places[0]?.code ?? '';
});
afterAll(() => server.close());

/** The text of an answer as it came over the line, unpacked where it is packed. */
async function bytesOf(path: string, headers: string): Promise<{ head: string; text: string }> {
  const request = `GET ${path} HTTP/1.1\r\nhost: ${new URL(server.url).host}\r\n${headers}connection: close\r\n\r\n`;
  const answer = Buffer.from(await send(server.url, request), 'latin1');
  const end = answer.indexOf('\r\n\r\n');
  const head = answer.subarray(0, end).toString();
  const body = answer.subarray(end + 4);
  return { head, text: (/content-encoding: gzip/i.test(head) ? gunzipSync(body) : body).toString() };
}

describe('a ballot id', () => {
  it('is never given to two people: at once, packed or not, in any language, by GET or HEAD', async () => {
    const ask = (at: number): Promise<string[]> => {
      if (at % 10 === 9) return fetch(`${server.url}/s/${code}`, { method: 'HEAD' }).then(() => []);
      const encoding = at % 2 === 0 ? 'gzip' : 'identity';
      const headers = { 'accept-language': at % 3 === 0 ? 'en' : 'bg', 'accept-encoding': encoding };
      return get(server.url, `/s/${code}`, headers).then(ballotIdsOf);
    };
    // 30 at once, ten times: on a busy machine 300 would wait for longer than a reader does, and be told to come again.
    const asked: string[][] = [];
    for (let first = 0; first < 300; first += 30)
      asked.push(...(await Promise.all(Array.from({ length: 30 }, (_, at) => ask(first + at)))));
    const pages = asked.filter((ids) => ids.length > 0);
    expect(pages).toHaveLength(270);
    const ids = pages.flat();
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('is another one after each start of the server', async () => {
    const program = `import { BALLOT_SLOT, keep, show } from './server/foundation/html/kept-page.ts';
      const page = keep({ status: 200, html: BALLOT_SLOT + ' ' + BALLOT_SLOT });
      for (let count = 0; count < 50; count += 1) console.log(show(page, false).toString());`;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
    const run = () => promisify(execFile)(process.execPath, args, { cwd: root });
    const printed = await Promise.all([run(), run(), run()]);
    const ids = printed.flatMap(({ stdout }) => stdout.trim().split(/\s/));
    expect(ids).toHaveLength(300);
    expect(new Set(ids).size).toBe(300);
  });

  it('is all that differs between two showings', async () => {
    const [one, other] = [await get(server.url, `/s/${code}`), await get(server.url, `/s/${code}`)];
    const without = ({ text }: typeof one) =>
      text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '');
    expect(without(one)).toBe(without(other));
    expect(one.text).not.toBe(other.text);
  });
});

describe('gzip', () => {
  it.each([
    ['accept-encoding: gzip, deflate, br\r\n', true],
    ['accept-encoding: GZIP;q=0.5\r\n', true],
    ['', false],
    ['accept-encoding: br\r\n', false],
    ['accept-encoding: gzip;q=0\r\n', false],
    ['accept-encoding: br, gzip; q=0.000, deflate\r\n', false],
    ['accept-encoding: gzip;q=0.001\r\n', true],
  ])('is sent to who takes it: %j', async (headers, isPacked) => {
    const { head, text } = await bytesOf(`/s/${code}`, headers);
    expect(/content-encoding: gzip/i.test(head)).toBe(isPacked);
    expect(head).toMatch(/^vary: accept-language, accept-encoding\r?$/im);
    expect(text).toMatch(/^<!doctype html>[^]*<\/html>$/);
    expect(ballotIdsOf({ status: 200, headers: new Headers(), text }).length).toBeGreaterThan(0);
  });
});

describe('the results', () => {
  const results = (headers: HeadersInit = {}, path = '') =>
    get(server.url, `/results/${city.slug}${path}`, { 'accept-language': 'bg', ...headers });

  it('are not sent again to who has them', async () => {
    const whole = await results();
    const etag = whole.headers.get('etag') ?? '';
    for (const tag of [etag, etag.replace('W/', ''), `"other", ${etag}`, '*']) {
      const { status, headers, text } = await results({ 'if-none-match': tag });
      expect([tag, status, text]).toEqual([tag, 304, '']);
      for (const name of ['etag', 'cache-control', 'vary', 'content-security-policy'])
        expect([name, headers.get(name)]).toEqual([name, whole.headers.get(name)]);
      expect(headers.get('content-type')).toBeNull();
    }
    expect((await results({ 'if-none-match': etag, 'accept-encoding': 'identity' })).status).toBe(304);
    const head = await fetch(`${server.url}/results/${city.slug}`, {
      method: 'HEAD',
      headers: { 'if-none-match': etag, 'accept-language': 'bg' },
    });
    expect(head.status).toBe(304);
  });

  it('are sent to who has others', async () => {
    const etag = (await results()).headers.get('etag') ?? '';
    for (const headers of [
      { 'if-none-match': 'W/"other"' },
      { 'if-none-match': etag.slice(0, -2) },
      { 'if-none-match': '' },
      { 'if-none-match': etag, 'accept-language': 'en' },
    ])
      expect((await results(headers)).status).toBe(200);
  });

  it('are another revision as soon as something was published, within five seconds', async () => {
    const [, place] = city.places;
    if (!place) throw new Error('The city has two places.');
    const paths = ['', `/${place.id}`];
    const tagsOf = () =>
      Promise.all(paths.map(async (path) => (await results({}, path)).headers.get('etag') ?? ''));
    const before = await tagsOf();
    await publish(server.database.owner.pool, city, place, '2026-11-02', [2, 3, 9, 10, 10]);
    expect(await tagsOf()).toEqual(before);
    time += 5_001;
    const after = await tagsOf();
    for (const [at, path] of paths.entries()) {
      expect(after[at]).not.toBe(before[at]);
      const fresh = await results({ 'if-none-match': before[at] ?? '' }, path);
      expect([fresh.status, fresh.text.includes('6,8')]).toEqual([200, true]);
    }
    time += 5_001;
    expect(await tagsOf()).toEqual(after);
  });
});

describe('results that are soon too old', () => {
  it('are shown as they are, and made anew for whoever comes then', async () => {
    const [place] = city.places;
    if (!place) throw new Error('The city has two places.');
    const tag = async () =>
      (await get(server.url, `/results/${city.slug}`, { 'accept-language': 'bg' })).headers.get('etag');
    time += 5_001;
    const before = await tag();
    await publish(server.database.owner.pool, city, place, '2026-11-03', [1, 1, 2, 2, 3]);
    time += 3_000;
    expect(await tag()).toBe(before);
    time += 1_000;
    expect(await tag()).toBe(before);
    // No time passes any more: it is made by nobody who waits for it.
    await expect.poll(tag, { timeout: 30_000 }).not.toBe(before);
  });
});

describe('the vote page', () => {
  it('has no revision: nobody is told that they have it already', async () => {
    const page = await get(server.url, `/s/${code}`, {
      'if-none-match': '*',
      'if-modified-since': new Date().toUTCString(),
    });
    expect(page.status).toBe(200);
    expect(ballotIdsOf(page).length).toBeGreaterThan(0);
  });

  it('of a sign that was taken down is gone soon', async () => {
    const owner = server.database.owner.pool;
    const place = await addPlace(owner, city);
    const path = `/s/${place.code}`;
    time += 5_000;
    expect((await get(server.url, path)).status).toBe(200);
    await owner.query('UPDATE signs SET retired_on = current_date WHERE code = $1', [place.code]);
    expect((await get(server.url, path)).status).toBe(200);
    time += 5_001;
    const gone = await get(server.url, path);
    expect([gone.status, gone.headers.get('cache-control')]).toEqual([410, 'no-store']);
  });

  it('is the place’s own, in the language asked for, whoever came before', async () => {
    const [one, other] = city.places;
    const askFor = (of: typeof one, search: string, language: string) =>
      get(server.url, `/s/${of?.code}${search}`, { 'accept-language': language });
    const pages = await Promise.all([
      askFor(one, '', 'bg'),
      askFor(one, '', 'en'),
      askFor(other, '', 'bg'),
      askFor(one, '?language=en', 'bg'),
    ]);
    expect(pages.map(({ headers }) => headers.get('content-language'))).toEqual(['bg', 'en', 'bg', 'en']);
    expect(pages.map(({ text }) => /action="([^"]*)"/.exec(text)?.[1])).toEqual([
      `/s/${one?.code}/vote`,
      `/s/${one?.code}/vote`,
      `/s/${other?.code}/vote`,
      `/s/${one?.code}/vote?language=en`,
    ]);
  });
});
