// The rows of a table with what would become of each, twenty at a time, narrowed to one outcome.
import { useState } from 'react';
import { More } from '../../parts/controls/More.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { OutcomeFilter, type Shown } from './OutcomeFilter.tsx';
import type { Plan, PlanRow } from './plan.ts';
import { RowDetails } from './RowDetails.tsx';
import { useImportsTexts } from './texts.ts';

const pageSize = 20;

export function PlanRows({ plan }: { plan: Plan }) {
  const texts = useImportsTexts().plan;
  const [shown, setShown] = useState<Shown>('ALL');
  const [count, setCount] = useState(pageSize);
  const rows = plan.rows.filter(({ outcome }) => shown === 'ALL' || outcome === shown);
  const choose = (next: Shown) => {
    setShown(next);
    setCount(pageSize);
  };
  const columns = useColumns();
  return (
    <div className="wide">
      <OutcomeFilter plan={plan} shown={shown} onChange={choose} />
      {rows.length === 0 && <p>{texts.none}</p>}
      {rows.length > 0 && (
        <>
          <Table
            caption={texts.table}
            rows={rows.slice(0, count)}
            keyOf={({ line }) => String(line)}
            columns={columns}
          />
          <More
            shown={Math.min(count, rows.length)}
            total={rows.length}
            load={() => Promise.resolve(setCount((count) => count + pageSize))}
          />
        </>
      )}
    </div>
  );
}

function useColumns(): readonly [Column<PlanRow>, ...Column<PlanRow>[]] {
  const texts = useImportsTexts().plan;
  return [
    {
      key: 'place',
      title: texts.place,
      cell: ({ name, externalId }) => (
        <>
          {name || texts.nameless}
          <small>{externalId}</small>
        </>
      ),
    },
    { key: 'line', title: texts.line, cell: ({ line }) => line, isNumber: true },
    { key: 'outcome', title: texts.outcome, cell: (row) => <RowDetails row={row} /> },
  ];
}
