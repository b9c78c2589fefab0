// Sums that are told of no single place, a row each: of quiet places by service, of lines, of the parts of the day.
import type { ReactNode } from 'react';
import { sayCount } from '../../text/say.ts';
import type { Wording } from '../../text/texts.ts';
import { Fold } from './Fold.tsx';
import { type RowSummary, SummaryRow } from './SummaryRow.tsx';

type Row = {
  readonly id: string;
  readonly name: string;
  /** With the places of its largest group; null where nothing of it is published. */
  readonly sum: (RowSummary & { readonly places: number }) | null;
};

type Props = {
  context: Wording;
  title: string;
  why: string;
  rows: readonly Row[];
  children?: ReactNode;
};

const NOTHING = { count: 0, average: null, interval: null };

/** Folded away; `children` stand below the rows. */
export function FoldedSums({ context, title, why, rows, children }: Props) {
  const { language, texts } = context;
  const { results } = texts;
  return (
    <Fold title={title}>
      <p className="small">
        {why} {results.quietApart}
      </p>
      {rows.length > 0 && (
        <ul className="rows">
          {rows.map(({ id, name, sum }) => (
            <SummaryRow key={id} wording={context} summary={sum ?? NOTHING}>
              {name}
              {sum && <small>{sayCount(results.quietPlaces, sum.places, language)}</small>}
            </SummaryRow>
          ))}
        </ul>
      )}
      {children}
    </Fold>
  );
}
