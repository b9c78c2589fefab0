// The CSV files of a folder: which columns each has, and what a row of it means.
import { CATEGORY_ICONS } from '../municipalities/category-icons.ts';
import { likelyKind, NETWORK_KINDS, type SharedNetworkRow } from '../municipalities/shared-networks.ts';
import { isCode } from '../../foundation/sign-code.ts';
import { normalNetwork, parseNetwork } from '../../foundation/networks.ts';
import type { CsvRow } from './csv.ts';
import type {
  CategoryRow,
  ImprovementRow,
  LocationRow,
  OpeningHoursRow,
  OptionRow,
  QuestionRow,
  SettlementRow,
  SignRow,
  TabletRow,
} from './data.ts';

/** One CSV file: its columns for the municipality's languages, what a row means, and what no two rows may share. */
export interface CsvTable<Row> {
  readonly file: string;
  /** A folder without the file has no rows of it. */
  readonly isOptional?: boolean;
  readonly columns: (languages: readonly string[]) => readonly string[];
  /** Columns that the heading may lack. */
  readonly optionalColumns?: readonly string[];
  readonly read: (row: CsvRow, languages: readonly string[]) => Row;
  readonly key: (row: Row) => string;
}

const KEY = [/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by dashes'] as const;
const perLanguage = (languages: readonly string[], ...names: readonly string[]) =>
  names.flatMap((name) => languages.map((language) => `${name}_${language}`));

export const SETTLEMENTS: CsvTable<SettlementRow> = {
  file: 'settlements.csv',
  columns: (languages) => ['ekatte', 'kind', ...perLanguage(languages, 'name'), 'latitude', 'longitude'],
  key: ({ ekatte }) => ekatte,
  read: (row, languages) => ({
    ekatte: row.text('ekatte', /^\d{5}$/, 'five digits'),
    kind: row.oneOf('kind', ['city', 'town', 'village']),
    name: row.texts('name', languages),
    ...row.position(),
  }),
};

export const CATEGORIES: CsvTable<CategoryRow> = {
  file: 'categories.csv',
  columns: (languages) => ['key', 'position', ...perLanguage(languages, 'name', 'rating_question')],
  optionalColumns: ['icon'],
  key: ({ key }) => key,
  read: (row, languages) => ({
    key: row.text('key', ...KEY),
    position: row.integer('position', 1, 1000),
    name: row.texts('name', languages),
    ratingQuestion: row.texts('rating_question', languages),
    icon: row.optional('icon') === null ? 'OTHER' : row.oneOf('icon', CATEGORY_ICONS),
  }),
};

export const LOCATIONS: CsvTable<LocationRow> = {
  file: 'locations.csv',
  columns: (languages) => [
    'external_id',
    'ekatte',
    'category',
    'kind',
    ...perLanguage(languages, 'name', 'address'),
    'registration_number',
    'line',
    'latitude',
    'longitude',
    'demo',
  ],
  optionalColumns: ['website', 'first_day', 'last_day'],
  key: ({ externalId }) => externalId,
  read: (row, languages) => {
    const kind = row.oneOf('kind', ['place', 'vehicle', 'online']);
    const position = row.position();
    const registrationNumber = row.optional('registration_number');
    const line = row.optional('line');
    if ((kind === 'vehicle') !== (registrationNumber !== null))
      throw row.wrong('registration_number', 'must be there for a vehicle, and only for a vehicle');
    if (kind !== 'vehicle' && line !== null) throw row.wrong('line', `must be empty for a ${kind}`);
    if ((kind === 'online') !== (row.optional('website') !== null))
      throw row.wrong('website', 'must be there for a service online, and only for one');
    if (kind === 'online' && position.latitude !== null)
      throw row.wrong('latitude', 'must be empty for a service online');
    return {
      externalId: row.text('external_id', ...KEY),
      ekatte: row.text('ekatte'),
      category: row.text('category'),
      kind,
      name: row.texts('name', languages),
      address: row.optionalTexts('address', languages),
      registrationNumber,
      line,
      website: row.optional('website'),
      ...row.season(kind),
      ...position,
      isDemo: row.oneOf('demo', ['true', 'false']) === 'true',
    };
  },
};

export const TABLETS: CsvTable<TabletRow> = {
  file: 'tablets.csv',
  isOptional: true,
  columns: (languages) => ['desk', ...perLanguage(languages, 'name'), 'demo'],
  // A place has one tablet at the most.
  key: ({ desk }) => desk,
  read: (row, languages) => ({
    desk: row.text('desk'),
    // No place is called so.
    externalId: `${row.text('desk')}/tablet`,
    name: row.texts('name', languages),
    isDemo: row.oneOf('demo', ['true', 'false']) === 'true',
  }),
};

export const SIGNS: CsvTable<SignRow> = {
  file: 'signs.csv',
  columns: () => ['code', 'external_id'],
  key: ({ code }) => code,
  read: (row) => {
    const code = row.text('code');
    if (!isCode(code)) {
      throw row.wrong('code', `must be seven digits and their two check digits, not "${code}"`);
    }
    return { code, externalId: row.text('external_id'), fileLine: row.line };
  },
};

export const QUESTIONS: CsvTable<QuestionRow> = {
  file: 'questions.csv',
  columns: (languages) => [
    'category',
    'key',
    'from_score',
    'to_score',
    'position',
    ...perLanguage(languages, 'text'),
  ],
  key: ({ category, key }) => `${category}/${key}`,
  read: (row, languages) => {
    const fromScore = row.integer('from_score', 1, 10);
    return {
      category: row.text('category'),
      key: row.text('key', ...KEY),
      fromScore,
      toScore: row.integer('to_score', fromScore, 10),
      position: row.integer('position', 1, 1000),
      text: row.texts('text', languages),
    };
  },
};

export const OPTIONS: CsvTable<OptionRow> = {
  file: 'options.csv',
  columns: (languages) => ['category', 'question', 'key', 'position', ...perLanguage(languages, 'text')],
  key: ({ category, question, key }) => `${category}/${question}/${key}`,
  read: (row, languages) => ({
    category: row.text('category'),
    question: row.text('question'),
    key: row.text('key', ...KEY),
    position: row.integer('position', 1, 1000),
    text: row.texts('text', languages),
  }),
};

export const SHARED_NETWORKS: CsvTable<SharedNetworkRow> = {
  file: 'shared-networks.csv',
  isOptional: true,
  columns: () => ['network', 'name', 'hourly_volume'],
  optionalColumns: ['kind'],
  key: ({ network }) => network,
  read: (row) => {
    const cell = row.text('network');
    const network = parseNetwork(cell);
    if (network === null) {
      throw row.wrong('network', `must be a network like 10.0.0.0/8 or 2001:db8::/32, not "${cell}"`);
    }
    const written = normalNetwork(network);
    if (written === null) throw row.wrong('network', `has bits behind its /${network.bits}: "${cell}"`);
    return {
      network: written,
      name: row.text('name'),
      hourlyVolume: row.integer('hourly_volume', 0, 1_000_000),
      kind: row.optional('kind') === null ? likelyKind(network) : row.oneOf('kind', NETWORK_KINDS),
    };
  },
};

const CLOCK = [/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time like 08:30'] as const;

export const OPENING_HOURS: CsvTable<OpeningHoursRow> = {
  file: 'opening-hours.csv',
  isOptional: true,
  columns: () => ['external_id', 'weekday', 'opens', 'closes'],
  key: ({ externalId, weekday, opensMinute }) => `${externalId}/${weekday}/${opensMinute}`,
  read: (row) => {
    const minute = (column: string): number => {
      const [hours = 0, minutes = 0] = row
        .text(column, ...CLOCK)
        .split(':')
        .map(Number);
      return 60 * hours + minutes;
    };
    const opensMinute = minute('opens');
    const closesMinute = minute('closes');
    if (closesMinute <= opensMinute)
      throw row.wrong('closes', 'must be later than opens: a night is two rows');
    const externalId = row.text('external_id');
    return { externalId, weekday: row.integer('weekday', 1, 7), opensMinute, closesMinute };
  },
};

export const IMPROVEMENTS: CsvTable<ImprovementRow> = {
  file: 'improvements.csv',
  isOptional: true,
  columns: (languages) => [
    'external_id',
    'location',
    'category',
    'ekatte',
    'done_on',
    'published',
    ...perLanguage(languages, 'text'),
  ],
  key: ({ externalId }) => externalId,
  read: (row, languages) => {
    const [location, category, ekatte] = [
      row.optional('location'),
      row.optional('category'),
      row.optional('ekatte'),
    ];
    if (location !== null && (category !== null || ekatte !== null)) {
      throw row.wrong('location', 'must stand alone: a place has its category and settlement already');
    }
    return {
      externalId: row.text('external_id', ...KEY),
      location,
      category,
      ekatte,
      text: row.texts('text', languages),
      doneOn: row.day('done_on'),
      isPublished: row.oneOf('published', ['true', 'false']) === 'true',
    };
  },
};
