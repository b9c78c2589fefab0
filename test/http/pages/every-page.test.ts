// What is true of every page that a citizen may see: its language, its locks, and that it tells nobody.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../../server/foundation/project-root.ts';
import { createFullCity, makeVersions } from '../../results/opendata/published.ts';
import { addPlace, createCity, publish, type City, type CityPlace } from '../../support/city.ts';
import { publishPool } from '../../support/pools.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { ballotIdsOf, get, locationOf, post } from './visitor.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const KINDS = [
  ['a code to type', 200],
  ['vote', 200],
  ['vote, as the sign says it', 200],
  ['vote, as a person types it', 200],
  ['follow-up', 200],
  ['thanks', 200],
  ['results of a city', 200],
  ['results of a city with quiet places', 200],
  ['results of a place', 200],
  ['results of a place without any', 200],
  ['results of a place with some apart', 200],
  ['anonymity', 200],
  ['anonymity in a city', 200],
  ['accessibility', 200],
  ['privacy', 200],
  ['open data', 200],
  ['open data of a city without any', 200],
  ['no such page', 404],
  ['a mistyped code', 404],
  ['no code at all', 404],
  ['a retired sign', 410],
] as const;

type Kind = (typeof KINDS)[number][0];

const howResultsAreDrawn = readFile(join(ROOT, 'client/dist/results.css'), 'utf8').then((text) =>
  text.trim(),
);
const sourceOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

let server: TestServer;
let city: City;
let place: CityPlace;
let mistyped: string;
let pathOf: Readonly<Record<Kind, string>>;

beforeAll(async () => {
  server = await startTestServer();
  const owner = server.database.owner.pool;
  city = await createCity(owner, { isDemo: false, places: 3 });
  const [first, second, third] = city.places;
  if (!first || !second || !third) throw new Error('The city has three places.');
  place = first;
  await publish(owner, city, second, '2026-11-02', [1, 5, 8, 8, 10, 10]);
  const quiet = await createCity(owner, { isDemo: false, places: 3 });
  await publishPool(owner, quiet, '2027-01-01', [3, 7, 7, 9, 10, 10]);
  await publish(owner, city, third, '2026-11-02', [1, 5, 8, 8, 10, 10]);
  const burst = { standing: 'UNCONFIRMED', reason: 'BURST' } as const;
  await publish(
    owner,
    city,
    third,
    '2026-11-02',
    Array.from({ length: 20 }, () => 10),
    burst,
  );
  const retired = await addPlace(owner, city);
  await owner.query('UPDATE signs SET retired_on = current_date WHERE code = $1', [retired.code]);
  const open = await createFullCity(server);
  await makeVersions(server);
  const { code } = place;
  mistyped = code.slice(0, 8) + String((Number(code[8]) + 1) % 10);
  const vote = await post(server.url, `/s/${code}`, { ballotId: crypto.randomUUID(), score: '4' });
  pathOf = {
    'a code to type': '/',
    vote: `/s/${code}`,
    'vote, as the sign says it': `/S/${code}`,
    'vote, as a person types it': `/s/${code.slice(0, 3)}%20${code.slice(3, 6)}-${code.slice(6)}`,
    'follow-up': locationOf(vote),
    thanks: `/s/${code}/thanks`,
    'results of a city': `/results/${city.slug}`,
    'results of a city with quiet places': `/results/${quiet.slug}`,
    'results of a place': `/results/${city.slug}/${second.id}`,
    'results of a place without any': `/results/${city.slug}/${first.id}`,
    'results of a place with some apart': `/results/${city.slug}/${third.id}`,
    anonymity: '/anonymity',
    'anonymity in a city': `/results/${city.slug}/anonymity`,
    accessibility: `/results/${city.slug}/accessibility`,
    privacy: `/results/${city.slug}/privacy`,
    'open data': `/results/${open.slug}/data`,
    'open data of a city without any': `/results/${city.slug}/data`,
    'no such page': '/nowhere',
    'a mistyped code': `/s/${mistyped}`,
    'no code at all': '/s/hello',
    'a retired sign': `/s/${retired.code}`,
  };
});
afterAll(() => server.close());

describe.each(KINDS)('%s', (kind, status) => {
  it.each([
    ['bg', 'bg-BG,bg;q=0.9,en;q=0.5'],
    ['en', 'en-GB,en;q=0.9'],
  ])('has its status, and speaks %s', async (language, accepted) => {
    const page = await get(server.url, pathOf[kind], { 'accept-language': accepted });
    expect(page.status).toBe(status);
    expect(page.text).toMatch(new RegExp(`^<!doctype html><html lang="${language}"`));
    expect(page.headers.get('content-language')).toBe(language);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('vary')).toContain('accept-language');
    // What stands in a template is no part of the page before the script takes it out.
    const visible = page.text.replaceAll(/<template[^>]*>[^]*?<\/template>/g, '');
    expect(visible.match(/<h1[ >]/g)).toHaveLength(1);
  });

  it('lets only its own style and script run, known by their hashes', async () => {
    const { headers, text } = await get(server.url, pathOf[kind]);
    const policy = headers.get('content-security-policy') ?? '';
    const blocks = [...text.matchAll(/<(style|script)([^>]*)>([^]*?)<\/\1>/g)];
    expect(blocks.filter(([, , attributes]) => attributes !== '')).toEqual([]);
    const hashes = (of: string) =>
      blocks.filter(([, name]) => name === of).map(([, , , content = '']) => sourceOf(content));
    const [styles, scripts] = [hashes('style'), hashes('script')];
    expect(styles).toHaveLength(kind === 'thanks' ? 2 : 1);
    // What a trip's script fetches with the thanks is let in, too; on the page of thanks it stands already.
    const fetched = scripts.length > 0 ? [sourceOf(await howResultsAreDrawn)] : [];
    const drawn = [...new Set([...styles, ...fetched])];
    expect(policy.split('; ')).toContain(`style-src ${drawn.join(' ')}`);
    if (scripts.length > 0) expect(policy.split('; ')).toContain(`script-src ${scripts.join(' ')}`);
    const others = policy.split('; ').filter((each) => !/^(style|script)-src '/.test(each));
    expect(others).toEqual([
      "default-src 'none'",
      ...(scripts.length > 0 ? ["worker-src 'self'", "connect-src 'self'"] : []),
      ...(text.includes('rel="manifest"') ? ["manifest-src 'self'"] : []),
      "img-src 'self' data:",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
    // The policy would silence these.
    expect(text).not.toMatch(/<[^>]+ (style|on\w+)="/);
  });

  it('is kept by whom it is for, and by nobody where there is nothing yet', async () => {
    const { headers } = await get(server.url, pathOf[kind]);
    const isOwn = /^(vote|follow-up|thanks)/.test(kind);
    const keeping = status !== 200 ? 'no-store' : isOwn ? 'private, no-cache' : 'public, max-age=60';
    expect(headers.get('cache-control')).toBe(keeping);
    expect(headers.get('etag') !== null).toBe(keeping.startsWith('public'));
    expect(headers.get('last-modified')).toBeNull();
  });

  it('keeps nothing, stands in no frame, and asks nobody else', async () => {
    const { headers, text } = await get(server.url, pathOf[kind], { cookie: 'a=b' });
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toMatch(/camera=\(\), geolocation=\(\)/);
    // An address that a search engine is told, and no browser asks for.
    const canonical = /<link rel="(?:canonical"|alternate" type="application\/json\+oembed") [^>]*>/g;
    const addresses = [
      ...text.replace(canonical, '').matchAll(/ (?:href|src|action|srcset|poster)="([^"]*)"/g),
    ].map(([, to = '']) => to);
    const outside = new Set(
      [...text.matchAll(/<a href="(https:[^"]*)" rel="external">/g)].map(([, to]) => to),
    );
    const asked = addresses.filter((to) => !outside.has(to));
    expect(asked.filter((to) => !/^(\/(?!\/)|#|data:image\/|tel:|mailto:)/.test(to))).toEqual([]);
    // What stands for those who share the page, or copy an address from it, names this server; no browser asks for it,
    // nor for a licence before somebody goes there.
    const shared = text
      .replace(canonical, '')
      .replaceAll(`content="${server.url}/`, 'content="/')
      .replaceAll(/<a href="https:[^"]*" rel="external">/g, '')
      .replaceAll(/<(code|cite)>[^<]*<\/\1>/g, '');
    expect(shared.replaceAll(/https?:\/\/www\.w3\.org\//g, '')).not.toMatch(
      /https?:\/\/|@import|url\((?!["']?data:)/,
    );
  });

  it('draws a ballot for each showing', async () => {
    const shown = await Promise.all([1, 2, 3].map(() => get(server.url, pathOf[kind])));
    const ids = shown.flatMap(ballotIdsOf);
    expect(ids.length > 0).toBe(/^(vote|follow-up)/.test(kind));
    expect(ids.length % 3).toBe(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !UUID.test(id))).toEqual([]);
  });

  it('has a head alone for who asks for that', async () => {
    const head = await fetch(server.url + pathOf[kind], { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([status, '']);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(1_000);
  });
});

it('for a mistyped code leads to the one that was meant', async () => {
  const { text } = await get(server.url, `/s/${mistyped}`);
  expect(text).toContain(`href="/s/${place.code}"`);
});

it.each([
  ['/?language=en', 'bg', 'en'],
  ['/?language=bg', 'en', 'bg'],
  ['/?language=de', 'en', 'en'],
  ['/', 'de, fr;q=0.9', 'bg'],
  ['/', '', 'bg'],
  ['/', '*', 'bg'],
  ['/', 'bg;q=0.5, en', 'en'],
  ['/', 'en;q=0.5, bg;q=0.8', 'bg'],
  ['/', 'en;q=0, bg;q=0.1', 'bg'],
  ['/', 'EN-us', 'en'],
  ['/', 'de;q=1, en;q=0.1', 'en'],
  ['/', ';;,=;q=x,en', 'en'],
])('%s for a reader of "%s" is in %s', async (path, accepted, language) => {
  const page = await get(server.url, path, { 'accept-language': accepted });
  expect(page.headers.get('content-language')).toBe(language);
});
