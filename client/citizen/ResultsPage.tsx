// The results of a city, open to all: the whole, by service, by settlement, quiet places together, and every place.
import type { ResultsPageQuery } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import { textsIn } from '../text/texts.ts';
import type { PageContext } from './context.ts';
import { Layout } from './Layout.tsx';
import { link } from './links.ts';
import { MASTHEAD } from './Masthead.tsx';
import { OVERVIEW, Overview } from './Overview.tsx';
import { PLACE_LIST, PlaceList, type PlaceFilter } from './PlaceList.tsx';
import { QUIET_PLACES, QuietPlaces } from './QuietPlaces.tsx';
import { Ranking } from './Ranking.tsx';
import { SUMMARY_ROW } from './SummaryRow.tsx';
import { UNCONFIRMED, Unconfirmed } from './Unconfirmed.tsx';

export const RESULTS_PAGE = /* GraphQL */ `
  query ResultsPage(
    $slug: String!
    $language: String!
    $search: String
    $category: ID
    $settlement: ID
    $after: String
  ) {
    municipality(slug: $slug) {
      ...Masthead
      ...QuietPlaces
      threshold
      summary {
        ...Overview
        ...Unconfirmed
        byCategory {
          category {
            id
            name(language: $language)
          }
          summary {
            ...SummaryRow
          }
        }
        bySettlement {
          settlement {
            id
            name(language: $language)
          }
          summary {
            ...SummaryRow
          }
        }
      }
      locations(search: $search, category: $category, settlement: $settlement, first: 25, after: $after) {
        ...PlaceList
      }
    }
  }
  ${MASTHEAD}
  ${OVERVIEW}
  ${UNCONFIRMED}
  ${SUMMARY_ROW}
  ${QUIET_PLACES}
  ${PLACE_LIST}
`;

type Props = {
  context: PageContext;
  municipality: NonNullable<ResultsPageQuery['municipality']>;
  /** The same values that went into the operation's variables. */
  filter: PlaceFilter;
};

/** A complete page without a script; filters, search and pages are plain links and GET forms. */
export function ResultsPage({ context, municipality, filter }: Props) {
  const { results } = textsIn(context.language);
  const { summary } = municipality;
  const path = `/results/${municipality.slug}`;
  const title = say(results.title, { municipality: municipality.name });
  const categories = summary.byCategory.map(({ category, summary }) => ({
    ...category,
    summary,
    href: link(context, `${path}#places`, { category: category.id }),
  }));
  const settlements = summary.bySettlement.map(({ settlement, summary }) => ({
    ...settlement,
    summary,
    href: link(context, `${path}#places`, { settlement: settlement.id }),
  }));
  const filterName =
    categories.find(({ id }) => id === filter.category)?.name ??
    settlements.find(({ id }) => id === filter.settlement)?.name;
  return (
    <Layout context={context} title={title} municipality={municipality} shape="wide">
      <h1 tabIndex={-1}>{title}</h1>
      <p className="lead">{results.lead}</p>
      <Overview language={context.language} summary={summary} threshold={municipality.threshold} />
      <Unconfirmed language={context.language} summary={summary} shape="section" />
      <Ranking context={context} title={results.categories} items={categories} />
      <Ranking context={context} title={results.settlements} items={settlements} />
      <QuietPlaces context={context} municipality={municipality} />
      <PlaceList
        context={context}
        path={path}
        places={municipality.locations}
        filter={filter}
        filterName={filterName}
      />
      <p>
        <a href={link(context, '/explore', { municipality: municipality.slug })}>{results.explore}</a>
      </p>
    </Layout>
  );
}
