// The honest page on anonymity: what is promised, kept, not kept, and what is not promised; the stored rows themselves.
import type { AnonymityPageQuery } from '../generated/operations.ts';
import { wholeNumber } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { StoredTexts } from '../text/stored.bg.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { storedRows } from './stored.ts';

export const ANONYMITY_PAGE = /* GraphQL */ `
  query AnonymityPage($slug: String!, $language: String!) {
    municipality(slug: $slug) {
      ...Masthead
      threshold
    }
  }
  ${MASTHEAD}
`;

/** The floor of every municipality's threshold: no smaller group is ever published. */
const smallestGroup = 5;

type Props = {
  context: PageContext;
  /** Whose group is named; none: the smallest that any municipality may choose. */
  municipality?: AnonymityPageQuery['municipality'];
};

/** The same for all municipalities but for the size of a group. */
export function AnonymityPage({ context, municipality }: Props) {
  const { anonymity, stored } = context.texts;
  const threshold = wholeNumber(municipality?.threshold ?? smallestGroup, context.language);
  const write = (line: string) => say(line, { threshold });
  return (
    <Layout
      context={context}
      title={anonymity.title}
      municipality={municipality ?? undefined}
      shape="reading"
    >
      <h1 tabIndex={-1}>{anonymity.title}</h1>
      <p className="lead">{anonymity.promise.map(write).join(' ')}</p>
      <Lines title={anonymity.keptTitle} lines={anonymity.kept.map(write)} />
      <Lines title={anonymity.notKeptTitle} lines={anonymity.notKept.map(write)} />
      <Lines title={anonymity.howTitle} lines={anonymity.how.map(write)} />
      <Lines title={anonymity.notPromisedTitle} lines={anonymity.notPromised.map(write)} />
      <Lines title={stored.memoryTitle} lines={stored.memory} />
      <StoredRows texts={stored} />
    </Layout>
  );
}

/** A section of a paper: a heading above sentences that stand one under the other. `lines`: each an item of a list. */
function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

type StoredTable = keyof StoredTexts['tables'];

function StoredRow({ table, texts }: { table: StoredTable; texts: StoredTexts }) {
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

/**
 * The rows that a vote leaves in the database, drawn as they are: column by column, with an invented example. A section
 * with a table per kind of row.
 */
function StoredRows({ texts }: { texts: StoredTexts }) {
  const tables: readonly StoredTable[] = ['ballots', 'ballot_ids', 'ratings', 'comments'];
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      {tables.map((table) => (
        <StoredRow key={table} table={table} texts={texts} />
      ))}
    </section>
  );
}
