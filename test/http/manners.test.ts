// The manners of HTTP, the same at every address: methods, HEAD, headers of pages, one address for each page, types of bodies.
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, type City } from '../support/city.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { ask } from './process/raw.ts';
import { newVote } from './process/votes.ts';

const PLATFORM = 'https://kazva.example.bg';
const OWN_HOST = 'results.proba.example';

let server: TestServer;
let city: City;
let code: string;
let hosted: City;

beforeAll(async () => {
  const now = () => new Date('2026-12-04T12:00:00Z');
  server = await startTestServer({
    now,
    publicUrl: PLATFORM,
    platform: { securityContact: 'mailto:security@example.bg' },
  });
  const { pool } = server.database.owner;
  city = await createCity(pool, { places: 1, isDemo: false });
  hosted = await createCity(pool, { places: 1, isDemo: false });
  await pool.query('UPDATE municipalities SET host = $1 WHERE municipality_id = $2', [OWN_HOST, hosted.id]);
  code = city.places[0]?.code ?? '';
});
afterAll(() => server.close());

const HTML = { accept: 'text/html' };
const READ = 'GET, HEAD';

/** Every kind of address: its status, what it takes, and whether it is a page. */
const addresses = (): [string, number, string, boolean][] => [
  ['/', 200, READ, true],
  ['/anonymity', 200, READ, true],
  ['/code', 200, `${READ}, POST`, true],
  [`/s/${code}`, 200, `${READ}, POST`, true],
  [`/S/${code}`, 200, `${READ}, POST`, true],
  [`/s/${code}/thanks`, 200, READ, true],
  [`/tablet/${code}`, 404, READ, true],
  [`/results/${city.slug}`, 200, READ, true],
  [`/results/${city.slug}/${city.places[0]?.id}`, 200, READ, true],
  ...['anonymity', 'accessibility', 'privacy', 'improvements', 'data', 'benchmark'].map(
    (name): [string, number, string, boolean] => [`/results/${city.slug}/${name}`, 200, READ, true],
  ),
  [`/results/${city.slug}/report/2025`, 404, READ, true],
  [`/results/${city.slug}/report/2025.pdf`, 404, READ, false],
  [`/results/${city.slug}/picture.png`, 200, READ, false],
  [`/results/${city.slug}/photos/aaaaaaaaaaaaaaaaaaaaaa.jpg`, 404, READ, false],
  [`/results/${city.slug}/data/catalog.jsonld`, 404, `${READ}, OPTIONS`, false],
  [`/results/${city.slug}/data/latest/ratings.csv`, 404, `${READ}, OPTIONS`, false],
  ['/explore', 200, READ, true],
  ['/graphql', 200, `${READ}, POST, OPTIONS`, true],
  ['/graphql/schema', 200, READ, true],
  ['/members', 200, `${READ}, POST`, true],
  ['/members/graphql', 405, 'POST', false],
  ['/members/auth/sign-in/email', 405, 'POST', false],
  ['/operator', 200, `${READ}, POST`, true],
  ['/operator/graphql', 405, 'POST', false],
  ['/operator/onboarding/files', 405, 'POST', false],
  ['/operator/onboarding', 200, `${READ}, POST`, true],
  ['/print/nobodys', 404, `${READ}, POST`, true],
  ['/mount/nobodys', 404, READ, true],
  ['/mount/photos/00000000-0000-4000-8000-000000000000', 405, 'POST', false],
  ['/worker.js', 200, READ, false],
  ['/tablet.webmanifest', 200, READ, false],
  ['/livez', 200, READ, false],
  ['/readyz', 200, READ, false],
  ['/robots.txt', 200, READ, false],
  ['/sitemap.xml', 200, READ, false],
  ['/favicon.ico', 200, READ, false],
  ['/.well-known/security.txt', 200, READ, false],
  ['/.well-known/change-password', 302, READ, false],
  ['/nowhere', 404, READ, true],
];

const OF_PAGES = {
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

describe('every address', () => {
  it('answers HEAD as GET, without a body, and says the same of security', async () => {
    for (const [path, status, , isPage] of addresses()) {
      const whole = await ask(server.url, 'GET', path, HTML);
      const head = await ask(server.url, 'HEAD', path, HTML);
      expect([path, whole.status, head.status, head.body.length]).toEqual([path, status, status, 0]);
      const { date: _a, ...ofWhole } = whole.headers;
      const { date: _b, ...ofHead } = head.headers;
      // What is sent as it is made has a length when it is over.
      if (head.headers['content-length'] === undefined) delete ofWhole['transfer-encoding'];
      expect([path, ofHead]).toEqual([path, ofWhole]);
      expect([path, whole.headers]).toMatchObject([
        path,
        {
          'x-content-type-options': 'nosniff',
          'referrer-policy': expect.stringMatching(/^(same-origin|no-referrer)$/),
          'strict-transport-security': 'max-age=31536000',
          ...(isPage && OF_PAGES),
        },
      ]);
      if (isPage) {
        expect(whole.headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
        expect(whole.headers['permissions-policy'], path).toContain('microphone=()');
        expect(whole.headers['content-type'], path).toBe('text/html; charset=utf-8');
      }
    }
  });

  it('says which methods it takes to who sends another', async () => {
    for (const [path, , allowed] of addresses()) {
      for (const method of ['PUT', 'DELETE', 'PATCH', 'TRACE', 'OPTIONS', 'POST', 'PROPFIND']) {
        if (allowed.includes(method)) continue;
        const { status, headers, body } = await ask(server.url, method, path, HTML);
        expect([method, path, status]).toEqual([method, path, 405]);
        // Members' addresses that take POST alone say so only to GET.
        if (!/^\/(members|operator)\/./.test(path)) expect([path, headers['allow']]).toEqual([path, allowed]);
        expect(body.length).toBeLessThan(200);
      }
    }
  });

  it('leads to the one that its page has, with a slash at its end or in upper case', async () => {
    const slug = city.slug.toUpperCase();
    const ways = [
      ['/results', '/'],
      ['/results/', '/'],
      [`/RESULTS/${slug}`, `/results/${city.slug}`],
      [`/results/${city.slug}/`, `/results/${city.slug}`],
      [`/Results/${slug}/DATA/`, `/results/${city.slug}/data`],
      [`/results/${city.slug}/2//?period=30&x=A%2F`, `/results/${city.slug}/2?period=30&x=A%2F`],
      ['/explore/?municipality=X', '/explore?municipality=X'],
      ['/EXPLORE', '/explore'],
      ['/graphql/?query={__typename}', '/graphql?query={__typename}'],
      ['/graphql/schema/', '/graphql/schema'],
      ['/ANONYMITY', '/anonymity'],
      [`/s/${code}/`, `/s/${code}`],
      [`/S/${code}/`, `/S/${code}`],
      ['/nowhere/', '/nowhere'],
      // A name of a file keeps its letters.
      [`/RESULTS/${city.slug}/data/latest/SHA256SUMS`, `/results/${city.slug}/data/latest/SHA256SUMS`],
    ];
    for (const [from = '', to] of ways) {
      const { status, headers } = await ask(server.url, 'GET', from, HTML);
      expect([from, status, headers['location']]).toEqual([from, 301, to]);
    }
    for (const path of ['/print/ABC/', '/mount/ABC/'])
      expect((await ask(server.url, 'GET', path, HTML)).headers['location']).toBeUndefined();
  });
});

describe('what programs look for', () => {
  it('robots.txt shuts what is no reading, and leads to the map of the host', async () => {
    const ofPlatform = await ask(server.url, 'GET', '/robots.txt');
    expect(ofPlatform.text).toContain('Disallow: /members\n');
    expect(ofPlatform.text).toContain(`Sitemap: ${PLATFORM}/sitemap.xml\n`);
    const own = await ask(server.url, 'GET', '/robots.txt', { host: OWN_HOST });
    expect(own.text).toContain(`Sitemap: https://${OWN_HOST}/sitemap.xml\n`);
  });

  it('sitemap.xml has the pages of the host, each of which is there', async () => {
    const locs = (text: string) => [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);
    const ofPlatform = locs((await ask(server.url, 'GET', '/sitemap.xml')).text);
    const own = locs((await ask(server.url, 'GET', '/sitemap.xml', { host: OWN_HOST })).text);
    expect(ofPlatform).toContain(`${PLATFORM}/results/${city.slug}`);
    expect(ofPlatform.join(' ')).not.toContain(hosted.slug);
    expect(own).toContain(`https://${OWN_HOST}/results/${hosted.slug}`);
    expect(own.join(' ')).not.toContain(city.slug);
    // Whoever makes hosts up hears of the platform's.
    const forged = (await ask(server.url, 'GET', '/sitemap.xml', { host: 'evil.example' })).text;
    expect(locs(forged)).toEqual(ofPlatform);
    for (const url of ofPlatform) {
      const { status } = await ask(server.url, 'GET', url.slice(PLATFORM.length), HTML);
      expect([url, status]).toEqual([url, 200]);
    }
    for (const url of own) {
      const path = new URL(url).pathname;
      const { status } = await ask(server.url, 'GET', path, { ...HTML, host: OWN_HOST });
      expect([url, status]).toEqual([url, 200]);
    }
  });

  it('favicon.ico is an icon; security.txt names the contact and does not run out; passwords are changed at the members’', async () => {
    const icon = await ask(server.url, 'GET', '/favicon.ico');
    expect(icon.body.subarray(0, 8).toString('hex')).toBe('0000010001003030');
    expect(icon.body.subarray(22, 26).toString('latin1')).toBe('\x89PNG');
    const { text } = await ask(server.url, 'GET', '/.well-known/security.txt');
    expect(text).toBe(
      'Contact: mailto:security@example.bg\nExpires: 2027-06-02T00:00:00.000Z\nPreferred-Languages: bg, en\n' +
        `Canonical: ${PLATFORM}/.well-known/security.txt\n`,
    );
    const change = await ask(server.url, 'GET', '/.well-known/change-password');
    expect(change.headers['location']).toBe(`${PLATFORM}/members/account`);
    const elsewhere = await ask(server.url, 'GET', '/.well-known/change-password', { host: OWN_HOST });
    expect(elsewhere.status).toBe(404);
  });
});

describe('a body', () => {
  const query = JSON.stringify({ query: '{__typename}' });
  it.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/graphql', 415],
    ['application/json-seq', 415],
    ['application/json; charset=utf-7', 415],
    ['application/json; charset=latin1', 415],
    ['application/json; charset=utf-8; charset=utf-16', 415],
    [`application/json;${' '.repeat(10_000)}charset=utf-16`, 415],
    ['application/json', 200],
    ['application/json; charset=utf-8', 200],
    ['Application/JSON;charset="UTF-8"', 200],
  ])('of /graphql sent as %s is answered %i', async (type, status) => {
    const answer = await ask(server.url, 'POST', '/graphql', { 'content-type': type }, query);
    expect(answer.status).toBe(status);
  });

  it.each(['gzip', 'br', 'deflate', 'x'])(
    'that says it is in %s is refused wherever one is read',
    async (coding) => {
      const paths = [
        ['/graphql', 'application/json'],
        [`/s/${code}/vote`, 'application/x-www-form-urlencoded'],
        ['/code', 'application/x-www-form-urlencoded'],
      ];
      for (const [path = '', type = ''] of paths) {
        const headers = { 'content-type': type, 'content-encoding': coding };
        expect([path, (await ask(server.url, 'POST', path, headers, query)).status]).toEqual([path, 415]);
      }
    },
  );

  it('of a form is a form’s', async () => {
    for (const type of ['text/plain', 'application/json', 'multipart/form-data; boundary=x'])
      expect((await ask(server.url, 'POST', '/code', { 'content-type': type }, 'code=1')).status).toBe(415);
  });

  it('of a page whose name somebody led here is refused, one of a known host or an address is not', async () => {
    const vote = { query: 'mutation { __typename }' };
    const answers = [
      ['http://evil.example', 'evil.example', 403],
      // By https it has a certificate that is shown here: it is a name of the operator's that Kazva was not told.
      ['https://other.example', 'other.example', 200],
      [`https://${OWN_HOST}`, OWN_HOST, 200],
      [PLATFORM, 'kazva.example.bg', 200],
      [PLATFORM, '127.0.0.1:4000', 200],
      ['http://192.0.2.7:4000', '192.0.2.7:4000', 200],
      ['http://[2001:db8::7]:4000', '[2001:db8::7]:4000', 200],
      ['http://localhost:4000', 'localhost:4000', 200],
    ] as const;
    for (const [origin, host, status] of answers) {
      const headers = { origin, host, 'content-type': 'application/json' };
      const answer = await ask(server.url, 'POST', '/graphql', headers, JSON.stringify(vote));
      expect([origin, host, answer.status]).toEqual([origin, host, status]);
      const form = { origin, host, 'content-type': 'application/x-www-form-urlencoded' };
      const page = await ask(server.url, 'POST', '/code', form, 'code=1');
      expect([origin, host, page.status]).toEqual([origin, host, status === 200 ? 303 : 403]);
    }
  });
});

describe('answers of /graphql', () => {
  const long = '{__schema{types{name description fields{name description}}}}';
  const byGet = `/graphql?query=${encodeURIComponent(long)}`;
  const gzip = { 'accept-encoding': 'gzip, br' };
  const json = { 'content-type': 'application/json' };

  it('are compressed where they are long, by GET and POST, and have one revision in both forms', async () => {
    const plain = await ask(server.url, 'GET', byGet);
    const packed = await ask(server.url, 'GET', byGet, gzip);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept, accept-encoding' });
    expect(packed.body.length * 3).toBeLessThan(plain.body.length);
    expect(gunzipSync(packed.body).toString()).toBe(plain.text);
    expect(packed.headers['etag']).toBe(plain.headers['etag']);
    const known = { ...gzip, 'if-none-match': String(plain.headers['etag']) };
    expect((await ask(server.url, 'GET', byGet, known)).status).toBe(304);
    const posted = await ask(
      server.url,
      'POST',
      '/graphql',
      { ...json, ...gzip },
      JSON.stringify({ query: long }),
    );
    expect(posted.headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(posted.body).toString()).data).toEqual(JSON.parse(plain.text).data);
  });

  it('to a mutation are as they are, however long, and those to votes of any score are equally long', async () => {
    const selection = '__typename ... on RatingReceived { location { name municipality { slug name } } }';
    const cast = (score: number) =>
      ask(
        server.url,
        'POST',
        '/graphql',
        { ...json, ...gzip },
        JSON.stringify({
          query: `mutation($i: RateInput!) { rate(input: $i) { ${selection} } }`,
          variables: { i: newVote(code, score) },
        }),
      );
    const answers = [];
    for (const score of [1, 5, 10]) answers.push(await cast(score));
    for (const { status, headers } of answers)
      expect([status, headers['content-encoding'], headers['vary']]).toEqual([200, undefined, undefined]);
    expect(new Set(answers.map(({ body }) => body.length)).size).toBe(1);
    const everything = `mutation { ${Array.from({ length: 120 }, (_, at) => `a${'x'.repeat(20)}${at}: __typename`).join(' ')} }`;
    const longest = await ask(
      server.url,
      'POST',
      '/graphql',
      { ...json, ...gzip },
      JSON.stringify({ query: everything }),
    );
    expect([longest.body.length > 2_000, longest.headers['content-encoding']]).toEqual([true, undefined]);
  });

  it('are read by HEAD, and by pages elsewhere with the headers that clients add', async () => {
    const head = await ask(server.url, 'HEAD', byGet);
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(Number(head.headers['content-length'])).toBeGreaterThan(10_000);
    const asked =
      'authorization, apollo-require-preflight, apollographql-client-name, traceparent, tracestate, baggage';
    for (const path of ['/graphql', `/results/${city.slug}/data/latest/ratings.csv`]) {
      const { status, headers } = await ask(server.url, 'OPTIONS', path, {
        origin: 'https://elsewhere.example',
        'access-control-request-headers': asked,
      });
      expect([path, status, headers['access-control-allow-origin']]).toEqual([path, 204, '*']);
      const allowed = String(headers['access-control-allow-headers']).split(', ');
      expect(allowed).toEqual(expect.arrayContaining(asked.split(', ')));
    }
  });
});
