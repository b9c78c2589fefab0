// A table of rows; on a phone each row is a card.
import type { ReactNode } from 'react';
import { Link } from 'react-router';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the right, one digit under the other. */
  readonly isNumber?: boolean;
  /** Says itself what it is: on a phone its heading does not stand before it. */
  readonly isPlain?: boolean;
  /** The rows can stand in its order: how they do now, and where they stand in the other one. */
  readonly sort?: { readonly is: 'ascending' | 'descending' | 'none'; readonly href: string };
}

type Props<Row> = {
  /** What the table is of; read out, and seen only where no heading says it. */
  caption: string;
  isCaptionSeen?: boolean;
  /** Each row is one line of figures, on a phone two. */
  isOfFigures?: boolean;
  /** The first column names the row. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
};

/** Roles are written out, since a browser forgets that a table is one where its rows are laid out as cards. */
export function Table<Row>({ caption, columns, rows, keyOf, ...look }: Props<Row>) {
  const { isCaptionSeen = false, isOfFigures = false } = look;
  const [first, ...others] = columns;
  return (
    <table className={isOfFigures ? 'table figures' : 'table'}>
      <caption className={isCaptionSeen ? undefined : 'hidden'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, title, isNumber, sort }) => (
            <Head key={key} name={key} title={title} isNumber={isNumber} sort={sort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row">{first.cell(row)}</th>
            {others.map((column) => (
              // oxlint-disable-next-line jsx-a11y/no-interactive-element-to-noninteractive-role
              <td
                key={column.key}
                className={column.isNumber ? 'number' : undefined}
                data-column={column.key}
                data-title={column.isPlain ? '' : column.title}
              >
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type HeadProps = Pick<Column<never>, 'title'> & {
  name: string;
  isNumber: boolean | undefined;
  sort: Column<never>['sort'] | undefined;
};

function Head({ name, title, isNumber, sort }: HeadProps) {
  // A column of buttons needs no heading, and an empty one is none.
  // oxlint-disable-next-line jsx-a11y/control-has-associated-label
  if (title === '') return <td />;
  return (
    <th
      scope="col"
      data-column={name}
      className={isNumber ? 'number' : undefined}
      aria-sort={sort && sort.is !== 'none' ? sort.is : undefined}
    >
      {sort ? <Link to={sort.href}>{title}</Link> : title}
    </th>
  );
}
