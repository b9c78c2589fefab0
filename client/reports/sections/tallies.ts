// What the tables of a method come to: meetings with users, what came in by service and month, what media published.
import type { ReportContentFragment } from '../../generated/operations.ts';
import { annualTablesBg } from '../../text/annual-tables.bg.ts';
import { annualTablesEn } from '../../text/annual-tables.en.ts';
import { monthName } from '../../text/formats.ts';
import { sayCount } from '../../text/say.ts';
import type { Block } from '../blocks.ts';
import { numbersIn, type Writing } from '../source.ts';

type Entry = ReportContentFragment['methods'][number];
type Tally = Entry['tallies'][number];
type Tabled = 'USERS' | 'SIGNALS' | 'MEDIA';

export const tableTexts = { bg: annualTablesBg, en: annualTablesEn } as const;

/** So many services or outlets have a row of their own. */
const MOST_ROWS = 12;

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

/** How many took part, came in or were published; null where there is no table. */
export function tabledCount({ tallies: [whole] }: Entry): number | null {
  return whole ? sum(whole.counts) : null;
}

/** Nothing where there is no table. The kinds of what came in have a chart of their own beside it. */
export function tallyBlocks(writing: Writing, { method, tallies }: Entry): Block[] {
  const { language } = writing;
  const [whole] = tallies;
  if (!whole || method === 'EMPLOYEES' || method === 'MYSTERY_CLIENT') return [];
  const texts = tableTexts[language];
  const told = { writing, method, whole, tallies };
  if (method === 'SIGNALS')
    return [
      ...tableOf(told, 'SERVICE', texts.captions.SIGNALS.SERVICE),
      ...tableOf(told, 'MONTH', texts.captions.SIGNALS.MONTH),
    ];
  const isUsers = method === 'USERS';
  const { WHOLE, SERVICE } = texts.captions[method];
  return [
    { kind: 'paragraph', text: sayCount(isUsers ? texts.held : texts.read, whole.rows, language) },
    kindsOf(told, WHOLE),
    ...tableOf(told, 'SERVICE', SERVICE),
    ...(isUsers ? [] : tableOf(told, 'SOURCE', texts.captions.MEDIA.SOURCE)),
  ];
}

interface Told {
  readonly writing: Writing;
  readonly method: Tabled;
  readonly whole: Tally;
  readonly tallies: readonly Tally[];
}

function kindsOf({ writing, method, whole }: Told, caption: string): Block {
  const { columns, kinds } = tableTexts[writing.language];
  const { whole: written } = numbersIn(writing);
  return {
    kind: 'table',
    caption,
    isNarrow: true,
    columns: [
      { head: columns.WHOLE, align: 'left', share: 3 },
      { head: columns.count, align: 'right', share: 2 },
    ],
    rows: kinds[method].map((kind, at) => [kind, written(whole.counts[at] ?? 0)]),
  };
}

/** The rows add up to the whole: what has none of its own stands in the last one. */
function tableOf(
  { writing, method, whole, tallies }: Told,
  by: 'MONTH' | 'SERVICE' | 'SOURCE',
  caption: string,
): Block[] {
  const { columns, kinds, rest: others } = tableTexts[writing.language];
  const { whole: written } = numbersIn(writing);
  const shown = tallies.filter((tally) => tally.by === by).slice(0, MOST_ROWS);
  if (shown.length === 0) return [];
  const rest = whole.counts.map((count, at) => count - sum(shown.map(({ counts }) => counts[at] ?? 0)));
  const nameOf = (name: string | null) =>
    by === 'MONTH' && name !== null ? monthName(name, writing.language) : (name ?? '');
  return [
    {
      kind: 'table',
      caption,
      columns: [
        { head: columns[by], align: 'left', share: 4 },
        ...kinds[method].map((head) => ({ head, align: 'right', share: 2 }) as const),
      ],
      rows: [
        ...shown.map(({ name, counts }) => [nameOf(name), ...counts.map(written)]),
        ...(sum(rest) > 0 ? [[others, ...rest.map(written)]] : []),
      ],
    },
  ];
}
