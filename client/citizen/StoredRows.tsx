// The rows that a vote leaves in the database, drawn as they are: column by column, with an invented example.
import type { StoredTexts } from '../text/stored.bg.ts';
import { storedRows } from './stored.ts';

type Table = keyof StoredTexts['tables'];

function Row({ table, texts }: { table: Table; texts: StoredTexts }) {
  return (
    <table className="stored">
      <caption>
        {texts.tables[table]} <code>{table}</code>
      </caption>
      <thead>
        <tr>
          <th scope="col">{texts.column}</th>
          <th scope="col">{texts.value}</th>
        </tr>
      </thead>
      <tbody>
        {storedRows[table].map(([column, value]) => (
          <tr key={column}>
            <th scope="row">
              <code>{column}</code> <small>{texts.columns[column]}</small>
            </th>
            <td>{value === null ? texts.exampleComment : <code>{value}</code>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A section with a table per kind of row. */
export function StoredRows({ texts }: { texts: StoredTexts }) {
  const tables: readonly Table[] = ['ballots', 'ballot_ids', 'ratings', 'comments'];
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      {tables.map((table) => (
        <Row key={table} table={table} texts={texts} />
      ))}
    </section>
  );
}
