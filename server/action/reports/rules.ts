// What is true of an annual report: what it holds, when it is complete, when it may be published and by when it must be.
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { isTabled, talliesOf, type MethodRow } from './method-rows.ts';
import { textFaults } from '../../municipality/texts/typed-text.ts';
import { isLonger } from '../../foundation/texts/characters.ts';

/** The methods of feedback beside the surveys, which are the ratings (Наредба за административното обслужване, чл. 24). */
export const METHODS = ['EMPLOYEES', 'USERS', 'MYSTERY_CLIENT', 'SIGNALS', 'MEDIA'] as const;
export type Method = (typeof METHODS)[number];

/** How many of each came in. */
export type SignalCounts = {
  readonly signals: number;
  readonly proposals: number;
  readonly complaints: number;
  readonly praise: number;
};

/** The same in English; empty where the Bulgarian stands in its place. */
export type MethodEnglish = Readonly<Record<'reason' | 'done' | 'findings' | 'measures', string>>;
export type MeasureEnglish = Readonly<Record<'measure' | 'owner', string>>;
export type ReportEnglish = Readonly<Record<'introduction' | 'conclusions', string>>;

/** What a member wrote of one method, in Bulgarian; empty where nothing was written. */
export type MethodEntry = {
  readonly method: Method;
  /** Null: not said yet. */
  readonly isCarriedOut: boolean | null;
  /** Why not, where it was not. */
  readonly reason: string;
  /** Days, YYYY-MM-DD. */
  readonly from: string | null;
  readonly to: string | null;
  readonly done: string;
  readonly participants: number | null;
  readonly findings: string;
  readonly measures: string;
  /** Of signals only; as it was typed, as the number of participants is. */
  readonly counts: SignalCounts | null;
  /** What a table told, of users, signals and media only: its sums hold, see `counted`. None: what is typed holds. */
  readonly rows: readonly MethodRow[];
  /** Null: nothing of it was written in English. */
  readonly english: MethodEnglish | null;
};

/** Something that is planned for the next year. */
export type Measure = {
  readonly measure: string;
  readonly owner: string;
  readonly deadline: string | null;
  readonly english: MeasureEnglish | null;
};

/** What members write. */
export type ReportContent = {
  readonly introduction: string;
  readonly methods: readonly MethodEntry[];
  readonly conclusions: string;
  readonly measures: readonly Measure[];
  /** Whether it has a table of the city's groups of places, whose names everybody reads then. */
  readonly hasGroups: boolean;
  readonly english: ReportEnglish | null;
};

/** Whether there can be a report of the year. */
export function isYear(year: number): boolean {
  return year >= 2020 && year <= 2199;
}

// All of them at their longest still fit into the body of one request, in Cyrillic.
const LONGEST_TEXT = 2_000;
const LONGEST_MEASURE = 500;
const LONGEST_LINE = 200;
const MOST_MEASURES = 20;
const MOST_PEOPLE = 10_000_000;

const NOTHING: Omit<MethodEntry, 'method'> = {
  isCarriedOut: null,
  reason: '',
  from: null,
  to: null,
  done: '',
  participants: null,
  findings: '',
  measures: '',
  counts: null,
  rows: [],
  english: null,
};

/** A report that nobody has written anything of yet. */
export const EMPTY: ReportContent = {
  introduction: '',
  methods: METHODS.map((method) => ({ method, ...NOTHING })),
  conclusions: '',
  measures: [],
  hasGroups: false,
  english: null,
};

/** Content as it may have been kept: before there was English, or groups, or tables, or with nothing planned. */
export type KeptContent = Omit<ReportContent, 'measures' | 'methods' | 'hasGroups' | 'english'> &
  Partial<Pick<ReportContent, 'measures' | 'hasGroups' | 'english'>> & {
    readonly methods: readonly (Omit<MethodEntry, 'rows'> & Partial<Pick<MethodEntry, 'rows'>>)[];
  };

/** The entry as it is told: with the numbers of its table in place of typed ones, which are kept until it is removed. */
export function counted(entry: MethodEntry): MethodEntry {
  const { method, rows } = entry;
  const [whole] = isTabled(method) ? talliesOf(method, rows) : [];
  if (!whole) return entry;
  const [signals = 0, proposals = 0, complaints = 0, praise = 0] = whole.counts;
  if (method === 'SIGNALS') return { ...entry, counts: { signals, proposals, complaints, praise } };
  return { ...entry, participants: whole.counts.reduce((all, count) => all + count, 0) };
}

/** The content with every method once, in their order, and with all that it may have. */
export function complete(content: KeptContent): ReportContent {
  const methods = METHODS.map((method) => ({
    ...NOTHING,
    ...content.methods.find((entry) => entry.method === method),
    method,
  }));
  const measures = (content.measures ?? []).map((measure) => ({
    ...measure,
    english: measure.english ?? null,
  }));
  return {
    ...content,
    methods,
    measures,
    hasGroups: content.hasGroups ?? false,
    english: content.english ?? null,
  };
}

/** The rows of the method's table in the content; none where there is no content, or no table. */
export const rowsIn = (content: ReportContent | undefined, method: Method): readonly MethodRow[] =>
  content?.methods.find((entry) => entry.method === method)?.rows ?? [];

/** The content with the tables of another one, or with a table in place of a method's. */
export const withRows = (
  content: ReportContent,
  rowsOf: (method: Method) => readonly MethodRow[],
): ReportContent =>
  complete({
    ...content,
    methods: content.methods.map((entry) => ({ ...entry, rows: rowsOf(entry.method) })),
  });

/** What is wrong with a draft: only what may not be kept at all. */
export function draftFaults({
  introduction,
  methods,
  conclusions,
  measures,
  english,
}: ReportContent): FieldFault[] {
  return [
    ...longFaults('introduction', introduction),
    ...englishFaults('english', english),
    ...methods.flatMap(entryFaults),
    ...longFaults('conclusions', conclusions),
    ...(measures.length > MOST_MEASURES ? [{ field: 'measures', fault: 'TOO_MANY' as const }] : []),
    ...measures.flatMap(({ measure, owner, english: said }, at) => [
      ...englishFaults(`measures.${at}.english`, said, LONGEST_MEASURE),
      ...longFaults(`measures.${at}.measure`, measure, LONGEST_MEASURE),
      ...(owner === '' ? [] : textFaults(`measures.${at}.owner`, owner, LONGEST_LINE)),
    ]),
  ];
}

function entryFaults(entry: MethodEntry): FieldFault[] {
  const { method, from, to, participants, counts, english } = entry;
  const path = (name: string) => `methods.${method}.${name}`;
  const numbers = { participants, ...counts };
  return [
    ...(['reason', 'done', 'findings', 'measures'] as const).flatMap((name) =>
      longFaults(path(name), entry[name]),
    ),
    ...englishFaults(path('english'), english),
    ...(from !== null && to !== null && from > to
      ? [{ field: path('to'), fault: 'OUT_OF_RANGE' as const }]
      : []),
    ...Object.entries(numbers).flatMap(([name, number]): FieldFault[] =>
      number !== null && (number < 0 || number > MOST_PEOPLE)
        ? [{ field: path(name), fault: 'OUT_OF_RANGE' }]
        : [],
    ),
  ];
}

function englishFaults(
  field: string,
  english: Readonly<Record<string, string>> | null,
  longest = LONGEST_TEXT,
): FieldFault[] {
  return Object.entries(english ?? {}).flatMap(([name, text]) =>
    longFaults(`${field}.${name}`, text, longest),
  );
}

function longFaults(field: string, text: string, longest = LONGEST_TEXT): FieldFault[] {
  if (isLonger(text, longest)) return [{ field, fault: 'TOO_LONG' }];
  const isOdd = text
    .split('\n')
    .some((line) => line !== '' && textFaults(field, line, LONGEST_TEXT).length > 0);
  return isOdd ? [{ field, fault: 'NOT_ALLOWED' }] : [];
}

/** What a draft lacks before it may be published: each method is told of, or why not; conclusions; whole measures. */
export function gapsOf({ methods, conclusions, measures }: ReportContent): FieldFault[] {
  const lacking = [
    ...methods.map(counted).flatMap(({ method, isCarriedOut, reason, done, counts }) => {
      if (isCarriedOut === null) return [`methods.${method}.isCarriedOut`];
      if (!isCarriedOut) return reason === '' ? [`methods.${method}.reason`] : [];
      const uncounted = method === 'SIGNALS' && counts === null ? [`methods.${method}.signals`] : [];
      return [...(done === '' ? [`methods.${method}.done`] : []), ...uncounted];
    }),
    ...(conclusions === '' ? ['conclusions'] : []),
    ...measures.flatMap(({ measure, owner, deadline }, at) => [
      ...(measure === '' ? [`measures.${at}.measure`] : []),
      ...(owner === '' ? [`measures.${at}.owner`] : []),
      ...(deadline === null ? [`measures.${at}.deadline`] : []),
    ]),
  ];
  return lacking.map((field) => ({ field, fault: 'REQUIRED' }));
}

/** Whether a year's report may be published on the day: when it is over; of a demo city, whose ratings are invented, at once. */
export function mayPublish(year: number, today: string, isDemo: boolean): boolean {
  const current = Number(today.slice(0, 4));
  return isDemo ? year <= current : year < current;
}
