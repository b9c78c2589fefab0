// The results of one place: average, interval, distribution, trend, answers, improvements; or "not enough ratings yet".
import type { PlaceResultsPageQuery } from '../generated/operations.ts';
import { monthsOf } from '../charts/months.ts';
import { Trend } from '../charts/Trend.tsx';
import { say } from '../text/say.ts';
import { ANSWERS, Answers } from './Answers.tsx';
import type { PageContext } from '../parts/page/context.ts';
import { EmptyPeriod } from './EmptyPeriod.tsx';
import { FeedLink, Follow } from './FeedLink.tsx';
import { PeriodFilter } from './Filters.tsx';
import { HowCounted } from './HowCounted.tsx';
import { PLACE_IMPROVEMENTS, Improvements } from './Improvements.tsx';
import { Layout } from '../parts/page/Layout.tsx';
import { link } from '../parts/page/links.ts';
import { MASTHEAD } from '../parts/page/Masthead.tsx';
import { AverageFigures, OVERVIEW } from '../parts/results/AverageFigures.tsx';
import { OPEN_AT, OpenAt } from './OpenAt.tsx';
import { PlaceName } from './PlaceName.tsx';
import { Channel, Desk, Nearby } from './PlaceSurroundings.tsx';
import { partLink, periodName } from './report.ts';
import { SEASON, SeasonLine, seasonSentence } from './SeasonLine.tsx';
import { Sharing, shareSentence } from '../parts/page/Sharing.tsx';
import { RESPONDED, Responded } from '../parts/results/Responded.tsx';
import { SUMMARY_ROW } from '../parts/results/SummaryRow.tsx';
import { UNCONFIRMED, Unconfirmed } from '../parts/results/Unconfirmed.tsx';
import { WHO_ANSWERS, WhoAnswers } from './WhoAnswers.tsx';
import { longDay, streetOf } from '../text/formats.ts';
import { waysIn } from '../text/ways.ts';
import type { Wording } from '../text/texts.ts';

export const PLACE_RESULTS_PAGE = /* GraphQL */ `
  query PlaceResultsPage($slug: String!, $id: ID!, $language: String!, $from: Date, $to: Date) {
    location(municipality: $slug, id: $id) {
      id
      name(language: $language)
      address(language: $language)
      line
      registrationNumber
      website
      ...Season
      isRetired
      asksPresence
      openingHours {
        ...OpenAt
      }
      changes {
        on
        change
      }
      settlement {
        name(language: $language)
      }
      category {
        id
        name(language: $language)
      }
      municipality {
        ...Masthead
        threshold
        poolPeriod
      }
      ...WhoAnswers
      summary(from: $from, to: $to) {
        ...Overview
        ...Unconfirmed
        ...Responded
        response {
          source
        }
        ways {
          filled
          onPhone
          withSlip
          withoutSlip
        }
      }
      always: summary {
        series(by: MONTH) {
          starts
          counts
          averages
          lowers
          uppers
        }
      }
      answers(from: $from, to: $to) {
        ...Answers
      }
      ...PlaceImprovements
      nearby(first: 5) {
        id
        name(language: $language)
        category {
          name(language: $language)
        }
        summary {
          ...SummaryRow
          ...Responded
        }
      }
      desk {
        id
        name(language: $language)
      }
      tablet {
        id
        name(language: $language)
        summary(from: $from, to: $to) {
          ...SummaryRow
        }
      }
    }
  }
  ${MASTHEAD}
  ${OPEN_AT}
  ${SEASON}
  ${OVERVIEW}
  ${RESPONDED}
  ${UNCONFIRMED}
  ${SUMMARY_ROW}
  ${ANSWERS}
  ${PLACE_IMPROVEMENTS}
  ${WHO_ANSWERS}
`;

type Props = {
  context: PageContext;
  location: NonNullable<PlaceResultsPageQuery['location']>;
  /** A year YYYY or a month YYYY-MM; the same that went into the operation's variables. */
  period: string | undefined;
};

/** No link leads to the vote: a vote comes from the sign. */
export function PlaceResultsPage({ context, location, period }: Props) {
  const { results, vote } = context.texts;
  const { municipality, summary, always } = location;
  const { slug, threshold } = municipality;
  const path = `/results/${slug}/${location.id}`;
  // Of an event that nobody could rate yet its days are all there is to say.
  const description =
    (summary.average === null && seasonSentence(context, location)) || shareSentence(context, summary);
  const street = streetOf(location.settlement.name, location.address);
  const about = [location.category.name, location.settlement.name];
  if (location.line) about.push(say(vote.line, { line: location.line }));
  if (location.registrationNumber) about.push(location.registrationNumber);
  const isAhead = location.season === 'EARLY' && always.series.starts.length === 0;
  const isEmptyPeriod = summary.count === 0 && period !== undefined && always.series.starts.length > 0;
  const title = [location.name, period && periodName(context, period)].filter(Boolean).join(' · ');
  const picture = partLink(context, `${path}/picture.png`, { period }, {});
  return (
    <Layout
      context={context}
      title={title}
      municipality={municipality}
      shape="wide"
      sharing={
        <>
          <Sharing context={context} title={title} description={description} picture={picture} />
          <FeedLink context={context} path={path} title={location.name} />
        </>
      }
    >
      <p className="about">{about.join(' · ')}</p>
      <PlaceName name={location.name} />
      {location.isRetired && <p className="notice">{context.texts.report.retired}</p>}
      {street && <p className="address">{street}</p>}
      {location.website && (
        <p className="address">
          <a href={location.website} rel="external noreferrer">
            {new URL(location.website).host}
          </a>
        </p>
      )}
      <SeasonLine wording={context} place={location} />
      <OpenAt wording={context} openingHours={location.openingHours} />
      {location.desk && <Desk context={context} slug={slug} desk={location.desk} />}
      {always.series.starts.length > 0 && (
        <nav className="part" aria-label={context.texts.report.filters}>
          <PeriodFilter context={context} path={path} part={{ period }} months={always.series.starts} />
        </nav>
      )}
      {isEmptyPeriod && <EmptyPeriod context={context} />}
      {!isEmptyPeriod && !isAhead && (
        <AverageFigures wording={context} summary={summary} threshold={threshold}>
          <Responded wording={context} response={summary.response}>
            {summary.response?.source &&
              say(context.texts.report.countedBy, { source: summary.response.source })}
          </Responded>
        </AverageFigures>
      )}
      {always.series.starts.length === 0 && !isAhead && (
        <p>
          {say(results.quietPlace, {
            period: results.periods[municipality.poolPeriod],
            category: location.category.name,
          })}
        </p>
      )}
      {!location.isRetired && location.season === 'OPEN' && !location.desk && (
        <p className="small">
          {location.website ? context.texts.report.rateOnline : context.texts.report.rateHere}
        </p>
      )}
      <Unconfirmed wording={context} summary={summary} shape={summary.count > 0 ? 'section' : 'sentence'} />
      <Trend months={monthsOf(always.series)} wording={context} />
      <Channel context={context} slug={slug} tablet={location.tablet} />
      <Answers context={context} answers={location.answers} />
      <Improvements context={context} slug={slug} of={location} place={location.id} />
      {!location.isRetired && <WhoAnswers context={context} location={location} />}
      <Nearby context={context} slug={slug} places={location.nearby} />
      <HowCounted
        context={context}
        slug={slug}
        threshold={threshold}
        besides={[
          ...(location.asksPresence ? [context.texts.report.howPresence] : []),
          ...waysIn(context, summary.ways),
        ]}
      />
      <Changes wording={context} changes={location.changes} />
      <p className="onward">
        <Follow context={context} path={path} />
      </p>
      <p className="onward">
        <a href={link(context, `/results/${slug}#places`)}>
          {say(results.back, { municipality: municipality.name })}
        </a>
      </p>
    </Layout>
  );
}

type ChangesProps = { wording: Wording; changes: NonNullable<PlaceResultsPageQuery['location']>['changes'] };

/** What members changed here, by day: it decides which ratings are published together. */
function Changes({ wording: { language, texts }, changes }: ChangesProps) {
  const words = texts.report.changes;
  if (changes.length === 0) return null;
  const all = changes.map(({ on, change }) =>
    say(words.one, { day: longDay(on, language), what: words.kinds[change] }),
  );
  return (
    <p className="small">
      {say(words.all, { changes: all.join('; ') })} {words.why}
    </p>
  );
}
