// The languages of a municipality's pages: its own by data alone, for who asks for them, and for nobody else's city.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Prisma } from '../../../prisma/generated/client.ts';
import { loadMunicipality } from '../../../server/operator/seed/load.ts';
import { cityFolder } from '../../operator/seed/folder-copy.ts';
import { createCity, type City } from '../../support/city.ts';
import { startTestServer, type TestServer } from '../../support/server.ts';
import { get, locationOf, post } from './visitor.ts';

const CODE = '268186280';
const turkish = { 'accept-language': 'tr-TR,tr;q=0.9,en;q=0.5' };
let server: TestServer;
let other: City;

beforeAll(async () => {
  server = await startTestServer();
  await loadMunicipality(server.database.operator.prisma, cityFolder('kazanlak'));
  other = await createCity(server.database.owner.pool);
});
afterAll(() => server.close());

describe('Turkish in Kazanlak', () => {
  it('leaves a name that nobody has translated in Bulgarian', async () => {
    const { prisma } = server.database.owner;
    const { id, name } = await prisma.location.findFirstOrThrow({ where: { externalId: 'rose-museum' } });
    const rename = (to: Prisma.InputJsonObject) =>
      prisma.location.updateMany({ where: { id }, data: { name: to } });
    await rename({ bg: 'Музей на розата' });
    const { text } = await get(server.url, `/results/kazanlak/${id}?language=tr`);
    await rename(name as Prisma.InputJsonObject);
    expect(text).toMatch(/<h1[^>]*>Музей на розата<\/h1>/);
    expect(text).toContain('<html lang="tr"');
  });

  it.each([
    [`/S/${CODE}`, 'İdari Hizmet Merkezi'],
    [`/s/${CODE}/thanks`, 'Teşekkür ederiz.'],
    ['/results/kazanlak', 'Vatandaşların Kazanlık için verdiği puanlar'],
    ['/results/kazanlak/anonymity', 'Anonimliğinizi nasıl koruyoruz'],
    ['/results/kazanlak/privacy', 'Kişisel veri bildirimi'],
    ['/results/kazanlak/accessibility', 'Erişilebilirlik bildirimi'],
  ])('%s speaks to a reader of Turkish', async (path, said) => {
    const page = await get(server.url, path, turkish);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-language')).toBe('tr');
    expect(page.text).toContain('<html lang="tr" dir="ltr">');
    expect(page.text).toContain(said);
    expect(page.text).toMatch(/<a href="[^"]*language=bg" hrefLang="bg" lang="bg">Български<\/a>/);
    expect(page.text.replaceAll('Български', '').replace(/<svg[^]*?<\/svg>/g, '')).not.toMatch(/[а-яА-Я]/);
  });

  it('is what was chosen by hand, before what the browser likes, and stays so after a vote', async () => {
    const page = await get(server.url, `/s/${CODE}?language=tr`, { 'accept-language': 'bg' });
    expect(page.text).toContain('lang="tr"');
    expect(page.text).toContain('Puanı gönderin');
    const [, id = ''] = /name="ballotId" value="([^"]+)"/.exec(page.text) ?? [];
    const answer = await post(server.url, `/s/${CODE}?language=tr`, { ballotId: id, score: '3' });
    expect(locationOf(answer)).toMatch(/language=tr$/);
    const next = await get(server.url, locationOf(answer));
    expect(next.text).toContain('Sorun nedir?');
    expect(next.text).toContain('lang="tr"');
  });

  it('stands in the switch of every language, by its own name', async () => {
    for (const language of ['bg', 'en']) {
      const { text } = await get(server.url, `/results/kazanlak?language=${language}`);
      expect(text).toMatch(/hrefLang="tr" lang="tr">Türkçe<\/a>/);
    }
  });

  it('is kept in mind on pages that do not speak it', async () => {
    const start = await get(server.url, '/?language=tr', { 'accept-language': 'bg' });
    expect(start.headers.get('content-language')).toBe('bg');
    expect(start.text).toContain('href="/results/kazanlak?language=tr"');
    const typed = await post(server.url, '/code?language=tr', { code: CODE });
    expect(locationOf(typed)).toBe(`/s/${CODE}?language=tr`);
  });

  it('is not on offer in a city that has none of it', async () => {
    const [place] = other.places;
    for (const path of [`/s/${place?.code}`, `/results/${other.slug}`, '/', '/anonymity']) {
      const page = await get(server.url, path, turkish);
      expect(page.headers.get('content-language')).toBe('en');
      expect(page.text).not.toContain('Türkçe');
      expect((await get(server.url, `${path}?language=tr`)).headers.get('content-language')).toBe('bg');
    }
  });
});

it('a tag that is none is not repeated', async () => {
  const answer = await post(server.url, '/code?language=%22%3E%0d%0aX', { code: CODE });
  expect(locationOf(answer)).toBe(`/s/${CODE}`);
});

it('a language that is written from right to left turns the page around', async () => {
  const { owner } = server.database;
  const bidi = await createCity(owner.pool);
  await owner.prisma.municipality.update({
    where: { id: bidi.id },
    data: { languages: ['bg', 'ar'] },
  });
  await owner.prisma.texts.create({ data: { municipalityId: bidi.id, language: 'ar', content: {} } });
  const { text } = await get(server.url, `/results/${bidi.slug}`, { 'accept-language': 'ar-EG' });
  expect(text).toContain('<html lang="ar" dir="rtl">');
});

it('the first language of a municipality is the one for whoever likes none of them', async () => {
  const { owner } = server.database;
  const first = await createCity(owner.pool);
  await owner.prisma.municipality.update({ where: { id: first.id }, data: { languages: ['en', 'bg'] } });
  const page = await get(server.url, `/results/${first.slug}`, { 'accept-language': 'fr' });
  expect(page.headers.get('content-language')).toBe('en');
});
