// Each plain text of a place, whichever there are: tidied, judged, told in the journal, taken through a table; the form has the same.
import { describe, expect, it } from 'vitest';
import { PLAIN_TEXTS as IN_FORM } from '../../../client/members/places/plain-texts.ts';
import { importsBg } from '../../../client/text/imports.bg.ts';
import { importsEn } from '../../../client/text/imports.en.ts';
import { journalFieldsBg } from '../../../client/text/journal-fields.bg.ts';
import { journalFieldsEn } from '../../../client/text/journal-fields.en.ts';
import { placesBg } from '../../../client/text/places.bg.ts';
import { placesEn } from '../../../client/text/places.en.ts';
import { plainTextsBg } from '../../../client/text/plain-texts.bg.ts';
import { plainTextsEn } from '../../../client/text/plain-texts.en.ts';
import { differenceOf } from '../../../server/access/journal/rules.ts';
import { draftCell } from '../../../server/municipality/imports/place-cells.ts';
import { columnsFor } from '../../../server/municipality/imports/columns.ts';
import { Directory } from '../../../server/municipality/imports/directory.ts';
import type { Known } from '../../../server/municipality/imports/known-names.ts';
import { readRow } from '../../../server/municipality/imports/place-row.ts';
import { TableGroups } from '../../../server/municipality/imports/table-groups.ts';
import { Present } from '../../../server/municipality/imports/told-since.ts';
import { TABLE_LANGUAGES, type TableLanguage } from '../../../server/municipality/imports/text/words.ts';
import {
  draftFaults,
  tidyDraft,
  type LocationDraft,
} from '../../../server/municipality/managed-locations/draft.ts';
import { said } from '../../../server/municipality/managed-locations/journal-fields.ts';
import {
  eachPlainText,
  PLAIN_TEXT_NAMES,
  PLAIN_TEXTS,
} from '../../../server/municipality/locations/plain-texts.ts';
import { LOCATION_KINDS, type LocationKind } from '../../../server/municipality/locations/location-kinds.ts';
import { plainTextsOf } from './managing.ts';

/** A draft that says everything. */
const whole = (kind: LocationKind, at = 1): LocationDraft => ({
  kind,
  externalId: `А-${at}`,
  name: { bg: `Място ${at}`, en: `Place ${at}` },
  address: { bg: `ул. „Роза“ ${at}`, en: `${at} Rosa St` },
  settlementId: BigInt(at),
  categoryId: BigInt(at),
  ...plainTextsOf(kind, at),
  latitude: kind === 'online' ? null : 42 + at,
  longitude: kind === 'online' ? null : 25 + at,
  hours: [{ weekday: at, opensMinute: 480, closesMinute: 1020 }],
  asksPresence: at > 1,
});

describe.each(PLAIN_TEXT_NAMES)('%s', (name) => {
  const { kinds, isRequired, longest } = PLAIN_TEXTS[name];
  const [kind = 'place'] = kinds;
  const tidied = (text: string | null, of: LocationKind = kind) => tidyDraft({ ...whole(of), [name]: text });
  const faultsOf = (text: string | null, of?: LocationKind) =>
    draftFaults(tidied(text, of)).map(({ field, fault }) => `${field} ${fault}`);

  it('loses white space, and is nothing where there is nothing else', () => {
    expect([tidied('  70   1 ')[name], tidied(' ')[name]]).toEqual(['70 1', null]);
  });

  it('is judged by its rules', () => {
    const begins = { website: 'https://e.example/', firstDay: '2027-06-01', lastDay: '2027-06-01' };
    const of = (length: number) =>
      (name in begins ? begins[name as keyof typeof begins] : '').padEnd(length, '7');
    expect(faultsOf(of(longest))).toEqual([]);
    expect(faultsOf(of(longest + 1))).toEqual([`${name} TOO_LONG`]);
    expect(faultsOf(' ')).toEqual(isRequired ? [`${name} REQUIRED`] : []);
    for (const other of LOCATION_KINDS.filter((each) => !kinds.includes(each)))
      expect(faultsOf('7', other)).toEqual([`${name} NOT_ALLOWED`]);
  });
});

describe.each(LOCATION_KINDS)('all that is said of a %s', (kind) => {
  const draft = whole(kind);

  it('is a change where any of it is another', () => {
    const other = whole(kind, 2);
    for (const [field, value] of Object.entries(other)) {
      if (field === 'kind' || value === null) continue;
      const told = differenceOf(said(draft), said({ ...draft, [field]: value }));
      expect(Object.keys(told?.after ?? {})).toEqual([field.replace(/^(settlement|category)Id$/, '$1')]);
    }
  });
});

// A tablet is in no table: it is where its desk is.
describe.each(['place', 'vehicle', 'online'] as const)('a %s', (kind) => {
  const draft = whole(kind);
  const listed = { key: '1', name: { bg: 'Едно' }, isRetired: false };
  const known: Known = {
    languages: ['bg', 'en'],
    settlements: new Directory([{ ...listed, id: 1n }]),
    centres: new Map(),
    categories: new Directory([{ ...listed, id: 1n }]),
    groups: new TableGroups({ groups: null, mayChange: false }),
  };

  const taken = (language: TableLanguage): LocationDraft => {
    const columns = columnsFor(known.languages);
    const places = new Map(columns.map((column, at) => [column, at]));
    const cells = columns.map((column) => draftCell(column, draft, known, language));
    return readRow(
      cells,
      { line: 1, titles: columns, places, guessed: [], ignored: [], missing: [] },
      known,
      null,
      new Present([]),
    ).draft;
  };

  it.each(TABLE_LANGUAGES)('comes back as it was out of a table in %s', (language) => {
    expect(taken(language)).toEqual(draft);
  });
});

it('are in the form under the same rules, in the same order', () => {
  const here = eachPlainText((name) => {
    const { kinds, longest, isRequired } = PLAIN_TEXTS[name];
    return { kinds: kinds.map((kind) => kind.toUpperCase()), longest, isRequired };
  });
  expect(Object.entries(IN_FORM)).toEqual(Object.entries(here));
});

it.each([
  ['bg', plainTextsBg, placesBg.fields, importsBg.columns, journalFieldsBg],
  ['en', plainTextsEn, placesEn.fields, importsEn.columns, journalFieldsEn],
])('are called the same by form, table and journal in %s', (_, words, ...places) => {
  expect(Object.keys(words)).toEqual(PLAIN_TEXT_NAMES);
  for (const place of places) expect(place).toMatchObject(words);
});
