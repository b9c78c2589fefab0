// Which of the things compared differ: each pair with its difference, the interval of it, and whether it may be chance.
import type { CompareQuery } from '../../generated/operations.ts';
import { signed } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import type { Item } from './items.ts';
import { useCompareTexts } from './texts.ts';

type Difference = CompareQuery['differences'][number];

/** The higher first. */
interface Row extends Pick<Difference, 'amount' | 'lower' | 'upper' | 'isUnlikely'> {
  readonly higher: string;
  readonly lowerOne: string;
}

function rowsOf(differences: readonly Difference[], items: readonly Item[]): Row[] {
  return differences
    .flatMap(({ one, other, amount, lower, upper, isUnlikely }): Row[] => {
      const [first, second] = [items[one]?.name, items[other]?.name];
      if (!first || !second) return [];
      return amount < 0
        ? [{ higher: second, lowerOne: first, amount: -amount, lower: -upper, upper: -lower, isUnlikely }]
        : [{ higher: first, lowerOne: second, amount, lower, upper, isUnlikely }];
    })
    .toSorted((a, b) => Number(b.isUnlikely) - Number(a.isUnlikely) || b.amount - a.amount);
}

type Props = { differences: readonly Difference[]; items: readonly Item[] };

/** Nothing where there are no two to compare. */
export function Differences({ differences, items }: Props) {
  const texts = useCompareTexts();
  const rows = rowsOf(differences, items);
  const columns = useColumns({
    from: Math.min(0, ...rows.map(({ lower }) => lower)),
    to: Math.max(0, ...rows.map(({ upper }) => upper)),
  });
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{texts.difference.title}</h2>
      <p>{texts.difference.lead}</p>
      <div className="wide">
        <Table
          caption={texts.difference.title}
          columns={columns}
          rows={rows}
          keyOf={({ higher, lowerOne }) => `${higher}/${lowerOne}`}
        />
      </div>
    </section>
  );
}

type Scale = { readonly from: number; readonly to: number };

function useColumns(scale: Scale): readonly [Column<Row>, ...Column<Row>[]] {
  const texts = useCompareTexts();
  const language = useLanguage();
  const bounds = ({ lower, upper }: Row) =>
    say(texts.between, { lower: signed(lower, language), upper: signed(upper, language) });
  return [
    {
      key: 'pair',
      title: texts.difference.pair,
      cell: ({ higher, lowerOne }) => say(texts.difference.above, { higher, lower: lowerOne }),
    },
    {
      key: 'amount',
      title: texts.difference.amount,
      isNumber: true,
      isPlain: true,
      cell: (row) => signed(row.amount, language),
    },
    {
      key: 'interval',
      title: texts.difference.interval,
      isPlain: true,
      cell: (row) => (
        <span className="difference" title={bounds(row)}>
          <Interval row={row} scale={scale} />
          <span className="small">{bounds(row)}</span>
        </span>
      ),
    },
    {
      key: 'verdict',
      title: texts.difference.verdict,
      isPlain: true,
      cell: ({ isUnlikely }) =>
        isUnlikely ? <strong>{texts.difference.unlikely}</strong> : texts.difference.mayBeChance,
    },
  ];
}

type IntervalProps = { row: Row; scale: Scale };

/** The difference as a ball within its interval, all of them on one scale, beside the line of no difference. */
function Interval({ row: { amount, lower, upper }, scale }: IntervalProps) {
  const placeOf = (value: number) =>
    `${(((value - scale.from) / Math.max(0.1, scale.to - scale.from)) * 100).toFixed(2)}%`;
  return (
    <svg className="ball-track" width="100%" height="24" aria-hidden="true" focusable="false">
      <line className="none" x1={placeOf(0)} x2={placeOf(0)} y1="0" y2="24" />
      <line className="chance" x1={placeOf(lower)} x2={placeOf(upper)} y1="12" y2="12" />
      <line className="bound" x1={placeOf(lower)} x2={placeOf(lower)} y1="3" y2="21" />
      <line className="bound" x1={placeOf(upper)} x2={placeOf(upper)} y1="3" y2="21" />
      <circle className="ball-fill" cx={placeOf(amount)} cy="12" r="6" />
    </svg>
  );
}
