// Texts of the pages in a municipality's own words: what citizens read then, what is refused, and back to the usual ones.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCity, type City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';

const TEXTS = `query ($slug: String!, $language: String!) { texts(municipality: $slug, language: $language) {
  version items { key usual own } } }`;
const EDIT = `mutation ($input: EditTextsInput!) { editTexts(input: $input) { __typename
  ... on TextsSaved { texts { version } } ... on Outdated { version changedBy } ... on Invalid { faults { field fault } } } }`;
const LANGUAGES = `mutation ($input: EditSettingsInput!) { editSettings(input: $input) { __typename
  ... on Invalid { faults { field fault } } } }`;
const AUDIT = `query ($slug: String!) { audit(municipality: $slug, first: 1) { nodes { action subject subjectId before after } } }`;

let server: TestServer;
let city: City;
let admin: SignedIn;
beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  city = await createCity(server.database.owner.pool);
  admin = await server.signIn(city);
});
afterAll(() => server.close());

interface Item {
  readonly key: string;
  readonly usual: string;
  readonly own: string | null;
}

async function textsIn(language: string): Promise<{ version: number; items: Item[] }> {
  return (await server.ask(TEXTS, { slug: city.slug, language }, admin)).data.texts;
}
async function edit(
  texts: Readonly<Record<string, string | null>>,
  version = 0,
  language = 'bg',
  who = admin,
) {
  const sent = Object.entries(texts).map(([key, own]) => ({ key, own }));
  const input = { municipality: city.slug, language, version, texts: sent };
  const { data, codes } = await server.ask(EDIT, { input }, who);
  return data?.editTexts ?? codes;
}
const page = async (language: string) =>
  (await fetch(`${server.url}/s/${city.places[0]?.code}?language=${language}`)).text();

describe('a text of the platform', () => {
  it('is said in the municipality’s own words on the next page, in that language and city alone', async () => {
    expect(await edit({ 'vote.send': '  Пуснете   гласа си ' })).toEqual({
      __typename: 'TextsSaved',
      texts: { version: 1 },
    });
    expect((await page('bg')).includes('<button>Пуснете гласа си</button>')).toBe(true);
    expect((await page('en')).includes('Пуснете')).toBe(false);
    const other = await createCity(server.database.owner.pool);
    const elsewhere = await (await fetch(`${server.url}/s/${other.places[0]?.code}?language=bg`)).text();
    expect(elsewhere.includes('Пуснете')).toBe(false);
    const { items } = await textsIn('bg');
    expect(items.find(({ key }) => key === 'vote.send')).toEqual({
      key: 'vote.send',
      usual: 'Изпратете оценката',
      own: 'Пуснете гласа си',
    });
    const [entry] = (await server.ask(AUDIT, { slug: city.slug }, admin)).data.audit.nodes;
    expect(entry).toEqual({
      action: 'texts.edit',
      subject: 'Texts',
      subjectId: 'bg',
      before: '{"vote.send":null}',
      after: '{"vote.send":"Пуснете гласа си"}',
    });
  });

  it('is the usual one again when it is taken back; others stay', async () => {
    await edit({ 'vote.send': 'Пуснете', 'results.answers.one': '{count} глас' });
    await edit({ 'vote.send': '' }, 1);
    expect((await page('bg')).includes('<button>Изпратете оценката</button>')).toBe(true);
    const own = (await textsIn('bg')).items.filter((item) => item.own !== null);
    expect(own).toEqual([{ key: 'results.answers.one', usual: '{count} оценка', own: '{count} глас' }]);
  });

  it('is left alone where nothing differs, and outdated for who comes second', async () => {
    expect(await edit({ 'vote.send': null })).toMatchObject({ texts: { version: 0 } });
    await edit({ 'vote.send': 'Едно' });
    expect(await edit({ 'vote.send': 'Две' })).toMatchObject({ __typename: 'Outdated', version: 1 });
  });

  it.each([
    [{ 'vote.title': 'Оценете' }, ['vote.title WRONG_HOLES']],
    [{ 'vote.send': 'Пуснете {нещо} и {place}' }, ['vote.send WRONG_HOLES']],
    [{ 'vote.send': 'я'.repeat(1_001) }, ['vote.send TOO_LONG']],
    [{ 'vote.send': 'a\u0007b' }, ['vote.send NOT_ALLOWED']],
    [{ 'no.such': 'x', __proto__x: 'y' }, ['no.such UNKNOWN', '__proto__x UNKNOWN']],
    // What is promised and how it is counted is the same everywhere.
    [
      { 'vote.promise': 'Не е анонимно', 'page.demo': ' .', 'anonymity.title': 'Нищо' },
      ['vote.promise UNKNOWN', 'page.demo UNKNOWN', 'anonymity.title UNKNOWN'],
    ],
  ])('%j is refused', async (texts, faults) => {
    const answer = await edit(texts);
    const told = answer.faults.map(
      ({ field, fault }: { field: string; fault: string }) => `${field} ${fault}`,
    );
    expect(told).toEqual(faults);
  });

  it('never runs in a page', async () => {
    await edit({ 'vote.send': '<script>alert(1)</script>' });
    expect((await page('bg')).includes('&lt;script&gt;alert(1)')).toBe(true);
  });
});

describe('a language of the municipality’s own', () => {
  const offer = async (languages: readonly string[], version: number) =>
    (await server.ask(LANGUAGES, { input: { municipality: city.slug, version, languages } }, admin)).data
      .editSettings;

  it('is on offer once every text is there, with the plurals of that language', async () => {
    const { version, items } = await textsIn('pl');
    expect(version).toBe(0);
    const plurals = items.flatMap(({ key }) => /^results\.answers\.(\w+)$/.exec(key)?.[1] ?? []);
    expect(plurals.toSorted()).toEqual(['few', 'many', 'one', 'other']);
    const half = Object.fromEntries(items.slice(1).map(({ key, usual }) => [key, `PL ${usual}`]));
    await edit(half, 0, 'pl');
    expect(await offer(['bg', 'pl'], 1)).toMatchObject({
      faults: [{ field: 'languages.1', fault: 'INCOMPLETE' }],
    });
    const [first] = items;
    await edit({ [first?.key ?? '']: 'PL' }, 1, 'pl');
    expect(await offer(['bg', 'pl'], 1)).toEqual({ __typename: 'SettingsSaved' });
    expect((await page('pl')).includes('PL Изпратете оценката')).toBe(true);
    expect(await edit({ 'vote.send': null }, 2, 'pl')).toMatchObject({
      faults: [{ field: 'vote.send', fault: 'REQUIRED' }],
    });
  });

  it.each(['', 'x', 'bg-', '../../etc', 'BG'])('is no language: %j', async (language) => {
    expect(await edit({}, 0, language)).toEqual(['BAD_INPUT']);
  });

  it('is no business of an analyst, who may read it', async () => {
    const analyst = await server.signIn(city, { role: 'analyst' });
    expect(await edit({ 'vote.send': 'x' }, 0, 'bg', analyst)).toEqual(['FORBIDDEN']);
    expect((await server.ask(TEXTS, { slug: city.slug, language: 'bg' }, analyst)).codes).toEqual([]);
  });
});
