// A table of open data on the page: its files with their sizes, and behind a fold its dictionary and checksums.
import type { OpenDataTableFragment } from '../generated/operations.ts';
import { fileSize } from '../text/formats.ts';
import { sayCount } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';

export const OPEN_DATA_TABLE = /* GraphQL */ `
  fragment OpenDataTable on OpenDataTable {
    name
    title(language: $language)
    description(language: $language)
    licence {
      key
      name
      address
    }
    columns {
      names
      description(language: $language)
    }
    files {
      name
      path
      rows
      bytes
      sha256
    }
  }
`;

type Props = {
  context: PageContext;
  table: OpenDataTableFragment;
  /** The key of the version's licence: a table says its own only where that is another one. */
  licence: OpenDataTableFragment['licence']['key'];
};

/** The dictionary is in Bulgarian or English, whatever the page speaks. A file without a byte is for programs, which find it in the catalogue. */
export function OpenDataTable({ context, table, licence }: Props) {
  const { language, texts } = context;
  const { openData } = texts;
  const words = language === 'bg' ? 'bg' : 'en';
  const [first] = table.files;
  return (
    <section>
      <h3 lang={words} id={table.name}>
        {table.title}
      </h3>
      <p lang={words}>{table.description}</p>
      <p>
        {table.files
          .filter(({ bytes }) => bytes > 0)
          .map(({ name, path, bytes }) => (
            <span key={name}>
              <a href={path}>{name}</a> {fileSize(bytes, language)} ·{' '}
            </span>
          ))}
        {first && sayCount(openData.rows, first.rows, language)}
        {table.licence.key !== licence && (
          <>
            {' · '}
            <a href={table.licence.address} rel="external">
              {table.licence.name}
            </a>
          </>
        )}
      </p>
      <details>
        <summary>{openData.columns}</summary>
        <table className="stored">
          <thead>
            <tr>
              <th scope="col">{openData.column}</th>
              <th scope="col">{openData.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {table.columns.map(({ names, description }) => (
              <tr key={names[0]}>
                <th scope="row">
                  <code>{names.join(' ')}</code>
                </th>
                <td lang={words}>{description}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <ul>
          {table.files.map(({ name, sha256 }) => (
            <li key={name}>
              {name}: <code>{sha256}</code>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
