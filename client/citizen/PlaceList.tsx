// The places of a municipality: a search that works without a script, a page of places, the way to the next page.
import type { PlaceListFragment } from '../generated/operations.ts';
import { sayCount } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';
import { SummaryRow } from '../parts/results/SummaryRow.tsx';

/** The operation declares `$language: String!` and brings the fragment SummaryRow. */
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
  /** Name of the category or settlement asked for. */
  filterName: string | undefined;
};

/** A section with the id `places`, to which search and pages return. */
export function PlaceList({ context, path, places, filter, filterName }: Props) {
  const { results } = context.texts;
  const { after, ...kept } = filter;
  const here = `${path}#places`;
  const isNarrowed = Boolean(filter.search || filterName);
  return (
    <section id="places">
      <h2>{filterName ? `${results.places}: ${filterName}` : results.places}</h2>
      <SearchForm context={context} path={here} filter={filter} />
      {isNarrowed && (
        <p>
          {places.totalCount === 0
            ? results.foundNone
            : sayCount(results.found, places.totalCount, context.language)}{' '}
          <a href={link(context, here)}>{results.allPlaces}</a>
        </p>
      )}
      <ul className="rows">
        {places.nodes.map(({ id, name, address, settlement, summary }) => (
          <SummaryRow key={id} wording={context} summary={summary}>
            <a href={link(context, `${path}/${id}`)}>{name}</a>
            <small>{[settlement.name, address].filter(Boolean).join(', ')}</small>
          </SummaryRow>
        ))}
      </ul>
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
    </section>
  );
}

type SearchProps = { context: PageContext; path: string; filter: PlaceFilter };

function SearchForm({ context, path, filter }: SearchProps) {
  const { results } = context.texts;
  // A GET form drops the query of its action: what must stay travels in hidden fields.
  const action = new URL(
    link(context, path, {
      category: filter.category,
      settlement: filter.settlement,
      period: filter.period,
    }),
    'http://page',
  );
  return (
    <form className="search" role="search" action={action.pathname + action.hash}>
      {[...action.searchParams].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="search">{results.searchLabel}</label>
      <div>
        <input id="search" type="search" name="search" maxLength={100} defaultValue={filter.search} />
        <button>{results.search}</button>
      </div>
    </form>
  );
}
