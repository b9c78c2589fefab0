// What is said of a location: every fault by its field, and nothing that is tidied has one that tidying takes away.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLANK } from '../../../server/municipality/imports/blank-place.ts';
import {
  draftFaults,
  LONGEST,
  scopeFaults,
  tidyDraft,
  type LocationDraft,
} from '../../../server/municipality/managed-locations/draft.ts';
import {
  hoursFaults,
  inOrder,
  MOST_HOURS,
  type LocationHours,
} from '../../../server/municipality/hours/rules.ts';

const PLACE: LocationDraft = {
  ...BLANK,
  externalId: 'park-5',
  name: { bg: 'Парк „Загорка“', en: 'Zagorka Park' },
  address: { bg: 'ул. „Роза“ 1' },
  settlementId: 1n,
  categoryId: 2n,
  latitude: 42.4,
  longitude: 25.6,
  hours: [{ weekday: 1, opensMinute: 480, closesMinute: 1020 }],
};
const BUS: LocationDraft = { ...PLACE, kind: 'vehicle', registrationNumber: 'СТ 1234 АВ', line: '7' };

const ONLINE: LocationDraft = {
  ...PLACE,
  kind: 'online',
  website: 'https://e.example/order?form=1#top',
  latitude: null,
  longitude: null,
};

describe('a draft', () => {
  it.each<[string, Partial<LocationDraft>, string[]]>([
    ['all that can be said', {}, []],
    [
      'as little as can be said',
      { externalId: null, address: null, latitude: null, longitude: null, hours: [] },
      [],
    ],
    ['no name', { name: { bg: '' } }, ['name.bg REQUIRED']],
    ['a name too long', { name: { bg: 'Парк', en: 'p'.repeat(LONGEST.name + 1) } }, ['name.en TOO_LONG']],
    ['a name in no language', { name: { bg: 'Парк', '!': 'Park' } }, ['name UNKNOWN']],
    ['a name with what turns around', { name: { bg: 'Парк\u202e' } }, ['name.bg NOT_ALLOWED']],
    ['an address without Bulgarian', { address: { bg: '', en: '1 Rosa St' } }, ['address.bg REQUIRED']],
    ['an external id that runs', { externalId: '=1+1' }, ['externalId NOT_ALLOWED']],
    ['an external id in two words', { externalId: 'park 5' }, ['externalId NOT_ALLOWED']],
    ['an external id too long', { externalId: 'a'.repeat(LONGEST.externalId + 1) }, ['externalId TOO_LONG']],
    ['a place with a number plate', { registrationNumber: 'СТ 1' }, ['registrationNumber NOT_ALLOWED']],
    ['a bus', BUS, []],
    ['a bus without a number', { ...BUS, registrationNumber: null }, ['registrationNumber REQUIRED']],
    ['a service online', ONLINE, []],
    ['a service online without an address', { ...ONLINE, website: null }, ['website REQUIRED']],
    [
      'a service on a map',
      { ...ONLINE, latitude: 42.4, longitude: 25.6 },
      ['latitude NOT_ALLOWED', 'longitude NOT_ALLOWED'],
    ],
    ['an address without TLS', { ...ONLINE, website: 'http://e.example' }, ['website NOT_ALLOWED']],
    ['an address that runs', { ...ONLINE, website: 'javascript:alert(1)' }, ['website NOT_ALLOWED']],
    [
      'an address with a name',
      { ...ONLINE, website: 'https://bank.example@e.example' },
      ['website NOT_ALLOWED'],
    ],
    ['an address that is none', { ...ONLINE, website: 'https://%' }, ['website NOT_ALLOWED']],
    ['a latitude alone', { longitude: null }, ['longitude REQUIRED']],
    ['the two the wrong way round', { latitude: 125.6 }, ['latitude OUT_OF_RANGE']],
    ['no number at all', { latitude: Number.NaN }, ['latitude OUT_OF_RANGE']],
  ])('with %s', (_what, said, faults) => {
    const found = draftFaults(tidyDraft({ ...PLACE, ...said }));
    expect(found.map(({ field, fault }) => `${field} ${fault}`)).toEqual(faults);
  });

  it('loses white space, and texts that are empty', () => {
    const typed = {
      ...PLACE,
      name: { bg: '  Парк   „Загорка“ ', en: ' ' },
      address: { bg: ' ', en: '' },
      externalId: ' ',
    };
    expect(tidyDraft(typed)).toMatchObject({
      name: { bg: 'Парк „Загорка“' },
      address: null,
      externalId: null,
    });
  });

  it('stays as it is when it is tidied again', () => {
    const texts = fc.record({ bg: fc.string({ unit: 'grapheme' }), en: fc.string({ unit: 'grapheme' }) });
    fc.assert(
      fc.property(texts, fc.option(texts), fc.option(fc.string()), (name, address, externalId) => {
        const once = tidyDraft({ ...PLACE, name, address, externalId });
        expect(tidyDraft(once)).toEqual(once);
      }),
    );
  });

  it.each([
    [{ kind: 'everything' } as const, []],
    [{ kind: 'settlement', settlementId: 1n } as const, []],
    [{ kind: 'settlement', settlementId: 9n } as const, ['settlement']],
    [{ kind: 'category', categoryId: 9n } as const, ['category']],
    [{ kind: 'locations', locationIds: [9n] } as const, []],
  ])('for a member of %o', (scope, fields) => {
    expect(scopeFaults(scope, PLACE).map(({ field }) => field)).toEqual(fields);
  });
});

describe('hours', () => {
  const row = (weekday: number, opensMinute: number, closesMinute: number): LocationHours => ({
    weekday,
    opensMinute,
    closesMinute,
  });

  it.each<[string, LocationHours[], string[]]>([
    ['none', [], []],
    ['a day and a night', [row(5, 480, 1440), row(6, 0, 120)], []],
    ['a break at noon', [row(1, 480, 720), row(1, 720, 1020)], []],
    ['eight days', [row(8, 480, 720)], ['hours.0.weekday OUT_OF_RANGE']],
    ['closing before it opens', [row(1, 720, 480)], ['hours.0.closesMinute TOO_EARLY']],
    ['a day of 25 hours', [row(1, 0, 1500)], ['hours.0.closesMinute OUT_OF_RANGE']],
    ['one within another', [row(2, 0, 60), row(1, 480, 1020), row(1, 600, 660)], ['hours.2 OVERLAPS']],
    ['too many', Array.from({ length: MOST_HOURS + 1 }, (_, at) => row(1, at, at + 1)), ['hours TOO_MANY']],
  ])('%s', (_what, rows, faults) => {
    expect(hoursFaults(rows).map(({ field, fault }) => `${field} ${fault}`)).toEqual(faults);
  });

  it('come in the order of the week', () => {
    const rows = [row(7, 0, 60), row(1, 720, 780), row(1, 480, 540)];
    expect(inOrder(rows)).toEqual([row(1, 480, 540), row(1, 720, 780), row(7, 0, 60)]);
  });
});
