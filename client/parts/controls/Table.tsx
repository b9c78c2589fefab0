// A table of rows; on a phone each row is a card.
import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, one digit under the other. */
  readonly isNumber?: boolean;
}

type Props<Row> = {
  /** What the table is of; read out, and seen only where no heading says it. */
  caption: string;
  isCaptionSeen?: boolean;
  /** The first column names the row. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
};

/** Roles are written out, since a browser forgets that a table is one where its rows are laid out as cards. */
export function Table<Row>({ caption, isCaptionSeen = false, columns, rows, keyOf }: Props<Row>) {
  const [first, ...others] = columns;
  const look = ({ isNumber }: Column<Row>) => (isNumber ? 'number' : undefined);
  return (
    <table className="table">
      <caption className={isCaptionSeen ? undefined : 'hidden'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) =>
            // A column of buttons needs no heading, and an empty one is none.
            column.title === '' ? (
              // oxlint-disable-next-line jsx-a11y/control-has-associated-label
              <td key={column.key} />
            ) : (
              <th key={column.key} scope="col" className={look(column)}>
                {column.title}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row">{first.cell(row)}</th>
            {others.map((column) => (
              // oxlint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role
              <td key={column.key} className={look(column)} data-title={column.title}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
