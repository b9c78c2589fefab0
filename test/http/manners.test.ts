// The manners of HTTP, the same at every address: methods, HEAD, headers of pages, one address for each page, what programs look for.
import { describe, expect, it } from 'vitest';
import { ask } from './process/raw.ts';
import { HTML, OWN_HOST, PLATFORM, serverWithHosts } from './hosted.ts';

const { server, city, code, hosted } = serverWithHosts();

const READ = 'GET, HEAD';

/** Every kind of address: its status, what it takes, and whether it is a page. */
const addresses = (): [string, number, string, boolean][] => [
  ['/', 200, READ, true],
  ['/anonymity', 200, READ, true],
  ['/code', 200, `${READ}, POST`, true],
  [`/s/${code()}`, 200, `${READ}, POST`, true],
  [`/S/${code()}`, 200, `${READ}, POST`, true],
  [`/s/${code()}/thanks`, 200, READ, true],
  [`/tablet/${code()}`, 404, READ, true],
  [`/results/${city().slug}`, 200, READ, true],
  [`/results/${city().slug}/${city().places[0]?.id}`, 200, READ, true],
  ...['anonymity', 'accessibility', 'privacy', 'improvements', 'data', 'benchmark'].map(
    (name): [string, number, string, boolean] => [`/results/${city().slug}/${name}`, 200, READ, true],
  ),
  [`/results/${city().slug}/report/2025`, 404, READ, true],
  [`/results/${city().slug}/report/2025.pdf`, 404, READ, false],
  [`/results/${city().slug}/picture.png`, 200, READ, false],
  [`/results/${city().slug}/badge.svg`, 200, READ, false],
  [`/results/${city().slug}/${city().places[0]?.id}/badge.svg`, 200, READ, false],
  ['/oembed?url=http://elsewhere.example/', 404, READ, false],
  [`/results/${city().slug}/feed.xml`, 200, READ, false],
  [`/results/${city().slug}/calendar.ics`, 200, READ, false],
  [`/results/${city().slug}/${city().places[0]?.id}/calendar.ics`, 200, READ, false],
  [`/results/${city().slug}/${city().places[0]?.id}/feed.xml`, 200, READ, false],
  [`/results/${city().slug}/photos/aaaaaaaaaaaaaaaaaaaaaa.jpg`, 404, READ, false],
  [`/results/${city().slug}/arms/aaaaaaaaaaaaaaaaaaaaaa.svg`, 404, READ, false],
  [`/results/${city().slug}/data/catalog.jsonld`, 404, `${READ}, OPTIONS`, false],
  [`/results/${city().slug}/data/latest/ratings.csv`, 404, `${READ}, OPTIONS`, false],
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
  ['/integrity.json', 200, READ, false],
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
      const whole = await ask(server().url, 'GET', path, HTML);
      const head = await ask(server().url, 'HEAD', path, HTML);
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
        const { status, headers, body } = await ask(server().url, method, path, HTML);
        expect([method, path, status]).toEqual([method, path, 405]);
        // Members' addresses that take POST alone say so only to GET.
        if (!/^\/(members|operator)\/./.test(path)) expect([path, headers['allow']]).toEqual([path, allowed]);
        expect(body.length).toBeLessThan(200);
      }
    }
  });

  it('leads to the one that its page has, with a slash at its end or in upper case', async () => {
    const slug = city().slug.toUpperCase();
    const ways = [
      ['/results', '/'],
      ['/results/', '/'],
      [`/RESULTS/${slug}`, `/results/${city().slug}`],
      [`/results/${city().slug}/`, `/results/${city().slug}`],
      [`/Results/${slug}/DATA/`, `/results/${city().slug}/data`],
      [`/results/${city().slug}/2//?period=30&x=A%2F`, `/results/${city().slug}/2?period=30&x=A%2F`],
      ['/explore/?municipality=X', '/explore?municipality=X'],
      ['/EXPLORE', '/explore'],
      ['/graphql/?query={__typename}', '/graphql?query={__typename}'],
      ['/graphql/schema/', '/graphql/schema'],
      ['/ANONYMITY', '/anonymity'],
      [`/s/${code()}/`, `/s/${code()}`],
      [`/S/${code()}/`, `/S/${code()}`],
      ['/nowhere/', '/nowhere'],
      // A name of a file keeps its letters.
      [`/RESULTS/${city().slug}/data/latest/SHA256SUMS`, `/results/${city().slug}/data/latest/SHA256SUMS`],
    ];
    for (const [from = '', to] of ways) {
      const { status, headers } = await ask(server().url, 'GET', from, HTML);
      expect([from, status, headers['location']]).toEqual([from, 301, to]);
    }
    for (const path of ['/print/ABC/', '/mount/ABC/'])
      expect((await ask(server().url, 'GET', path, HTML)).headers['location']).toBeUndefined();
  });
});

describe('what programs look for', () => {
  it('robots.txt shuts what is no reading, and leads to the map of the host', async () => {
    const ofPlatform = await ask(server().url, 'GET', '/robots.txt');
    expect(ofPlatform.text).toContain('Disallow: /members\n');
    expect(ofPlatform.text).toContain(`Sitemap: ${PLATFORM}/sitemap.xml\n`);
    const own = await ask(server().url, 'GET', '/robots.txt', { host: OWN_HOST });
    expect(own.text).toContain(`Sitemap: https://${OWN_HOST}/sitemap.xml\n`);
  });

  it('sitemap.xml has the pages of the host, each of which is there', async () => {
    const locs = (text: string) => [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);
    const ofPlatform = locs((await ask(server().url, 'GET', '/sitemap.xml')).text);
    const own = locs((await ask(server().url, 'GET', '/sitemap.xml', { host: OWN_HOST })).text);
    expect(ofPlatform).toContain(`${PLATFORM}/results/${city().slug}`);
    expect(ofPlatform.join(' ')).not.toContain(hosted().slug);
    expect(own).toContain(`https://${OWN_HOST}/results/${hosted().slug}`);
    expect(own.join(' ')).not.toContain(city().slug);
    // Whoever makes hosts up hears of the platform's.
    const forged = (await ask(server().url, 'GET', '/sitemap.xml', { host: 'evil.example' })).text;
    expect(locs(forged)).toEqual(ofPlatform);
    for (const url of ofPlatform) {
      const { status } = await ask(server().url, 'GET', url.slice(PLATFORM.length), HTML);
      expect([url, status]).toEqual([url, 200]);
    }
    for (const url of own) {
      const path = new URL(url).pathname;
      const { status } = await ask(server().url, 'GET', path, { ...HTML, host: OWN_HOST });
      expect([url, status]).toEqual([url, 200]);
    }
  });

  it('favicon.ico is an icon; security.txt names the contact and does not run out; passwords are changed at the members’', async () => {
    const icon = await ask(server().url, 'GET', '/favicon.ico');
    expect(icon.body.subarray(0, 8).toString('hex')).toBe('0000010001003030');
    expect(icon.body.subarray(22, 26).toString('latin1')).toBe('\x89PNG');
    const { text } = await ask(server().url, 'GET', '/.well-known/security.txt');
    expect(text).toBe(
      'Contact: mailto:security@example.bg\nExpires: 2027-06-02T00:00:00.000Z\nPreferred-Languages: bg, en\n' +
        `Canonical: ${PLATFORM}/.well-known/security.txt\n`,
    );
    const change = await ask(server().url, 'GET', '/.well-known/change-password');
    expect(change.headers['location']).toBe(`${PLATFORM}/members/account`);
    const elsewhere = await ask(server().url, 'GET', '/.well-known/change-password', { host: OWN_HOST });
    expect(elsewhere.status).toBe(404);
  });
});
