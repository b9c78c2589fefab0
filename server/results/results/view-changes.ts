// The overview as rows of a file: the whole, each service, settlement and place in three periods, and what changed.
import type { Change } from '../aggregates/period-change.ts';
import { partsOf, readChanges, wholeOf, type PartChange } from '../aggregates/changes.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import type { Cell } from '../../foundation/sheets/cells/rules.ts';
import { rounded } from './sheet.ts';
import { figureHeading, figuresOf, type ViewReading, type ViewTable } from './view-reading.ts';

const PERIODS = ['now', 'before', 'yearAgo'] as const;
const KINDS = [
  ['category', 'categoryId'],
  ['settlement', 'settlementId'],
  ['location', 'locationId'],
] as const;

/** The month of the last published day, whatever days the address names: as the page. */
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
    before.amount,
    before.verdict,
    yearAgo.amount,
    yearAgo.verdict,
  ];
  const changes = await readChanges(context, municipality.id, { ...filter, from: null, to: null });
  if (changes === null) return { heading, rows: [] };
  const parts = KINDS.flatMap(([kind, key]) =>
    partsOf(changes, key).map(async ({ id, change }) => [
      (await nameOf(kind, id)) ?? '',
      words.kinds[kind],
      ...cellsOf(change, words),
    ]),
  );
  const whole = [textIn(municipality.name, language), words.kinds.whole, ...cellsOf(wholeOf(changes), words)];
  const about = PERIODS.map((period) =>
    words.period(words.periods[period], changes.spans[period].from, changes.spans[period].to),
  );
  return { about, heading, rows: [whole, ...(await Promise.all(parts))] };
}

function cellsOf(
  { summaries, sinceBefore, sinceYearAgo }: PartChange,
  { verdicts }: ViewReading['words'],
): Cell[] {
  const verdictOf = (change: Change | null): Cell[] =>
    change === null
      ? ['', '']
      : [rounded(change.amount), verdicts[change.isUnlikely ? 'unlikely' : 'chance']];
  return [
    ...PERIODS.flatMap((period) => figuresOf(summaries[period].counts)),
    ...verdictOf(sinceBefore),
    ...verdictOf(sinceYearAgo),
  ];
}
