// What becomes of a row: the word for it, then each field from what to what, or each reason why not.
import type { PlanRow } from './plan.ts';
import { useColumnText, useReasonText } from './reasons.ts';
import { useImportsTexts } from './texts.ts';

/** The word when it is one row's; the counts above have the same for many. */
export function RowDetails({ row: { outcome, changes, reasons } }: { row: PlanRow }) {
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
