// What stands at a path: whatever is asked, it is found or not in the time of its length; and the table itself has its order.
import { describe, expect, it } from 'vitest';
import { ADDRESSES, findAddress } from '../../../server/http/addresses.ts';
import { createFind, type Pattern } from '../../../server/http/router/match.ts';
import { filled } from '../../support/addresses.ts';

const read = { methods: ['GET', 'HEAD'] } as const;
const TABLE: readonly (Pattern & { readonly name: string })[] = [
  { ...read, name: 'probe', path: '/livez' },
  { ...read, name: 'start', path: '/', spelling: 'loose' },
  { ...read, name: 'vote', path: '/s/:code', spelling: 'loose' },
  { methods: ['POST'], name: 'cast', path: '/s/:code', spelling: 'loose' },
  { ...read, name: 'file', path: '/results/:slug/:year.pdf', parts: { year: String.raw`20\d\d` } },
  { ...read, name: 'link', path: '/print/:token/:file', parts: { file: '[^/]*' }, spelling: 'anyCase' },
  { ...read, name: 'results', path: '/results/:slug/:id', spelling: 'loose' },
  { methods: ['POST'], name: 'sent', path: '/app/sent' },
  { ...read, name: 'app', path: '/app/*' },
];
const find = createFind(TABLE);
const namesAt = (path: string) => find(path)?.rows.map(({ name }) => name) ?? null;

describe('a path', () => {
  it.each([
    ['/livez', ['probe'], {}],
    ['/', ['start'], {}],
    ['/s/422519585', ['vote', 'cast'], { code: '422519585' }],
    // As it stands, and as its page reads it.
    ['/S/422519585/', ['vote', 'cast'], { code: '422519585' }],
    ['/s/%D0%B6%2F', ['vote', 'cast'], { code: '%D0%B6%2F' }],
    ['/s/%ZZ', ['vote', 'cast'], { code: '%ZZ' }],
    ['/s/..', ['vote', 'cast'], { code: '..' }],
    ['/s/__proto__', ['vote', 'cast'], { code: '__proto__' }],
    ['/results/x/2025.pdf', ['file'], { slug: 'x', year: '2025' }],
    ['/results/x/1999.pdf', ['results'], { slug: 'x', id: '1999.pdf' }],
    ['/results/x/2025xpdf', ['results'], { slug: 'x', id: '2025xpdf' }],
    ['/PRINT/Abc/', ['link'], { token: 'Abc', file: '' }],
    ['/app/sent', ['sent'], {}],
    ['/app/sent/', ['app'], {}],
    ['/app/', ['app'], {}],
    ['/app/a/b/../c//d', ['app'], {}],
  ])('%s leads to %j', (path, names, parts) => {
    expect(namesAt(path)).toEqual(names);
    expect({ ...find(path)?.parts }).toEqual(parts);
  });

  it.each([
    '',
    '*',
    'livez',
    '/livez/',
    '/LIVEZ',
    '/livez?x',
    '/Livez',
    '//livez',
    '/s',
    '/s/',
    '/s//',
    '/s/1//',
    '/s/1/2',
    '/ſ/1',
    '/%73/1',
    '/results/x/2025.pdf//',
    '/print/Abc/file/',
    '/app',
    '/App/x',
    '/constructor',
    '/__proto__',
    '/:code',
  ])('%j leads nowhere', (path) => expect(find(path)).toBeNull());

  it('takes what its rows take, in one order', () => {
    expect(find('/s/1')?.methods).toEqual(['GET', 'HEAD', 'POST']);
    expect(find('/app/sent')?.methods).toEqual(['POST']);
    expect(find('/app/other')?.methods).toEqual(['GET', 'HEAD']);
  });

  it('is read in the time of its length, and not at all where it is longer than any that comes', () => {
    const longest = 100_000;
    const fill = (start: string, piece: string) =>
      start + piece.repeat(longest / piece.length).slice(0, longest - start.length);
    for (const start of ['/s/', '/members/files/', '/results/', '/results/x/', '/print/', '/app/', '/'])
      for (const piece of ['a', '/', '/a', '%2F', 'a.pdf', '2025.pdf', '-', '20'])
        for (const locate of [find, findAddress]) {
          const path = fill(start, piece);
          const from = performance.now();
          locate(path);
          expect([start, piece, performance.now() - from < 100]).toEqual([start, piece, true]);
          expect(locate(`${path}a`)).toBeNull();
        }
  });

  it('of a table has a first word', () => {
    for (const path of ['/:slug', '/*', '/:slug/data'])
      expect(() => createFind([{ ...read, path }])).toThrow('first word');
  });
});

describe('the table of addresses', () => {
  const PARTS = {
    slug: 'proba',
    code: '422519585',
    step: 'comment',
    paper: '0'.repeat(20),
    team: '0'.repeat(20),
    id: '00000000-0000-4000-8000-000000000000',
    year: '2025',
    hash: 'A'.repeat(22),
    version: '2026-11-25',
    name: 'ratings.csv',
    token: 'token',
    file: 'all.zip',
  };
  const idOf = (path: string) => (path.startsWith('/results/') ? '7' : PARTS.id);
  const asked = (row: (typeof ADDRESSES)[number]) => filled(row, { ...PARTS, id: idOf(row.path) }, 'x/y');

  it('leads to each of its rows', () => {
    for (const row of ADDRESSES) {
      const found = findAddress(asked(row));
      expect([row.path, found?.rows[0].path]).toEqual([row.path, row.path]);
      expect(found?.rows).toContain(row);
    }
  });

  it('has for a path and a method one row, or one more for browsers that comes before', () => {
    const seen = new Set<string>();
    for (const { path, methods, isForBrowsers } of ADDRESSES)
      for (const method of methods) {
        const name = `${method} ${path}`;
        expect(seen).not.toContain(name);
        if (!isForBrowsers) seen.add(name);
      }
  });

  it('writes a path in one way', () => {
    for (const { path, spelling, parts, door } of ADDRESSES)
      for (const other of ADDRESSES.filter((each) => each.path === path)) {
        expect([path, other.spelling, other.parts]).toEqual([path, spelling, parts]);
        // What is behind the guard has no other side.
        if (door === 'members' || door === 'operators') expect(other.door).toBe(door);
      }
  });

  it('reads HEAD where GET is read, but where better-auth answers', () => {
    const without = ADDRESSES.filter(({ methods }) => methods.includes('GET') && !methods.includes('HEAD'));
    expect(without.map(({ path }) => path)).toEqual(['/members/auth/list-sessions']);
  });

  it.each([
    ['/graphql', 'GET, HEAD, POST, OPTIONS'],
    ['/GRAPHQL', null],
    ['/graphql/', null],
    ['/graphql/schema', 'GET, HEAD'],
    ['/S/1/Vote/', 'GET, HEAD, POST'],
    ['/results/proba/data/latest/ratings.csv', 'GET, HEAD, OPTIONS'],
    ['/results/proba/data/latest/..', 'GET, HEAD, OPTIONS'],
    ['/results/proba/data/latest', null],
    ['/results/proba/photos/short.jpg', null],
    ['/results/proba/arms/short.svg', null],
    ['/mount/photos/00000000-0000-4000-8000-000000000000', 'POST'],
    ['/mount/photos/1', null],
    ['/members/files/imports/proba', 'POST'],
    ['/members/files/imports/Proba', 'GET, HEAD, POST'],
    ['/members/graphql', 'POST'],
    ['/members/graphql/', 'GET, HEAD, POST'],
    ['/Members', null],
    ['/assets/', 'GET, HEAD'],
    ['/wp-login.php', null],
  ])('%s takes %s', (path, methods) => expect(findAddress(path)?.methods.join(', ') ?? null).toBe(methods));
});
