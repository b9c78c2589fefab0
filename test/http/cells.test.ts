// Two cells of one country: who comes to the wrong one is sent to the right one, once; votes are neither lost nor counted twice.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { withCheckDigits } from '../../server/foundation/sign-code.ts';
import { EAST, twoCells } from '../support/cells.ts';
import { createCity, type City } from '../support/city.ts';
import type { TestServer } from '../support/server.ts';
import { changed } from '../signs/signs/life.ts';
import { ask } from './process/raw.ts';
import { ballotIdsOf, get, locationOf, post } from './pages/visitor.ts';

const { west, east, share, reached } = twoCells();
let ours: City;
let theirs: City;
const codeOf = ({ places }: City): string => places[0]?.code ?? '';
/** Of the east, where no sign has it. */
const UNUSED = withCheckDigits('9999999');

beforeAll(async () => {
  ours = await createCity(west().database.owner.pool, { isDemo: false });
  theirs = await createCity(east().database.owner.pool, { isDemo: false });
});
const usual = () =>
  ({
    west: { municipalities: [ours.slug], codes: [codeOf(ours)] },
    east: { municipalities: [theirs.slug], codes: ['9', codeOf(theirs)] },
  }) as const;

/** How many slips wait in the cell. */
async function waiting({ database }: TestServer): Promise<number> {
  const { rowCount } = await database.owner.pool.query('SELECT FROM ballots');
  return rowCount ?? 0;
}

describe('a page of another cell', () => {
  it.each([
    ['a sign', () => `/S/${codeOf(theirs)}`, () => `/s/${codeOf(theirs)}?moved`],
    [
      'a code with spaces',
      () => `/s/${codeOf(theirs).replace(/(...)(...)/, '$1%20$2-')}`,
      () => `/s/${codeOf(theirs)}?moved`,
    ],
    [
      'in a language',
      () => `/s/${codeOf(theirs)}?language=en`,
      () => `/s/${codeOf(theirs)}?language=en&moved`,
    ],
    ['results', () => `/results/${theirs.slug}`, () => `/results/${theirs.slug}?moved`],
    [
      'a file',
      () => `/results/${theirs.slug}/data/latest/ratings.csv`,
      () => `/results/${theirs.slug}/data/latest/ratings.csv?moved`,
    ],
    [
      'the explorer',
      () => `/explore?municipality=${theirs.slug}`,
      () => `/explore?municipality=${theirs.slug}&moved`,
    ],
  ])('%s: leads there', async (_what, path, there) => {
    share(usual());
    const seen = await get(west().url, path());
    expect([seen.status, locationOf(seen), seen.text]).toEqual([308, EAST + there(), '']);
    expect(seen.headers.get('cache-control')).toBe('no-store');
    expect(seen.headers.get('set-cookie')).toBeNull();
    const head = await fetch(west().url + path(), { method: 'HEAD', redirect: 'manual' });
    expect([head.status, head.headers.get('location')]).toEqual([308, EAST + there()]);
  });

  it('is there, and a vote on it counts', async () => {
    share(usual());
    const page = await get('', reached(locationOf(await get(west().url, `/S/${codeOf(theirs)}`))));
    expect(page.status).toBe(200);
    const before = await waiting(east());
    const form = { ballotId: randomUUID(), score: '8' };
    expect(ballotIdsOf(page)).not.toEqual([]);
    expect((await post(east().url, `/s/${codeOf(theirs)}/vote`, form, {})).status).toBe(303);
    expect(await waiting(east())).toBe(before + 1);
  });

  it('tells nothing of whether there is such a sign', async () => {
    share(usual());
    const [there, nowhere] = [
      await get(west().url, `/s/${codeOf(theirs)}`),
      await get(west().url, `/s/${UNUSED}`),
    ];
    expect(nowhere.status).toBe(there.status);
    const plain = ({ headers }: typeof there) =>
      [...headers].filter(([name]) => !['location', 'date'].includes(name));
    expect(plain(nowhere)).toEqual(plain(there));
    expect(locationOf(nowhere)).toBe(`${EAST}/s/${UNUSED}?moved`);
  });

  it.each([
    ['two slashes', '//evil.example/results/x'],
    ['a backslash', '/\\evil.example'],
    ['a protocol', '/results/https:%2f%2fevil.example'],
    ['dots', '/results/%2e%2e/%2e%2e//evil.example'],
    ['a user', '/s/@evil.example'],
    ['a line', '/s/9999999%0d%0alocation:x'],
    ['no UTF-8', '/s/%ff'],
    ['very long', `/s/${'9'.repeat(10_000)}`],
    ['a query', '/explore?municipality=//evil.example'],
  ])('%s: leads to nobody else', async (_what, path) => {
    share(usual());
    const location = locationOf(await get(west().url, path));
    expect(location === '' || location.startsWith(`${EAST}/`) || /^\/(?!\/)/.test(location)).toBe(true);
  });

  it('a code that is typed is answered with a link: a browser follows no form to another site', async () => {
    share(usual());
    const typed = async (code: string) => post(west().url, '/code?language=en', { code }, {});
    for (const code of [codeOf(theirs), UNUSED]) {
      const { status, text } = await typed(code.replace(/(...)(...)/, '$1 $2-'));
      expect(status).toBe(200);
      expect(text).toContain(`href="${EAST}/s/${code}?language=en"`);
    }
    expect(locationOf(await typed(codeOf(ours)))).toBe(`/s/${codeOf(ours)}?language=en`);
    expect((await typed('12345678')).status).toBe(400);
  });

  it('what is its own it keeps', async () => {
    share(usual());
    for (const path of [`/S/${codeOf(ours)}`, `/results/${ours.slug}`, '/', '/explore'])
      expect((await get(west().url, path)).status).toBe(200);
    expect((await get(west().url, '/results/nowhere')).status).toBe(404);
  });

  it('a city’s own host leads to that city alone', async () => {
    share(usual());
    const host = `${ours.slug}.example`;
    const { pool } = west().database.owner;
    await pool.query('UPDATE municipalities SET host = $1 WHERE municipality_id = $2', [host, ours.id]);
    expect((await ask(west().url, 'GET', `/s/${codeOf(theirs)}`, { host })).status).toBe(404);
    expect((await ask(west().url, 'GET', `/s/${codeOf(ours)}`, { host })).status).toBe(200);
    await pool.query('UPDATE municipalities SET host = NULL WHERE municipality_id = $1', [ours.id]);
  });
});

describe('two maps that disagree', () => {
  it('send nobody to and fro', async () => {
    share(
      { east: { municipalities: [ours.slug], codes: ['9', codeOf(ours)] } },
      { west: { municipalities: [ours.slug], codes: [codeOf(ours)] } },
    );
    for (const path of [`/s/${codeOf(ours)}`, `/results/${ours.slug}`]) {
      const first = await get(west().url, path);
      expect(first.status).toBe(308);
      const second = await get('', reached(locationOf(first)));
      expect([second.status, locationOf(second)]).toEqual([404, '']);
      // Asked there first, it leads back, to where the city is.
      const other = await get(east().url, path);
      expect((await get('', reached(locationOf(other)))).status).toBe(200);
    }
  });
});

describe('a vote', () => {
  it('for a sign of another cell is not taken, not sent on, and told so', async () => {
    share(usual());
    const path = `/s/${codeOf(theirs)}/vote`;
    const before = await waiting(east());
    const seen = await post(west().url, path, { ballotId: randomUUID(), score: '8' }, {});
    expect([seen.status, locationOf(seen)]).toEqual([404, '']);
    const input = { code: codeOf(theirs), ballotId: randomUUID(), score: 8 };
    const rate = 'mutation ($input: RateInput!) { rate(input: $input) { __typename } }';
    expect((await west().ask(rate, { input })).data.rate.__typename).toBe('SignUnknown');
    expect(await waiting(east())).toBe(before);
  });

  it('cast on a page from before the city moved counts where the page was, once', async () => {
    share(usual());
    const path = `/s/${codeOf(ours)}`;
    const [before, elsewhere] = [await waiting(west()), await waiting(east())];
    const page = await get(west().url, path);
    expect(page.status).toBe(200);
    share({ east: { municipalities: [ours.slug], codes: ['9', codeOf(ours)] } });
    expect((await get(west().url, path)).status).toBe(308);
    // The answer is lost: the phone sends it again, to the same address.
    const form = { ballotId: randomUUID(), score: '8' };
    const sent = [1, 2].map(() => post(west().url, `${path}/vote`, form, {}));
    for (const seen of await Promise.all(sent)) {
      expect(seen.status).toBe(303);
      expect(locationOf(seen)).toMatch(/^\/s\//);
      expect((await get(west().url, locationOf(seen))).status).toBe(200);
    }
    expect(await waiting(west())).toBe(before + 1);
    expect(await waiting(east())).toBe(elsewhere);
  });
});

it('a new sign has a code of the cell that it is in', async () => {
  share(usual());
  const admin = await east().signIn(theirs);
  for (let at = 0; at < 20; at += 1) {
    const location = String(theirs.places[0]?.id);
    const { sign } = await changed(east(), theirs, 'addSign', { location }, admin);
    expect(sign.code).toMatch(/^9/);
  }
});
