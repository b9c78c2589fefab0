// What members and citizens are answered beside GraphQL: previews are for who may, files of results and open data hold one city.
import { describe, expect, it } from 'vitest';
import type { Action } from '../../server/access/grants/actions.ts';
import { mayRole } from '../../server/access/grants/policy.ts';
import { ROLES } from '../../server/access/grants/member-roles.ts';
import { ADDRESSES } from '../../server/http/addresses.ts';
import { TABLE_NAMES } from '../../server/municipality/opendata/table-columns.ts';
import { publishDue } from '../../server/results/opendata/publish.ts';
import { PHOTO } from './city.ts';
import { walkedCities } from './walked.ts';

const { server, here, elsewhere, roles, operator, ended } = walkedCities();

/** What is neither GraphQL nor a file (test/tenancy/files.test.ts): a preview. Each with what it asks the policy. */
const PREVIEWS: readonly {
  readonly access: Action;
  readonly path: (slug: string) => string;
  readonly body?: (slug: string) => string | URLSearchParams;
}[] = [
  {
    access: 'improvements.manage',
    path: () => '/preview',
    body: (slug) => {
      const improvement = { text: { bg: slug }, doneOn: '2026-11-01', locations: [], photo: PHOTO };
      const preview = { municipality: slug, language: 'bg', improvement };
      return new URLSearchParams({ preview: JSON.stringify(preview) });
    },
  },
  {
    access: 'settings.read',
    path: () => '/preview',
    body: (slug) => new URLSearchParams({ preview: JSON.stringify({ municipality: slug, language: 'bg' }) }),
  },
];

describe('every address of members beside GraphQL', () => {
  const walk = async (address: (typeof PREVIEWS)[number], headers: Readonly<Record<string, string>>) => {
    const body = address.body?.(here().slug);
    const response = await fetch(`${server().url}/members${address.path(here().slug)}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { origin: server().url, ...headers },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    return { status: response.status, text, code: /"code":"(\w+)"/.exec(text)?.[1] };
  };
  const places = async () =>
    (await server().database.owner.pool.query('SELECT count(*)::int FROM locations')).rows[0];

  it('has a case here for each of its actions', () => {
    const listed = ADDRESSES.flatMap(({ path, who }) =>
      typeof who === 'object' && !path.startsWith('/members/files/')
        ? who.member.map((access) => `${path} ${access}`)
        : [],
    );
    const cases = PREVIEWS.map(({ path, access }) => `/members${path('…')} ${access}`);
    expect(cases.toSorted()).toEqual(listed.toSorted());
  });

  it.each(PREVIEWS.map((address) => [address.path('…'), address] as const))('%s', async (_path, address) => {
    const before = await places();
    expect(await walk(address, {})).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    // A session whose time is over, or that somebody ended, is none; who runs the platform was granted nothing here.
    for (const { headers } of ended())
      expect(await walk(address, headers)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await walk(address, operator().headers)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    // A print shop's token and a pass say nothing where cookies are asked for.
    for (const { slug, passes } of [here(), elsewhere()])
      for (const authorization of [server().printShop(slug), ...Object.values(passes)])
        expect(await walk(address, { authorization })).toMatchObject({ status: 401 });
    const other = elsewhere().admin.headers;
    expect(await walk(address, other)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    for (const role of ROLES) {
      const { status, code, text } = await walk(address, roles.get(role)?.headers ?? {});
      expect([role, status, code]).toEqual(
        mayRole(role, address.access) ? [role, 200, undefined] : [role, 403, 'FORBIDDEN'],
      );
      expect(text).not.toContain(elsewhere().slug);
    }
    expect(await places()).toEqual(before);
  });
});

it('files of results are as public as what is in them, and hold one city', async () => {
  for (const file of ['places.csv', 'settlements.csv', 'categories.csv', 'lines.csv', 'map.svg'])
    for (const headers of [{}, elsewhere().admin.headers]) {
      const path = `${server().url}/members/files/results/${here().slug}/${file}`;
      const response = await fetch(path, { headers });
      expect(response.status).toBe(200);
      expect(await response.text()).not.toContain(elsewhere().slug);
    }
});

it('files of open data are public, and each holds one city, whoever asks', async () => {
  const { jobs, citizen, owner } = server().database;
  const parts = { jobs: jobs.pool, citizen: citizen.pool, now: () => new Date('2026-11-25T12:00:00Z') };
  await owner.pool.query(
    `UPDATE municipalities SET opened_on = '2026-11-25' WHERE municipality_id = ANY ($1)`,
    [[String(here().id), String(elsewhere().id)]],
  );
  await publishDue(parts);
  const { rows } = await owner.pool.query<{ id: string }>(
    'SELECT id FROM locations WHERE municipality_id = $1 ORDER BY id',
    [String(here().id)],
  );
  const fileOf = async (slug: string, name: string, headers = {}) => {
    const response = await fetch(`${server().url}/results/${slug}/data/2026-11-25/${name}`, { headers });
    return { status: response.status, text: await response.text() };
  };
  const own = await fileOf(here().slug, 'places.jsonl');
  const placesOf = (text: string) => [...text.matchAll(/"place":"(\d+)"/g)].map(([, id]) => id);
  expect(placesOf(own.text)).toEqual(rows.map(({ id }) => id));
  for (const headers of [{}, elsewhere().admin.headers]) {
    for (const table of TABLE_NAMES) {
      const { status, text } = await fileOf(here().slug, `${table}.jsonl`, headers);
      expect(status).toBe(200);
      expect(text).not.toContain(elsewhere().slug);
      const places = new Set(placesOf(text));
      expect(
        placesOf((await fileOf(elsewhere().slug, 'places.jsonl')).text).filter((id) => places.has(id)),
      ).toEqual([]);
    }
  }
  for (const name of ['../../x', '..%2fplaces.jsonl', 'places', 'ballots.jsonl'])
    expect((await fileOf(here().slug, name)).status).toBe(404);
});
