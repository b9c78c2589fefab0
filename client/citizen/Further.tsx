// What not everybody asks of results: every place, months, what is unconfirmed, how it is counted, files; all folded, one press further.
import { monthsOf } from '../charts/months.ts';
import { Trend } from '../charts/Trend.tsx';
import type { ResultsPageQuery, ServiceDayPartsQuery } from '../generated/operations.ts';
import type { PageContext } from '../parts/page/context.ts';
import { link } from '../parts/page/links.ts';
import { Fold } from '../parts/results/Fold.tsx';
import { LINE_RIDERS, LineRiders } from '../parts/results/LineRiders.tsx';
import { QUIET_PLACES, QuietPlaces } from '../parts/results/QuietPlaces.tsx';
import { Unconfirmed } from '../parts/results/Unconfirmed.tsx';
import { wholeNumber } from '../text/formats.ts';
import { Follow } from './FeedLink.tsx';
import { HowCounted } from './HowCounted.tsx';
import { PlaceList, type PlaceFilter } from './PlaceList.tsx';
import { Reports } from './Reports.tsx';
import { ServiceDayParts } from './ServiceDayParts.tsx';

/** The operation declares `$language: String!`. */
export const FURTHER = /* GraphQL */ `
  fragment Further on Municipality {
    ...QuietPlaces
    ...LineRiders
  }
  ${QUIET_PLACES}
  ${LINE_RIDERS}
`;

type Props = {
  context: PageContext;
  municipality: NonNullable<ResultsPageQuery['municipality']>;
  filter: PlaceFilter;
  dayParts: ServiceDayPartsQuery | undefined;
};

/** The list of places is open where it is of a part, or of a page further on, or all that there is. */
export function Further({ context, municipality, filter, dayParts }: Props) {
  const { results, trend, openData, benchmark } = context.texts;
  const { summary, always, threshold, slug, locations } = municipality;
  const path = `/results/${slug}`;
  const isPart = Boolean(filter.category ?? filter.settlement);
  const places = isPart ? results.places : results.allPlaces;
  return (
    <div className="further">
      <Fold
        id="places"
        title={`${places} (${wholeNumber(locations.totalCount, context.language)})`}
        isOpen={isPart || filter.after !== undefined || summary.count === 0}
      >
        <PlaceList context={context} path={path} places={locations} filter={filter} />
      </Fold>
      {always.series.starts.length > 1 && (
        <Fold title={trend.title}>
          <Trend months={monthsOf(always.series)} wording={context} />
        </Fold>
      )}
      <Unconfirmed wording={context} summary={summary} shape="section" />
      {!isPart && !filter.period && (
        <>
          <QuietPlaces context={context} municipality={municipality} />
          <LineRiders context={context} municipality={municipality} />
        </>
      )}
      {dayParts && <ServiceDayParts context={context} category={filter.category} said={dayParts} />}
      <HowCounted context={context} slug={slug} threshold={threshold} />
      <Reports context={context} slug={slug} years={municipality.reports} />
      {municipality.inBenchmark && (
        <p className="onward">
          <a href={link(context, `${path}/benchmark`)}>{benchmark.title}</a>
        </p>
      )}
      <p className="onward">
        <Follow context={context} path={path} part={filter} />
      </p>
      <p className="onward">
        <a href={link(context, `${path}/data`)}>{openData.title}</a>
      </p>
      <p className="onward">
        <a href={link(context, '/explore', { municipality: slug })}>{results.explore}</a>
      </p>
    </div>
  );
}
