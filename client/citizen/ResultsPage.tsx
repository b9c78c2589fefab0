// The results of a city or of a part of it, open to all: the whole, its trend, rankings, a map, quiet places, every place.
import type { ResultsPageQuery } from '../generated/operations.ts';
import { monthsOf } from '../charts/months.ts';
import { Trend } from '../charts/Trend.tsx';
import type { PointColumns } from '../map/columns.ts';
import { PointMap } from '../map/PointMap.tsx';
import { say } from '../text/say.ts';
import { BEST_PLACES, BestPlaces, WAITING_PLACES } from './BestPlaces.tsx';
import type { PageContext } from '../parts/page/context.ts';
import { EmptyPeriod } from './EmptyPeriod.tsx';
import { Filters } from './Filters.tsx';
import { HowCounted } from './HowCounted.tsx';
import { IMPROVEMENTS, Improvements } from './Improvements.tsx';
import { Layout } from '../parts/page/Layout.tsx';
import { link } from '../parts/page/links.ts';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { AverageFigures, OVERVIEW } from '../parts/results/AverageFigures.tsx';
import { PLACE_LIST, PlaceList, type PlaceFilter } from './PlaceList.tsx';
import { QUIET_PLACES, QuietPlaces } from '../parts/results/QuietPlaces.tsx';
import { Ranking, type Ranked } from './Ranking.tsx';
import { partLink, periodName } from './report.ts';
import { Reports } from './Reports.tsx';
import { Sharing } from './Sharing.tsx';
import { SettlementMap } from './SettlementMap.tsx';
import { SUMMARY_ROW } from '../parts/results/SummaryRow.tsx';
import { UNCONFIRMED, Unconfirmed } from '../parts/results/Unconfirmed.tsx';

export const RESULTS_PAGE = /* GraphQL */ `
  query ResultsPage(
    $slug: String!
    $language: String!
    $search: String
    $category: ID
    $settlement: ID
    $from: Date
    $to: Date
    $after: String
    $best: Int!
  ) {
    municipality(slug: $slug) {
      ...Masthead
      ...QuietPlaces
      threshold
      inBenchmark
      reports
      categories {
        id
        name(language: $language)
      }
      settlements {
        id
        name(language: $language)
        position {
          latitude
          longitude
        }
      }
      improvements(category: $category, settlement: $settlement, first: 5) {
        ...Improvement
      }
      summary(category: $category, settlement: $settlement, from: $from, to: $to) {
        ...Overview
        ...Unconfirmed
        ...BestPlaces
        byCategory {
          category {
            id
          }
          summary {
            ...SummaryRow
          }
        }
        bySettlement {
          settlement {
            id
          }
          summary {
            ...SummaryRow
          }
        }
      }
      always: summary(category: $category, settlement: $settlement) {
        series(by: MONTH) {
          starts
          counts
          averages
          lowers
          uppers
        }
      }
      locations(search: $search, category: $category, settlement: $settlement, first: 25, after: $after) {
        ...PlaceList
      }
      waiting: locations(category: $category, settlement: $settlement, isPublished: false, first: 60) {
        ...WaitingPlaces
      }
    }
  }
  ${MASTHEAD}
  ${OVERVIEW}
  ${UNCONFIRMED}
  ${SUMMARY_ROW}
  ${QUIET_PLACES}
  ${PLACE_LIST}
  ${BEST_PLACES}
  ${WAITING_PLACES}
  ${IMPROVEMENTS}
`;

type Municipality = NonNullable<ResultsPageQuery['municipality']>;
type Props = {
  context: PageContext;
  municipality: Municipality;
  /** Of the settlement, where one is chosen. */
  places?: PointColumns | undefined;
  /** The same values that went into the operation's variables. */
  filter: PlaceFilter;
};

const NOTHING = { count: 0, average: null, interval: null };

/** Every category and settlement with what is published of it, if anything is, and the way to it. */
function partsOf({ context, municipality, filter }: Omit<Props, 'places'>): {
  categories: Ranked[];
  settlements: Ranked[];
} {
  const path = `/results/${municipality.slug}`;
  const { byCategory, bySettlement } = municipality.summary;
  return {
    categories: municipality.categories.map(({ id, name }) => ({
      id,
      name,
      href: partLink(context, path, filter, { category: id }),
      summary: byCategory.find(({ category }) => category.id === id)?.summary ?? NOTHING,
    })),
    settlements: municipality.settlements.map(({ id, name }) => ({
      id,
      name,
      href: partLink(context, path, filter, { settlement: id }),
      summary: bySettlement.find(({ settlement }) => settlement.id === id)?.summary ?? NOTHING,
    })),
  };
}

/** A complete page without a script; filters, search and pages are plain links and GET forms. */
export function ResultsPage({ context, municipality, places, filter }: Props) {
  const { results } = context.texts;
  const { summary, always, threshold, slug } = municipality;
  const path = `/results/${slug}`;
  const title = say(results.title, { municipality: municipality.name });
  const { categories, settlements } = partsOf({ context, municipality, filter });
  const category = categories.find(({ id }) => id === filter.category);
  const settlement = settlements.find(({ id }) => id === filter.settlement);
  const part = [category?.name, settlement?.name, filter.period && periodName(context, filter.period)];
  const partName = part.filter(Boolean).join(' · ');
  const picture = partLink(context, `${path}/picture.png`, filter, {});
  const points = municipality.settlements.flatMap(({ id, position }) => {
    const part = settlements.find((one) => one.id === id);
    return part ? [{ ...part, ...part.summary, position }] : [];
  });
  const isOfPeriod = filter.period !== undefined;
  const sharedTitle = partName ? `${title}: ${partName}` : title;
  return (
    <Layout
      context={context}
      title={sharedTitle}
      municipality={municipality}
      shape="wide"
      sharing={<Sharing context={context} title={sharedTitle} summary={summary} picture={picture} />}
    >
      <h1 tabIndex={-1}>{title}</h1>
      <p className="lead">{partName || results.lead}</p>
      <Filters
        context={context}
        path={path}
        categories={categories}
        settlements={settlements}
        part={filter}
        months={always.series.starts}
      />
      {summary.count === 0 && filter.period ? (
        <EmptyPeriod context={context} />
      ) : (
        <AverageFigures wording={context} summary={summary} threshold={threshold} />
      )}
      <Unconfirmed wording={context} summary={summary} shape="section" />
      <section>
        <Trend months={monthsOf(always.series)} wording={context} />
      </section>
      {!category && (
        <Ranking context={context} isOfPeriod={isOfPeriod} title={results.categories} items={categories} />
      )}
      {!settlement && (
        <Ranking context={context} isOfPeriod={isOfPeriod} title={results.settlements} items={settlements}>
          <PointMap wording={context} points={points} />
        </Ranking>
      )}
      {places && <SettlementMap context={context} path={path} period={filter.period} places={places} />}
      <BestPlaces
        context={context}
        path={path}
        summary={summary}
        period={filter.period}
        waiting={municipality.waiting}
      />
      <Improvements context={context} slug={slug} improvements={municipality.improvements} />
      {partName === '' && <QuietPlaces context={context} municipality={municipality} />}
      <PlaceList
        context={context}
        path={path}
        places={municipality.locations}
        filter={filter}
        filterName={[category?.name, settlement?.name].filter(Boolean).join(' · ') || undefined}
      />
      <Reports context={context} slug={slug} years={municipality.reports} />
      <HowCounted context={context} slug={slug} threshold={threshold} />
      {municipality.inBenchmark && (
        <p className="onward">
          <a href={link(context, `${path}/benchmark`)}>{context.texts.benchmark.title}</a>
        </p>
      )}
      <p className="onward">
        <a href={link(context, `${path}/data`)}>{context.texts.openData.title}</a>
      </p>
      <p className="onward">
        <a href={link(context, '/explore', { municipality: slug })}>{results.explore}</a>
      </p>
    </Layout>
  );
}
