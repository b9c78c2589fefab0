// The overview as rows of a file: the whole, each service, settlement and place in three periods, and what changed.
import { verdictOf, type Change } from '../aggregates/period-change.ts';
import { partsOf, readChanges, wholeOf, type PartChange } from '../aggregates/changes.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Cell } from '../../foundation/sheets/cells/rules.ts';
import { rounded } from './sheet.ts';
import {
  figureHeading,
  figuresOf,
  responseHeading,
  responsesIn,
  type ViewReading,
  type ViewTable,
} from './view-reading.ts';

const PERIODS = ['now', 'before', 'yearAgo'] as const;
const KINDS = [
  ['category', 'categoryId'],
  ['settlement', 'settlementId'],
  ['location', 'locationId'],
] as const;

/** The month that the page tells of, whatever days the address names. */
export async function changesTable(reading: ViewReading): Promise<ViewTable> {
  const { asked, filter, nameOf, columns, words, context } = reading;
  const { municipality, language } = asked;
  const { before, yearAgo } = words.since;
  const heading = [
    words.part,
    words.kind,
    ...PERIODS.flatMap((period) =>
      figureHeading(columns).map((title) => `${words.periods[period]}: ${title}`),
    ),
    ...responseHeading(columns).map((title) => `${words.periods.now}: ${title}`),
    before.amount,
    before.verdict,
    yearAgo.amount,
    yearAgo.verdict,
  ];
  const changes = await readChanges(context, municipality.id, { ...filter, from: null, to: null });
  if (changes === null) return { heading, rows: [] };
  const parts = KINDS.flatMap(([kind, key]) =>
    partsOf(changes, key).map(async ({ id, change }) => ({
      head: [(await nameOf(kind, id)) ?? '', words.kinds[kind]],
      change,
    })),
  );
  const head = [textIn(municipality.name, language), words.kinds.whole];
  const rows = [{ head, change: wholeOf(changes) }, ...(await Promise.all(parts))];
  const responses = await responsesIn(
    reading,
    rows.map(({ change }) => change.summaries.now.filter),
  );
  const about = PERIODS.map((period) =>
    words.period(words.periods[period], changes.spans[period].from, changes.spans[period].to),
  );
  return {
    about,
    heading,
    rows: rows.map(({ head: named, change }, at) => [
      ...named,
      ...cellsOf(change, responses[at] ?? [], words),
    ]),
  };
}

function cellsOf(
  { summaries, sinceBefore, sinceYearAgo }: PartChange,
  response: readonly Cell[],
  { verdicts }: ViewReading['words'],
): Cell[] {
  const changeCells = (change: Change | null): Cell[] =>
    change === null ? ['', ''] : [rounded(change.amount), verdicts[verdictOf(change)]];
  return [
    ...PERIODS.flatMap((period) => figuresOf(summaries[period].counts)),
    ...response,
    ...changeCells(sinceBefore),
    ...changeCells(sinceYearAgo),
  ];
}
