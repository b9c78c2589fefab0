// Documents are written from what the municipality set: change a setting, read the changed sentence; and who may read them.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCity, publish, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { get } from '../../http/pages/visitor.ts';
import { readPdf } from '../../action/reports/tagged.ts';

let server: TestServer;
let city: City;
let admin: SignedIn;
beforeAll(async () => {
  server = await startTestServer({ platform: { operator: 'Пример ООД', mailHost: 'mail.example.bg' } });
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool, { isDemo: false, sharedNetworks: [], places: 2 });
  admin = await server.signIn(city);
  version = 1;
});
afterAll(() => server.close());

const QUERY = `query ($slug: String!, $name: DocumentName, $language: String) {
  documents(municipality: $slug, name: $name, language: $language) {
    name title isPublic sections { id title text facts { term text } rows items } } }`;

/** Everything that the document says now, in one text. */
async function read(name: string, language = 'bg'): Promise<string> {
  const { data } = await server.ask(QUERY, { slug: city.slug, name, language }, admin);
  return JSON.stringify(data.documents);
}

const EDIT = `mutation ($input: EditSettingsInput!) { editSettings(input: $input) { __typename
  ... on SettingsSaved { settings { version } } ... on Invalid { faults { field fault } } } }`;
let version: number;

async function set(settings: Readonly<Record<string, unknown>>): Promise<void> {
  const input = { municipality: city.slug, version, ...settings };
  const { data } = await server.ask(EDIT, { input }, admin);
  expect(data.editSettings).toMatchObject({ __typename: 'SettingsSaved' });
  version = data.editSettings.settings.version;
}

const contact = (bg: string) => ({ name: { bg }, email: 'dpo@proba.example' });
const about = {
  controller: contact('Община Проба'),
  dataProtectionOfficer: contact('Мария Петрова'),
  supervision: contact('Комисия за защита на личните данни'),
  enforcement: contact('Министерство на електронното управление'),
};

const accessibility = { assessedOn: '2026-10-12', method: 'SELF', result: 'FULL' };
const sharedNetworks = [{ network: '198.51.100.0/24', name: 'Общински Wi-Fi', hourlyVolume: 40 }];

describe('a setting is changed, and the sentence with it', () => {
  it.each([
    ['RECORD', { threshold: 9 }, 'в група от поне 5;', 'в група от поне 9;'],
    ['IMPACT', { threshold: 11 }, 'Групи от поне 5 и още', 'Групи от поне 11 и още'],
    ['RECORD', { commentMonths: 6 }, '24 месеца след края на месеца', '6 месеца след края на месеца'],
    [
      'STAFF',
      { auditMonths: 12 },
      'в дневник, който се пази 36 месеца',
      'в дневник, който се пази 12 месеца',
    ],
    ['RECORD', { openingHour: 5 }, 'веднъж на ден, след 03:00 ч.', 'веднъж на ден, след 05:00 ч.'],
    ['IMPACT', { poolMonths: 12 }, 'в края на тримесечието', 'в края на годината'],
    [
      'CONTRACT',
      { commentsAllowed: true },
      'Коментари от граждани не се приемат.',
      'Граждани, които оставят коментар',
    ],
    ['PRESS', { languages: ['bg'] }, 'български и английски', '"български"'],
    ['STAFF', { urgentPhone: '042 100 100' }, 'обадете се на 112', 'обадете се на 042 100 100'],
    ['CONTRACT', { about }, '[общината още не е вписала това]', 'Мария Петрова; dpo@proba.example'],
    ['RECORD', { sharedNetworks }, 'Не са посочени общи мрежи.', 'зад които са много хора: Общински Wi-Fi.'],
    [
      'ACCESSIBILITY',
      { about: { ...about, accessibility } },
      'Не е оценявано.',
      'На 12 октомври 2026\u00a0г. беше изготвена настоящата декларация. Тя се основава на самооценка',
    ],
  ])('%s: %j', async (name, settings, before, after) => {
    const was = await read(name);
    expect(was).toContain(before);
    expect(was).not.toContain(after);
    await set(settings);
    const now = await read(name);
    expect(now).toContain(after);
    expect(now).not.toContain(before);
  });

  it('data too: a place more, the first ratings', async () => {
    expect(await read('PRESS')).toContain('на 2 места в 1 населено място: детски градини');
    expect(await read('PRESS')).toContain('Първите резултати ще се появят');
    const [place] = city.places;
    if (!place) throw new Error('The city has a place.');
    await publish(server.database.owner.pool, city, place, '2026-11-20', [8, 8, 8, 8, 8, 9]);
    expect(await read('PRESS', 'en')).toContain('So far, 6 ratings have been published.');
  });

  it('the platform’s own settings too', async () => {
    expect(await read('RECORD')).toContain('Обработващ, който поддържа системата: Пример ООД.');
    expect(await read('RECORD')).toContain('Пощенски сървър за писмата до служители: mail.example.bg.');
    expect(await read('CONTRACT')).toContain('[да се впишат или „няма“]');
    expect(await read('CONTRACT')).toContain('SUB_PROCESSORS');
  });
});

describe('what citizens read and what members read is one text', () => {
  it.each([
    ['PRIVACY', 'privacy'],
    ['ACCESSIBILITY', 'accessibility'],
  ])('%s', async (name, path) => {
    await set({ about: { ...about, accessibility }, sharedNetworks, commentsAllowed: true });
    const { data } = await server.ask(QUERY, { slug: city.slug, name, language: 'bg' }, admin);
    const { text: html } = await get(server.url, `/results/${city.slug}/${path}?language=bg`);
    const page = html.replaceAll('&quot;', '"');
    const [{ sections }] = data.documents;
    expect(sections.length).toBeGreaterThan(5);
    for (const { title, text, items } of sections)
      for (const line of [title, ...text, ...items]) expect(page).toContain(line);
  });
});

describe('as a file', () => {
  const fetchFile = (slug: string, name: string, who: SignedIn) =>
    fetch(`${server.url}/members/files/documents/${slug}.pdf?name=${name}&language=bg`, {
      headers: who.headers,
    });

  it('is a tagged PDF with the same words', async () => {
    await set({ about, sharedNetworks, commentsAllowed: true });
    const response = await fetchFile(city.slug, 'RECORD', admin);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const pdf = await readPdf(new Uint8Array(await response.arrayBuffer()));
    expect(pdf).toMatchObject({ language: 'bg', isMarked: true, showsTitle: true, unmarked: [], orphans: 0 });
    expect(pdf.title).toBe('Регистър на дейностите по обработване. Община Община Проба');
    expect(pdf.bookmarks.at(-1)).toBe('Какво трябва да провери човек');
  });

  it('is of no other city, and not for everybody', async () => {
    const other = await createCity(server.database.owner.pool);
    const local = await server.signIn(city, { role: 'local', settlementId: city.settlementId });
    expect((await fetchFile(other.slug, 'RECORD', admin)).status).toBe(404);
    expect((await fetchFile(city.slug, 'RECORD', local)).status).toBe(403);
    expect((await fetchFile(city.slug, 'NOTHING', admin)).status).toBe(404);
  });
});
