// Who took part: ratings by month beside the year before, openings, places with results.
import { monthName } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import type { Block } from '../blocks.ts';
import { drawPairs } from '../charts/bars.ts';
import { respondedIn } from '../../text/visitors.ts';
import { waysIn } from '../../text/ways.ts';
import { figureWording, numbersIn, type Writing } from '../source.ts';

export function participationSection(writing: Writing): Block[] {
  const { language, texts, source } = writing;
  const { part } = texts;
  const { whole, before, openings, placesRated, placesInUse, months } = source.figures;
  const { whole: number, share, ratings } = numbersIn(writing);
  const [now, past] = [source.year, source.year - 1].map((year) =>
    say(texts.whole.now, { year: String(year) }),
  );
  const ways = waysIn(figureWording(writing), source.figures.ways);
  const busiest = months.toSorted((a, b) => b.numbers.count - a.numbers.count)[0];
  const shareOf = (count: number) => (whole.count === 0 ? '–' : share(count / whole.count));
  const counted = (count: number) => (count === 0 ? '–' : number(count));
  return [
    { kind: 'heading', level: 1, text: part.title, id: 'participation' },
    {
      kind: 'paragraph',
      tone: 'lead',
      text: say(part.lead, {
        count: ratings(whole.count),
        openings: number(openings),
        rated: number(placesRated),
        inUse: number(placesInUse),
      }),
    },
    ...(before.count > 0
      ? [
          {
            kind: 'paragraph',
            text: say(part.before, { year: String(source.year - 1), count: ratings(before.count) }),
          } as const,
        ]
      : []),
    { kind: 'paragraph', text: respondedOf(writing) },
    ...(ways.length > 0 ? [{ kind: 'paragraph', text: ways.join(' ') } as const] : []),
    {
      kind: 'chart',
      title: part.chart,
      alt: say(part.chartAlt, {
        month: busiest ? monthName(busiest.start, language) : '–',
        most: ratings(busiest?.numbers.count ?? 0),
      }),
      draw: drawPairs(
        months.map(({ start, numbers, before: then }) => ({
          label: monthName(start, language, true),
          now: numbers.count,
          before: then.count,
        })),
        number,
        [past ?? '', now ?? ''],
      ),
    },
    {
      kind: 'table',
      caption: part.table,
      columns: [
        { head: part.columns.month, align: 'left', share: 4 },
        { head: now ?? '', align: 'right', share: 3 },
        { head: part.columns.share, align: 'right', share: 3 },
        { head: past ?? '', align: 'right', share: 3 },
      ],
      rows: months.map(({ start, numbers, before: then }) => [
        monthName(start, language),
        counted(numbers.count),
        shareOf(numbers.count),
        counted(then.count),
      ]),
    },
    { kind: 'paragraph', tone: 'small', text: part.late },
  ];
}

/** Of how many visitors the ratings are, and what the shares in the tables are of. */
function respondedOf(writing: Writing): string {
  const { texts, figures, source } = writing;
  const told = respondedIn(figureWording(writing), source.figures.response);
  return told === null ? figures.results.unvisited : `${told}. ${texts.part.rates}`;
}
