// What is published apart of the place: how many, why, and the average without them and together with them.
import { Link } from 'react-router';
import type { ApartFragment } from '../../../generated/operations.ts';
import { average, oneOf, wholeNumber } from '../../../text/formats.ts';
import { say } from '../../../text/say.ts';
import { type Column, Table } from '../../../parts/controls/Table.tsx';
import { useFigureWording } from '../../../parts/results/texts.ts';
import { usePlaceResultsTexts } from './texts.ts';

type Row = Pick<ApartFragment, 'count' | 'average' | 'interval'> & { readonly which: 'without' | 'with' };

type Props = {
  counted: ApartFragment;
  /** The way to the groups of them; null for whom they are not. */
  openings: string | null;
};

/** A section; nothing at all where nothing is published apart. */
export function Apart({ counted, openings }: Props) {
  const { apart } = usePlaceResultsTexts();
  const { language, texts } = useFigureWording();
  const { results } = texts;
  const { unconfirmed } = counted;
  if (!unconfirmed) return null;
  const reasons = unconfirmed.reasons.map((reason) => results.unconfirmed.reasons[reason]);
  if (unconfirmed.isReclassified) reasons.push(results.unconfirmed.reclassified);
  const rows: Row[] = [
    { which: 'without', ...counted },
    { which: 'with', ...unconfirmed.together },
  ];
  const score = (value: number | undefined | null) => (value == null ? '–' : average(value, language));
  const columns: [Column<Row>, ...Column<Row>[]] = [
    { key: 'which', title: apart.ratings, cell: ({ which }) => apart[which] },
    { key: 'mean', title: apart.mean, cell: ({ average: mean }) => score(mean), isNumber: true },
    {
      key: 'chance',
      title: apart.chance,
      cell: ({ interval }) => `${score(interval?.lower)}${interval ? ` – ${score(interval.upper)}` : ''}`,
      isNumber: true,
    },
    { key: 'count', title: apart.count, cell: ({ count }) => wholeNumber(count, language), isNumber: true },
  ];
  return (
    <section>
      <h2>{apart.title}</h2>
      <p>{say(apart.reasons, { reasons: oneOf(reasons, language) })}</p>
      <Table caption={apart.table} columns={columns} rows={rows} keyOf={({ which }) => which} />
      {openings && (
        <p>
          <Link to={openings}>{apart.openings}</Link>
        </p>
      )}
    </section>
  );
}
