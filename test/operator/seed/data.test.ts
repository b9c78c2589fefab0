// The committed cities: complete, in both languages, with codes that scan, and honest about what is invented.
import { describe, expect, test } from 'vitest';
import { listMunicipalityFolders, readFolder } from '../../../server/operator/seed/folder.ts';
import { readTemplates } from '../../../server/municipality/templates/catalog.ts';
import { transliterate } from '../../../server/municipality/register/text/transliteration.ts';

const cities = listMunicipalityFolders().map(readFolder);
const [kazanlak, staraZagora] = cities;
if (!kazanlak || !staraZagora) throw new Error('The two cities are not there.');

function countOf(category: string): number {
  return staraZagora?.locations.filter((location) => location.category === category).length ?? 0;
}

describe('Stara Zagora', () => {
  test('is a demo city with its facts', () => {
    expect(staraZagora.municipality).toMatchObject({
      slug: 'stara-zagora',
      languages: ['bg', 'en'],
      timeZone: 'Europe/Sofia',
      isDemo: true,
      threshold: 5,
      colour: '#1f4d3a',
      host: null,
      urgentPhone: '112',
    });
  });

  test('has the city and 51 villages, and a kmetstvo in each village', () => {
    const villages = staraZagora.settlements.filter(({ kind }) => kind === 'village');
    expect(staraZagora.settlements).toHaveLength(52);
    expect(villages).toHaveLength(51);
    const kmetstva = staraZagora.locations.filter(({ category }) => category === 'kmetstva');
    expect(kmetstva.map(({ ekatte }) => ekatte).toSorted()).toEqual(
      villages.map(({ ekatte }) => ekatte).toSorted(),
    );
  });

  test('has at least 600 places, and of each kind as many as the city', () => {
    expect(staraZagora.locations.length).toBeGreaterThanOrEqual(600);
    expect(countOf('kindergartens')).toBe(28);
    expect(countOf('nurseries')).toBe(10);
    expect(staraZagora.locations.filter(({ externalId }) => /^bureau-\d$/.test(externalId))).toHaveLength(7);
    expect(
      staraZagora.locations.filter(({ externalId }) => externalId.startsWith('service-desk-')),
    ).not.toEqual([]);
  });

  test('has its service centre at its address', () => {
    expect(staraZagora.locations.find(({ externalId }) => externalId === 'service-centre')?.address?.bg).toBe(
      'бул. „Цар Симеон Велики“ 107',
    );
  });

  test('does not show what the state owns', () => {
    expect(JSON.stringify(staraZagora.locations)).not.toMatch(/Киркович|УМБАЛ/);
  });

  test('gives every vehicle a registration number of its own and a line', () => {
    const vehicles = staraZagora.locations.filter(({ kind }) => kind === 'vehicle');
    const numbers = vehicles.map(({ registrationNumber }) => registrationNumber);
    expect(new Set(numbers).size).toBe(vehicles.length);
    for (const number of numbers) expect(number).toMatch(/^СТ \d{4} [АВЕКМНОРСТУХ]{2}$/u);
    const lines = new Set(vehicles.map(({ line }) => line));
    for (const line of ['1', '2', '26', '36', '13', '41', '91', '204']) expect(lines).toContain(line);
    expect(lines).not.toContain(null);
  });

  test('marks all that is invented; what is not marked are the 51 kmetstva at their villages', () => {
    const real = staraZagora.locations.filter(({ isDemo }) => !isDemo);
    expect(real).toHaveLength(51);
    const centres = new Map(staraZagora.settlements.map((settlement) => [settlement.ekatte, settlement]));
    for (const { category, ekatte, latitude, longitude } of real) {
      expect(category).toBe('kmetstva');
      expect(centres.get(ekatte)).toMatchObject({ latitude, longitude });
    }
  });
});

describe('Kazanlak', () => {
  test('is a small demo city', () => {
    const { municipality } = kazanlak;
    expect(municipality).toMatchObject({ slug: 'kazanlak', isDemo: true, languages: ['bg', 'en', 'tr'] });
    expect(kazanlak.locations).toHaveLength(13);
    expect(kazanlak.locations.every(({ isDemo }) => isDemo)).toBe(true);
    expect(kazanlak.settlements.find(({ kind }) => kind === 'town')?.ekatte).toBe('35167');
  });
});

test('Kazanlak says everything in Turkish too', () => {
  const texts = [
    ...[kazanlak.municipality, ...kazanlak.settlements, ...kazanlak.categories].map(({ name }) => name),
    ...[...kazanlak.locations, ...kazanlak.tablets].map(({ name }) => name),
    ...kazanlak.categories.map(({ ratingQuestion }) => ratingQuestion),
    ...kazanlak.locations.flatMap(({ address }) => address ?? []),
    ...[...kazanlak.questions, ...kazanlak.options, ...kazanlak.improvements].map(({ text }) => text),
  ];
  for (const text of texts) expect(text['tr'], text.bg).toMatch(/^[^а-яА-Я]+$/);
});

test('every question asks for what its scale answers: very bad to excellent, neither yes nor how much', () => {
  const questions = [...cities.flatMap(({ categories }) => categories), ...readTemplates()].map(
    ({ ratingQuestion }) => ratingQuestion,
  );
  expect(questions.length).toBeGreaterThan(30);
  for (const { bg, en, tr } of questions) {
    expect(bg).toMatch(/^Как оценявате .+\?$/);
    expect(en).toMatch(/^How (?:would you rate|was|are) .+\?$/);
    if (tr !== undefined) expect(tr).toMatch(/ nasıl değerlendirirsiniz\?$/);
  }
});

test('no code is there twice, in any city, and every one leaves 1 when divided by 97', () => {
  const codes = cities.flatMap(({ signs }) => signs.map(({ code }) => code));
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) {
    expect(code).toMatch(/^[1-9]\d{8}$/);
    expect(BigInt(code) % 97n).toBe(1n);
  }
});

describe.each(cities)('$municipality.slug', (city) => {
  test('has one sign at every place', () => {
    expect(city.signs.map(({ externalId }) => externalId).toSorted()).toEqual(
      [...city.locations, ...city.tablets].map(({ externalId }) => externalId).toSorted(),
    );
  });

  test('says everything in Bulgarian and English, each in its letters', () => {
    const texts = [
      ...[city.municipality, ...city.settlements, ...city.categories, ...city.locations, ...city.tablets].map(
        ({ name }) => name,
      ),
      ...city.categories.map(({ ratingQuestion }) => ratingQuestion),
      ...city.locations.flatMap(({ address }) => address ?? []),
      ...[...city.questions, ...city.options, ...city.improvements].map(({ text }) => text),
    ];
    for (const { bg, en } of texts) {
      expect(bg).toMatch(/\p{Script=Cyrillic}/u);
      expect(en).toMatch(/^[\p{Script=Latin}\p{Script=Common}]+$/u);
      expect(`${bg} ${en}`).not.toMatch(/!|\s\s|"/);
    }
  });

  test('writes the settlements by the transliteration law, and their places after them', () => {
    const names = new Map(city.settlements.map(({ ekatte, name }) => [ekatte, name]));
    for (const { bg, en } of names.values()) expect(en?.toLowerCase()).toBe(transliterate(bg).toLowerCase());
    for (const { name, ekatte } of city.locations) {
      const village = /, с\. (?<village>.+)$/.exec(name.bg)?.groups?.['village'];
      if (village === undefined) continue;
      expect(names.get(ekatte)?.bg).toBe(village);
      expect(name.en?.toLowerCase()).toContain(transliterate(village).toLowerCase());
    }
  });

  test('names no two places alike, and none too long for a sign', () => {
    for (const language of ['bg', 'en']) {
      const names = [...city.locations, ...city.tablets].map(({ name }) => name[language]);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name?.length).toBeLessThanOrEqual(60);
    }
  });

  test('shows a picture for each category, and its own arms', () => {
    for (const { icon } of city.categories) expect(icon).not.toBe('OTHER');
    expect(city.arms).toMatch(/^<svg /);
    expect(cities.filter(({ arms }) => arms === city.arms)).toHaveLength(1);
  });

  test('says whom to turn to, with addresses that cannot be anybody’s, and that nobody has assessed it', () => {
    const { about } = city.municipality;
    expect(about?.controller.email).toMatch(/\.example$/);
    expect(about?.dataProtectionOfficer.email).toMatch(/\.example$/);
    expect(about?.controller.phone).toMatch(/00 ?000$/);
    expect(about?.supervision.website).toBe('https://cpdp.bg');
    expect(about?.accessibility).toBeNull();
  });

  test('tells what was done, at places and beyond, and keeps to itself what is not done yet', () => {
    const published = city.improvements.filter(({ isPublished }) => isPublished);
    expect(published.length).toBeGreaterThanOrEqual(6);
    expect(published.length).toBeLessThan(city.improvements.length);
    expect(published.some(({ location }) => location !== null)).toBe(true);
    expect(published.some(({ category }) => category !== null)).toBe(true);
  });

  test('knows where every settlement is, and every place that stands still', () => {
    for (const { latitude, longitude } of city.settlements) {
      expect(latitude).toBeGreaterThan(42);
      expect(latitude).toBeLessThan(43);
      expect(longitude).toBeGreaterThan(25);
      expect(longitude).toBeLessThan(26);
    }
    for (const { kind, latitude } of city.locations) {
      if (kind === 'place') expect(latitude).not.toBeNull();
    }
  });

  test('uses every settlement that has a place, and every category', () => {
    const used = new Set(city.locations.map(({ category }) => category));
    expect(city.categories.map(({ key }) => key).toSorted()).toEqual([...used].toSorted());
    expect(new Set(city.locations.map(({ ekatte }) => ekatte)).size).toBe(city.settlements.length);
  });

  test('asks one follow-up for every score, with four or five options', () => {
    for (const { key } of city.categories) {
      const questions = city.questions.filter(({ category }) => category === key);
      const scores = questions.flatMap(({ fromScore, toScore }) =>
        Array.from({ length: toScore - fromScore + 1 }, (_, index) => fromScore + index),
      );
      expect(scores.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      for (const question of questions) {
        const options = city.options.filter((o) => o.category === key && o.question === question.key);
        expect([4, 5]).toContain(options.length);
      }
    }
  });
});
