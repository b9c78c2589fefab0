// What a search finds: places of a municipality by the words that somebody typed, the first of them at the top.
import type { FoundPageQuery } from '../generated/operations.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { link } from '../parts/page/links.ts';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { RESPONDED } from '../parts/results/Responded.tsx';
import { SUMMARY_ROW } from '../parts/results/SummaryRow.tsx';
import { say, sayCount } from '../text/say.ts';
import { PLACE_LIST, PlaceList, type PlaceFilter } from './PlaceList.tsx';
import { PlaceSearch } from './PlaceSearch.tsx';

export const FOUND_PAGE = /* GraphQL */ `
  query FoundPage(
    $slug: String!
    $language: String!
    $search: String!
    $category: ID
    $settlement: ID
    $after: String
  ) {
    municipality(slug: $slug) {
      ...Masthead
      categories {
        id
        name(language: $language)
      }
      settlements {
        id
        name(language: $language)
      }
      locations(search: $search, category: $category, settlement: $settlement, first: 25, after: $after) {
        ...PlaceList
      }
    }
  }
  ${MASTHEAD}
  ${SUMMARY_ROW}
  ${RESPONDED}
  ${PLACE_LIST}
`;

type Props = {
  context: PageContext;
  municipality: NonNullable<FoundPageQuery['municipality']>;
  filter: PlaceFilter & { readonly search: string };
};

/** A page of its own: whoever looks for one place wants no numbers of the whole city before it. */
export function FoundPage({ context, municipality, filter }: Props) {
  const { results } = context.texts;
  const { slug, name, categories, settlements, locations } = municipality;
  const path = `/results/${slug}`;
  const title = say(results.foundTitle, { search: filter.search });
  const within = [
    categories.find(({ id }) => id === filter.category)?.name,
    settlements.find(({ id }) => id === filter.settlement)?.name,
  ].filter(Boolean);
  return (
    <Layout
      context={context}
      title={title}
      municipality={municipality}
      shape="wide"
      sharing={!municipality.isDemo && <meta name="robots" content="noindex" />}
    >
      <h1 className="found" tabIndex={-1}>
        {title}
      </h1>
      <PlaceSearch context={context} path={path} filter={filter} />
      <p>
        {locations.totalCount === 0
          ? results.foundNone
          : sayCount(results.found, locations.totalCount, context.language)}
        {within.length > 0 && (
          <>
            {` ${within.join(' · ')}. `}
            <a href={link(context, path, { search: filter.search })}>{results.foundWider}</a>
          </>
        )}
      </p>
      <PlaceList context={context} path={path} places={locations} filter={filter} />
      <p className="onward">
        <a href={link(context, path)}>{say(results.back, { municipality: name })}</a>
      </p>
    </Layout>
  );
}
