// Places of a municipality: a page of them, and the way to the next page.
import type { PlaceListFragment } from '../generated/operations.ts';
import { whereOf } from '../text/formats.ts';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';
import { SummaryRow } from '../parts/results/SummaryRow.tsx';

/** The operation declares `$language: String!` and brings the fragments SummaryRow and Responded. */
export const PLACE_LIST = /* GraphQL */ `
  fragment PlaceList on LocationConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      name(language: $language)
      address(language: $language)
      settlement {
        name(language: $language)
      }
      summary {
        ...SummaryRow
        ...Responded
      }
    }
  }
`;

/** Which places are shown: all that were asked for in the page's address. */
export type PlaceFilter = {
  readonly search?: string | undefined;
  readonly category?: string | undefined;
  readonly settlement?: string | undefined;
  /** A year YYYY or a month YYYY-MM, of the numbers above; places are listed whatever the period. */
  readonly period?: string | undefined;
  readonly after?: string | undefined;
};

type Props = {
  context: PageContext;
  /** Path of the city's results. */
  path: string;
  places: PlaceListFragment;
  filter: PlaceFilter;
};

/** A page of places, and the way to the next; its address is that of the list, to which it returns. */
export function PlaceList({ context, path, places, filter }: Props) {
  const { results } = context.texts;
  const { after, ...kept } = filter;
  const here = filter.search ? path : `${path}#places`;
  return (
    <>
      {places.nodes.length > 0 && (
        <ul className="rows">
          {places.nodes.map(({ id, name, address, settlement, summary }) => (
            <SummaryRow key={id} wording={context} summary={summary}>
              <a href={link(context, `${path}/${id}`)}>{name}</a>
              <small>{whereOf(settlement.name, address)}</small>
            </SummaryRow>
          ))}
        </ul>
      )}
      <p className="pages">
        {after && <a href={link(context, here, kept)}>{results.first}</a>}
        {places.pageInfo.hasNextPage && (
          <a
            className="button quiet"
            href={link(context, here, { ...kept, after: places.pageInfo.endCursor })}
          >
            {results.next}
          </a>
        )}
      </p>
    </>
  );
}
