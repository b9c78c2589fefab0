// The tables of open data: which there are, and of what kind each of their columns is.

/**
 * What stands in a column. id, ids: names of rows, alone or in a list; word: one of a few; text: of the city's; texts: the
 * same in each of its languages, a column each; the others as they are called.
 */
export type ColumnKind = 'id' | 'ids' | 'word' | 'text' | 'texts' | 'integer' | 'number' | 'date' | 'boolean';

type Columns = Readonly<Record<string, ColumnKind>>;

const SCORES = {
  ...({
    score1: 'integer',
    score2: 'integer',
    score3: 'integer',
    score4: 'integer',
    score5: 'integer',
  } as const),
  ...({
    score6: 'integer',
    score7: 'integer',
    score8: 'integer',
    score9: 'integer',
    score10: 'integer',
  } as const),
};

/** Of what is published of several places together, and of none alone. */
const POOLED = { ...({ standing: 'word', placeCount: 'integer' } as const), ...SCORES };

/** By table its columns in their order. Each has one more at its end: demo, whether something in the row is invented. */
export const TABLES = {
  places: {
    place: 'id',
    kind: 'word',
    name: 'texts',
    address: 'texts',
    settlement: 'id',
    category: 'id',
    registrationNumber: 'text',
    line: 'text',
    website: 'text',
    firstDay: 'date',
    lastDay: 'date',
    desk: 'id',
    isRetired: 'boolean',
  },
  positions: { place: 'id', latitude: 'number', longitude: 'number' },
  settlements: { settlement: 'id', kind: 'word', name: 'texts', isRetired: 'boolean' },
  categories: { category: 'id', name: 'texts', ratingQuestion: 'texts', isRetired: 'boolean' },
  questions: {
    question: 'id',
    category: 'id',
    fromScore: 'integer',
    toScore: 'integer',
    questionText: 'texts',
    option: 'id',
    optionText: 'texts',
  },
  ratings: { publishedOn: 'date', place: 'id', standing: 'word', score: 'integer' },
  tallies: {
    publishedOn: 'date',
    place: 'id',
    category: 'id',
    settlement: 'id',
    standing: 'word',
    ...SCORES,
  },
  ways: {
    publishedOn: 'date',
    place: 'id',
    standing: 'word',
    filled: 'integer',
    onPhone: 'integer',
    withSlip: 'integer',
    withoutSlip: 'integer',
  },
  answers: {
    publishedOn: 'date',
    place: 'id',
    question: 'id',
    option: 'id',
    standing: 'word',
    respondents: 'integer',
    chosen: 'integer',
  },
  pools: { publishedOn: 'date', category: 'id', ...POOLED },
  lines: { publishedOn: 'date', route: 'text', shortName: 'text', longName: 'text', ...POOLED },
  'day-parts': { publishedOn: 'date', category: 'id', dayPart: 'word', ...POOLED },
  'pooled-answers': {
    publishedOn: 'date',
    question: 'id',
    option: 'id',
    standing: 'word',
    placeCount: 'integer',
    respondents: 'integer',
    chosen: 'integer',
  },
  improvements: {
    improvement: 'id',
    doneOn: 'date',
    places: 'ids',
    category: 'id',
    settlement: 'id',
    said: 'texts',
    text: 'texts',
  },
  promises: {
    improvement: 'id',
    promisedFirst: 'date',
    promisedOn: 'date',
    promise: 'word',
    promiseDoneOn: 'date',
    places: 'ids',
    category: 'id',
    settlement: 'id',
    said: 'texts',
    text: 'texts',
    reason: 'texts',
  },
  'mystery-visits': {
    year: 'integer',
    visitedFrom: 'date',
    visitedUntil: 'date',
    part: 'word',
    section: 'word',
    name: 'texts',
    visitCount: 'integer',
    placeCount: 'integer',
    average: 'number',
  },
} as const satisfies Readonly<Record<string, Columns>>;

export type TableName = keyof typeof TABLES;

type OwnColumn = { [Name in TableName]: keyof (typeof TABLES)[Name] }[TableName];

/** Every column that there is: the same name means the same in every table. */
export type ColumnName = OwnColumn | 'demo';

export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** A column of a file. `of` is the column of the table that it is, in `language` where there is one for each. */
export interface Column {
  readonly name: string;
  readonly of: ColumnName;
  readonly kind: ColumnKind;
  readonly language: string | null;
}

/** The columns of the table's files in a city that speaks the languages. */
export function columnsOf(table: TableName, languages: readonly string[]): Column[] {
  const columns = { ...TABLES[table], demo: 'boolean' } as const;
  return entriesOf(columns).flatMap(([of, kind]): Column[] =>
    kind === 'texts'
      ? languages.map((language) => ({ name: `${of}_${language}`, of, kind, language }))
      : [{ name: of, of, kind, language: null }],
  );
}

const entriesOf = (columns: Partial<Record<ColumnName, ColumnKind>>) =>
  Object.entries(columns) as [ColumnName, ColumnKind][];
