// The honest page on anonymity: what is promised, kept, not kept, and what is not promised; the stored rows themselves.
import type { AnonymityPageQuery } from '../generated/operations.ts';
import { wholeNumber } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { StoredTexts } from '../text/stored.bg.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { Sharing } from '../parts/page/Sharing.tsx';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { Fold } from '../parts/results/Fold.tsx';

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
  const promise = anonymity.promise.map(write).join(' ');
  return (
    <Layout
      context={context}
      title={anonymity.title}
      municipality={municipality ?? undefined}
      shape="reading"
      beside="report"
      sharing={<Sharing context={context} title={anonymity.title} description={promise} />}
    >
      <h1 tabIndex={-1}>{anonymity.title}</h1>
      <p className="lead">{promise}</p>
      <Lines title={anonymity.keptTitle} lines={anonymity.kept.map(write)} />
      <Lines title={anonymity.notKeptTitle} lines={anonymity.notKept.map(write)} />
      <Lines title={anonymity.howTitle} lines={anonymity.how.map(write)} />
      <Lines title={anonymity.notPromisedTitle} lines={anonymity.notPromised.map(write)} />
      <div className="further">
        <Fold title={stored.memoryTitle}>
          <List lines={stored.memory} />
        </Fold>
        <StoredRows texts={stored} />
      </div>
    </Layout>
  );
}

/** A section of a paper: a heading above sentences that stand one under the other. `lines`: each an item of a list. */
function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <List lines={lines} />
    </section>
  );
}

function List({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
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
 * with a table per kind of row, folded: on a phone they are longer than all that is promised.
 */
function StoredRows({ texts }: { texts: StoredTexts }) {
  const tables: readonly StoredTable[] = ['ballots', 'ballot_ids', 'ratings', 'comments'];
  return (
    <Fold title={texts.title}>
      <p>{texts.lead}</p>
      {tables.map((table) => (
        <StoredRow key={table} table={table} texts={texts} />
      ))}
    </Fold>
  );
}

type Column = keyof StoredTexts['columns'];

/**
 * An invented example of every kind of row that a vote leaves behind; a test compares the columns with the
 * database's. Table → column → value, in the order of the database. The text of a comment stands in the page's
 * language.
 */
const storedRows: Readonly<
  Record<keyof StoredTexts['tables'], readonly (readonly [Column, string | null])[]>
> = {
  ballots: [
    ['municipality_id', '1'],
    ['id', '6e1f0a52-9c1b-4c57-8f5e-2b7d90c4a1e3'],
    ['location_id', 'NULL'],
    ['kind', 'score'],
    ['key_id', 'b3d2c7f4-5a86-4e19-9d0c-71f8e6a2540b'],
    [
      'sealed',
      '02040fbdca979d729ff1c9c74eddf722ebc97c60e360032ee85a0f81fa618a5f166e8ee89711330c1ccf39a2e65ad12bbd7df4a4a2ee857f53b4823f00fecb7bd252553295e4b848bee781c30a0c86a5b731330806eaaca214de195e48761b8a61eefd0fe62cd20e6923c737ebc8ddf0ac9de68b03d9d26d84131ab558a8b223baa231332dde72009808f94c9a37f8898c54703db1db4c2139d0748610c5d18d381a62196df3b50794d3c5178d443bce4da7480572a97316e7e96b73fac88155c39d7261c57c0e84a23c25a04e34c11cad8d02e362fe96',
    ],
  ],
  ballot_ids: [
    ['municipality_id', '1'],
    ['id', '41d7c96b-0e58-4f2a-b3c9-d815f06a7e24'],
    ['night', '23'],
  ],
  ratings: [
    ['municipality_id', '1'],
    ['id', 'a90c35de-7712-4b0f-8a64-e05d1fb3c928'],
    ['location_id', '33'],
    ['score', '8'],
    ['standing', 'COUNTED'],
    ['published_on', '2026-11-25'],
    ['opening_id', 'd47b12a8-3e6f-4a91-b05c-8c92f7e1da36'],
  ],
  comments: [
    ['municipality_id', '1'],
    ['id', '0c8e4b71-f2a9-4d36-9e5b-63ad70c2f814'],
    ['location_id', '33'],
    ['standing', 'COUNTED'],
    ['month', '2026-11-01'],
    ['text', null],
    ['state', 'NEW'],
    ['hidden_because', 'NULL'],
    ['decided_by', 'NULL'],
    ['proposed_because', 'NULL'],
    ['proposed_by', 'NULL'],
    ['danger', 'NULL'],
  ],
};
