// Settings: what may be changed, what is refused and why, who was quicker, and that citizens see it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { wordless } from '../../support/wordless.ts';
import { SQUARE } from '../boundaries/areas.ts';
import { ABOUT, ARMS, AUDIT, EDIT, SETTINGS } from './set.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
  city = await createCity(server.database.owner.pool);
  admin = await server.signIn(city);
});
afterAll(() => server.close());

const read = async () => (await server.ask(SETTINGS, { slug: city.slug }, admin)).data.settings;

const AREA = JSON.stringify({ type: 'Polygon', coordinates: [SQUARE] });
const BOUNDARY = JSON.stringify({ type: 'MultiPolygon', coordinates: [[SQUARE]] });

/** Sends a change of the version that there is, unless told otherwise. */
async function edit(wanted: object, version?: number, who = admin) {
  const present = version ?? (await read()).version;
  const answer = await server.ask(
    EDIT,
    { input: { municipality: city.slug, version: present, ...wanted } },
    who,
  );
  return answer.data?.editSettings ?? answer.codes;
}

describe('a change of settings', () => {
  it.each([
    ['a name', { name: { bg: '  Община   Нова ', en: '' } }, { nameTexts: { bg: 'Община Нова' } }],
    ['a phone', { urgentPhone: '+359 42 600 000' }, { municipality: { urgentPhone: '+359 42 600 000' } }],
    ['no phone', { urgentPhone: null }, { municipality: { urgentPhone: null } }],
    ['languages', { languages: ['en', 'bg'] }, { municipality: { languages: ['en', 'bg'] } }],
    ['a colour', { colour: '#1F4D5A' }, { municipality: { colour: '#1f4d5a' } }],
    ['arms', { arms: `<!-- drawn -->${ARMS}` }, { municipality: { arms: ARMS } }],
    ['no arms', { arms: null }, { municipality: { arms: null } }],
    ['a boundary', { boundary: AREA }, { municipality: { boundary: BOUNDARY } }],
    ['no boundary', { boundary: null }, { municipality: { boundary: null } }],
    ['a threshold', { threshold: 10 }, { municipality: { threshold: 10 } }],
    ['an hour', { openingHour: 0 }, { openingHour: 0 }],
    ['a period of pools', { poolMonths: 12 }, { poolMonths: 12 }],
    ['the comparison', { inBenchmark: true }, { municipality: { inBenchmark: true } }],
    ['comments', { commentsAllowed: true }, { municipality: { commentsAllowed: true } }],
    ['how long comments are kept', { commentMonths: 1 }, { municipality: { commentMonths: 1 } }],
    ['how long it is kept what fitters told', { mountingDays: 0 }, { mountingDays: 0 }],
    ['how long the journal is kept', { auditMonths: 60 }, { auditMonths: 60 }],
    ['a licence of open data', { openDataLicence: 'CC0' }, { openDataLicence: 'CC0' }],
    [
      'shared networks, as PostgreSQL writes them, and of which kind',
      {
        sharedNetworks: [
          { network: '2001:DB8::/32', name: 'Mobile', hourlyVolume: 50 },
          { network: '198.51.100.7', name: ' Wi-Fi ', hourlyVolume: 0 },
          { network: '10.0.0.0/8', name: 'Campus', hourlyVolume: 0, kind: 'WIFI' },
        ],
      },
      {
        sharedNetworks: [
          { network: '10.0.0.0/8', name: 'Campus', hourlyVolume: 0, kind: 'WIFI' },
          { network: '198.51.100.7/32', name: 'Wi-Fi', hourlyVolume: 0, kind: 'WIFI' },
          { network: '2001:db8::/32', name: 'Mobile', hourlyVolume: 50, kind: 'CARRIER' },
        ],
      },
    ],
    [
      'whom citizens turn to',
      {
        about: {
          ...ABOUT,
          accessibility: {
            assessedOn: '2026-05-31',
            method: 'SELF',
            result: 'PARTIAL',
            gaps: { bg: 'Карта' },
          },
        },
      },
      {
        municipality: {
          about: {
            controller: { nameTexts: { bg: 'Кмет' }, addressTexts: null, email: 'kmet@proba.example.bg' },
            accessibility: { result: 'PARTIAL', gapsTexts: { bg: 'Карта' } },
          },
        },
      },
    ],
  ])('takes %s, and leaves the rest', async (_name, wanted, there) => {
    const before = await read();
    const saved = { __typename: 'SettingsSaved', settings: { version: before.version + 1 } };
    expect(await edit(wanted)).toMatchObject(saved);
    const after = await read();
    expect(after).toMatchObject(there);
    const { municipality: was, version: _was, ...own } = before;
    const { municipality: is, version: _is, ...now } = after;
    const differs = (one: object, two: object) =>
      Object.entries(one).filter(
        ([key, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(two, key)),
      );
    const fields = [...differs(own, now), ...differs(was, is)].map(([key]) => key);
    const said = new Set([...Object.keys(wanted), 'nameTexts']);
    expect(fields.filter((field) => !said.has(field))).toEqual([]);
    expect(await wordless(server.database.owner.pool, city)).toEqual([]);
  });

  it('is told by the journal: who, and only what changed', async () => {
    await edit({ threshold: 7 });
    await edit({ threshold: 8, openingHour: (await read()).openingHour });
    const { nodes } = (await server.ask(AUDIT, { slug: city.slug }, admin)).data.audit;
    expect(nodes).toEqual([
      {
        actor: `${admin.name} <${admin.email}>`,
        action: 'settings.edit',
        subject: 'Settings',
        before: '{"threshold":7}',
        after: '{"threshold":8}',
      },
    ]);
  });

  it('is refused where somebody was quicker, and says who; nothing is lost', async () => {
    const { version } = await read();
    const other = await server.signIn(city, { name: 'Георги Петров' });
    await edit({ threshold: 20 }, version, other);
    expect(await edit({ threshold: 30 }, version)).toEqual({
      __typename: 'Outdated',
      version: version + 1,
      changedBy: `${other.name} <${other.email}>`,
    });
    expect((await read()).municipality.threshold).toBe(20);
  });

  it('comes through once of two at the same moment', async () => {
    const { version } = await read();
    const both = await Promise.all([edit({ threshold: 11 }, version), edit({ threshold: 12 }, version)]);
    expect(both.map((each) => each.__typename).toSorted()).toEqual(['Outdated', 'SettingsSaved']);
  });

  const long = 'я'.repeat(2_000);
  it.each([
    [{ name: { bg: '  ' } }, ['name.bg REQUIRED']],
    [{ name: { bg: long, en: 'a\u0000b' } }, ['name.bg TOO_LONG', 'name.en NOT_ALLOWED']],
    [{ name: { bg: 'Проба', 'no such tag': 'x' } }, ['name UNKNOWN']],
    [{ urgentPhone: '<b>112</b>' }, ['urgentPhone NOT_ALLOWED']],
    [{ urgentPhone: '1'.repeat(21) }, ['urgentPhone TOO_LONG']],
    [{ languages: ['en'] }, ['languages REQUIRED']],
    [
      { languages: ['bg', 'bg', 'tr', '../x'] },
      ['languages.1 TAKEN', 'languages.2 INCOMPLETE', 'languages.3 UNKNOWN'],
    ],
    [{ colour: 'red' }, ['colour NOT_A_COLOUR']],
    [{ colour: '#ffd700' }, ['colour TOO_PALE']],
    [{ arms: ARMS.replace('<circle', '<script/><circle') }, ['arms NOT_ALLOWED']],
    [{ arms: 'x'.repeat(30_000) }, ['arms TOO_LONG']],
    [{ boundary: AREA.replace('Polygon', 'Line') }, ['boundary NOT_ALLOWED']],
    [{ threshold: 4 }, ['threshold OUT_OF_RANGE']],
    [{ threshold: 101 }, ['threshold OUT_OF_RANGE']],
    [{ openingHour: 24 }, ['openingHour OUT_OF_RANGE']],
    [{ poolMonths: 2 }, ['poolMonths OUT_OF_RANGE']],
    [{ commentMonths: 0 }, ['commentMonths OUT_OF_RANGE']],
    [{ commentMonths: 121 }, ['commentMonths OUT_OF_RANGE']],
    [{ mountingDays: -1 }, ['mountingDays OUT_OF_RANGE']],
    [{ mountingDays: 366 }, ['mountingDays OUT_OF_RANGE']],
    [{ auditMonths: 11 }, ['auditMonths OUT_OF_RANGE']],
    [
      {
        sharedNetworks: [
          { network: '10.0.0.0/8', name: 'One', hourlyVolume: 1 },
          { network: '10.0.0.0/8', name: '', hourlyVolume: -1 },
          { network: '10.0.0.1/8', name: 'Bits behind', hourlyVolume: 1 },
          { network: '0.0.0.0/0', name: 'All', hourlyVolume: 1 },
          { network: 'wifi', name: 'None', hourlyVolume: 1 },
        ],
      },
      [
        'sharedNetworks.1.network TAKEN',
        'sharedNetworks.1.name REQUIRED',
        'sharedNetworks.1.hourlyVolume OUT_OF_RANGE',
        'sharedNetworks.2.network NOT_A_NETWORK',
        'sharedNetworks.3.network OUT_OF_RANGE',
        'sharedNetworks.4.network NOT_A_NETWORK',
      ],
    ],
    [
      {
        about: {
          ...ABOUT,
          controller: { name: { bg: '' }, email: 'nobody', website: 'javascript:alert(1)' },
          supervision: { name: { bg: 'КЗЛД' } },
        },
      },
      [
        'about.controller.email NOT_AN_EMAIL',
        'about.controller.website NOT_ALLOWED',
        'about.supervision TOO_FEW',
        'about.controller.name.bg REQUIRED',
      ],
    ],
  ])('%j is refused beside its fields', async (wanted, faults) => {
    const before = await read();
    const answer = await edit(wanted);
    expect(answer.__typename).toBe('Invalid');
    const told = answer.faults.map(
      ({ field, fault }: { field: string; fault: string }) => `${field} ${fault}`,
    );
    expect(told).toEqual(faults);
    expect(await read()).toEqual(before);
  });

  it.each([
    { threshold: 'many' },
    { threshold: 5.5 },
    { name: 'Проба' },
    { name: { en: 'Proba' } },
    { colour: 7 },
  ])('%j is no input at all', async (wanted) => {
    expect(await edit(wanted)).toEqual(['BAD_INPUT']);
  });

  it.each(['analyst', 'editor', 'auditor', 'printer'] as const)('is not for the role %s', async (role) => {
    const member = await server.signIn(city, { role });
    expect(await edit({ threshold: 9 }, 1, member)).toEqual(['FORBIDDEN']);
  });

  it('is not for the admin of another city', async () => {
    const elsewhere = await createCity(server.database.owner.pool);
    expect(await edit({ threshold: 9 }, 1, await server.signIn(elsewhere))).toEqual(['NOT_FOUND']);
  });
});

describe('citizens see', () => {
  it('the name, the colour, the arms and the languages on the next page', async () => {
    await edit({ name: { bg: 'Видяна' }, colour: '#5a1f4d', arms: ARMS, languages: ['bg'] });
    const [vote, results] = await Promise.all(
      [`/s/${city.places[0]?.code}`, `/results/${city.slug}`].map(async (path) =>
        (await fetch(`${server.url}${path}?language=bg`)).text(),
      ),
    );
    const said = ['Видяна', '--colour:#5a1f4d', 'hreflang="en"'].map((text) => vote?.includes(text));
    expect(said).toEqual([true, true, false]);
    expect(results?.includes(encodeURIComponent(ARMS))).toBe(true);
  });
});
