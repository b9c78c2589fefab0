// The results of a city or of a part of it, in a citizen's order: find a place, the number, services, map, what was done; the rest folded.
import type { ResultsPageQuery, ServiceDayPartsQuery } from '../generated/operations.ts';
import type { PointColumns } from '../map/columns.ts';
import { isDrawn } from '../map/MapFigure.tsx';
import { PointMap } from '../map/PointMap.tsx';
import { say } from '../text/say.ts';
import { BEST_PLACES, BestPlaces } from './BestPlaces.tsx';
import type { PageContext } from '../parts/page/context.ts';
import { EmptyPeriod } from './EmptyPeriod.tsx';
import { Further, FURTHER } from './Further.tsx';
import { FeedLink } from './FeedLink.tsx';
import { Filters } from './Filters.tsx';
import { CITY_IMPROVEMENTS, Improvements } from './Improvements.tsx';
import { Layout } from '../parts/page/Layout.tsx';
import { link } from '../parts/page/links.ts';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { CITY_FIGURES, CityFigures } from './CityFigures.tsx';
import { CITY_PARTS, partsOf } from './city-parts.ts';
import { RANKABLE } from './NotRanked.tsx';
import { PLACE_LIST, type PlaceFilter } from './PlaceList.tsx';
import { PlaceSearch } from './PlaceSearch.tsx';
import { Ranking } from './Ranking.tsx';
import { partLink, periodName } from './report.ts';
import { Sharing, shareSentence } from '../parts/page/Sharing.tsx';
import { SettlementMap } from './SettlementMap.tsx';
import { UNCONFIRMED } from '../parts/results/Unconfirmed.tsx';

export const RESULTS_PAGE = /* GraphQL */ `
  query ResultsPage(
    $slug: String!
    $language: String!
    $category: ID
    $settlement: ID
    $from: Date
    $to: Date
    $after: String
    $best: Int!
  ) {
    municipality(slug: $slug) {
      ...Masthead
      ...Further
      threshold
      inBenchmark
      reports
      boundary
      ...CityParts
      ...CityImprovements
      summary(category: $category, settlement: $settlement, from: $from, to: $to) {
        ...CityFigures
        ...Unconfirmed
        ...BestPlaces
        rankingOfCategories: ranking(of: CATEGORIES, atLeast: 30) {
          ...Rankable
        }
        rankingOfSettlements: ranking(of: SETTLEMENTS, atLeast: 30) {
          ...Rankable
        }
        ...PartSummaries
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
      locations(category: $category, settlement: $settlement, first: 25, after: $after) {
        ...PlaceList
      }
    }
  }
  ${MASTHEAD}
  ${CITY_FIGURES}
  ${UNCONFIRMED}
  ${CITY_PARTS}
  ${FURTHER}
  ${PLACE_LIST}
  ${BEST_PLACES}
  ${RANKABLE}
  ${CITY_IMPROVEMENTS}
`;

type Municipality = NonNullable<ResultsPageQuery['municipality']>;
type Props = {
  context: PageContext;
  municipality: Municipality;
  /** Of the settlement, where one is chosen. */
  places?: PointColumns | undefined;
  /** Where a service is chosen, and nothing else. */
  dayParts?: ServiceDayPartsQuery | undefined;
  /** The same values that went into the operation's variables. */
  filter: PlaceFilter;
};

/** So many are shown of each; the others are folded away. */
const SHOWN = { categories: 5, settlements: 3 } as const;

/** A complete page without a script; filters, search and pages are plain links and GET forms. */
export function ResultsPage({ context, municipality, places, dayParts, filter }: Props) {
  const { results } = context.texts;
  const { summary, threshold, slug, boundary } = municipality;
  const path = `/results/${slug}`;
  const title = say(results.title, { municipality: municipality.name });
  const { categories, settlements } = partsOf(context, municipality, filter);
  const category = categories.find(({ id }) => id === filter.category);
  const settlement = settlements.find(({ id }) => id === filter.settlement);
  const part = [category?.name, settlement?.name, filter.period && periodName(context, filter.period)];
  const partName = part.filter(Boolean).join(' · ');
  const picture = partLink(context, `${path}/picture.png`, filter, {});
  const points = municipality.settlements.flatMap(({ id, position }) => {
    const part = settlements.find((one) => one.id === id);
    return part ? [{ ...part, ...part.summary, position }] : [];
  });
  const land = { boundary, isPart: false };
  const columns = !settlement ? 'columns' : category ? undefined : 'columns pictured';
  const isOfPeriod = filter.period !== undefined;
  const description = shareSentence(context, summary);
  const sharedTitle = partName ? `${title}: ${partName}` : title;
  return (
    <Layout
      context={context}
      title={sharedTitle}
      municipality={municipality}
      shape="wide"
      sharing={
        <>
          <Sharing context={context} title={sharedTitle} description={description} picture={picture} />
          <FeedLink context={context} path={path} title={sharedTitle} part={filter} />
        </>
      }
    >
      <h1 tabIndex={-1}>{title}</h1>
      <PlaceSearch context={context} path={path} filter={filter} />
      {partName && <p className="lead">{partName}</p>}
      {summary.count === 0 && filter.period ? (
        <EmptyPeriod context={context} />
      ) : (
        <CityFigures wording={context} summary={summary} threshold={threshold} />
      )}
      {summary.count === 0 && !filter.period && (
        <p className="lead">
          {`${context.texts.report.invite} `}
          <a href={link(context, '/')}>{context.texts.report.inviteCode}</a>.
        </p>
      )}
      <Filters
        context={context}
        path={path}
        categories={categories}
        settlements={settlements}
        part={filter}
        months={municipality.always.series.starts}
      />
      <div className={columns}>
        {!category && (
          <Ranking
            context={context}
            isOfPeriod={isOfPeriod}
            title={results.categories}
            items={categories}
            ranking={summary.rankingOfCategories}
            shown={SHOWN.categories}
          />
        )}
        {!settlement && (
          <Ranking
            context={context}
            isOfPeriod={isOfPeriod}
            title={results.settlements}
            items={settlements}
            ranking={summary.rankingOfSettlements}
            shown={SHOWN.settlements}
            map={isDrawn(points) && <PointMap wording={context} points={points} land={land} />}
          />
        )}
        {places && (
          <SettlementMap
            context={context}
            path={path}
            places={places}
            period={filter.period}
            boundary={boundary}
          />
        )}
      </div>
      <div className="columns">
        <Improvements context={context} slug={slug} of={municipality} part={filter} />
        <BestPlaces context={context} path={path} summary={summary} period={filter.period} />
      </div>
      <Further context={context} municipality={municipality} filter={filter} dayParts={dayParts} />
    </Layout>
  );
}
