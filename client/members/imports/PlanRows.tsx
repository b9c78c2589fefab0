// The rows of a table with what would become of each, twenty at a time, narrowed to one outcome.
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { wholeNumber } from '../../text/formats.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { More } from '../../parts/controls/More.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { type Outcome, outcomes, type Plan, type PlanRow } from './plan.ts';
import { useColumnText, useReasonText } from './reasons.ts';
import { useImportsTexts } from '../../parts/imports/texts.ts';

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

type Shown = Outcome | 'ALL';

const choices: readonly Shown[] = ['ALL', ...outcomes];

type OutcomeFilterProps = { plan: Plan; shown: Shown; onChange: (shown: Shown) => void };

/** How many rows come to what; each number narrows the list to its rows. */
function OutcomeFilter({ plan, shown, onChange }: OutcomeFilterProps) {
  const language = useLanguage();
  const texts = useImportsTexts().plan;
  const countOf = (choice: Shown) => (choice === 'ALL' ? plan.rows.length : plan.counts[choice]);
  return (
    <RadioGroup
      className="outcomes"
      aria-label={texts.filter}
      orientation="horizontal"
      value={shown}
      onChange={(value) => onChange(choices.find((choice) => choice === value) ?? 'ALL')}
    >
      {choices.map((choice) => (
        <Radio key={choice} value={choice} className="outcome-choice">
          <strong>{wholeNumber(countOf(choice), language)}</strong> {texts[choice]}
        </Radio>
      ))}
    </RadioGroup>
  );
}

/**
 * What becomes of a row: the word for it, then each field from what to what, or each reason why not. The word when it
 * is one row's; the counts above have the same for many.
 */
function RowDetails({ row: { outcome, changes, reasons } }: { row: PlanRow }) {
  const texts = useImportsTexts().plan;
  const columnText = useColumnText();
  const reasonText = useReasonText();
  return (
    <>
      <span className={`outcome ${outcome.toLowerCase()}`}>{texts.one[outcome]}</span>
      {changes.length > 0 && (
        <ul className="details">
          {changes.map(({ column, before, after }) => (
            <li key={column}>
              {columnText(column)}: <del>{before || texts.empty}</del> <small>{texts.becomes}</small>{' '}
              <ins>{after || texts.empty}</ins>
            </li>
          ))}
        </ul>
      )}
      {reasons.length > 0 && (
        <ul className="details">
          {reasons.map((reason) => (
            <li key={`${reason.column} ${reason.fault}`}>{reasonText(reason)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
