// The results of one place: average, interval, distribution, months; or "not enough answers yet".
import type { PlaceResultsPageQuery } from '../generated/operations.ts';
import { say } from '../text/say.ts';
import { textsIn } from '../text/texts.ts';
import type { PageContext } from './context.ts';
import { Layout } from './Layout.tsx';
import { link } from './links.ts';
import { MASTHEAD } from './Masthead.tsx';
import { Months } from './Months.tsx';
import { OVERVIEW, Overview } from './Overview.tsx';
import { UNCONFIRMED, Unconfirmed } from './Unconfirmed.tsx';

export const PLACE_RESULTS_PAGE = /* GraphQL */ `
  query PlaceResultsPage($slug: String!, $id: ID!, $language: String!) {
    location(municipality: $slug, id: $id) {
      name(language: $language)
      address(language: $language)
      line
      registrationNumber
      settlement {
        name(language: $language)
      }
      category {
        name(language: $language)
      }
      municipality {
        ...Masthead
        threshold
        poolPeriod
      }
      summary {
        ...Overview
        ...Unconfirmed
        series(by: MONTH) {
          starts
          counts
          averages
        }
      }
    }
  }
  ${MASTHEAD}
  ${OVERVIEW}
  ${UNCONFIRMED}
`;

type Props = { context: PageContext; location: NonNullable<PlaceResultsPageQuery['location']> };

/** No link leads to the vote: a vote comes from the sign. */
export function PlaceResultsPage({ context, location }: Props) {
  const { results, vote } = textsIn(context.language);
  const { municipality, summary } = location;
  const about = [location.category.name, location.settlement.name];
  if (location.line) about.push(say(vote.line, { line: location.line }));
  if (location.registrationNumber) about.push(location.registrationNumber);
  return (
    <Layout context={context} title={location.name} municipality={municipality} shape="wide">
      <p className="about">{about.join(' · ')}</p>
      <h1 tabIndex={-1}>{location.name}</h1>
      {location.address && <p className="address">{location.address}</p>}
      <Overview language={context.language} summary={summary} threshold={municipality.threshold} />
      {summary.count === 0 && (
        <p>
          {say(results.quietPlace, {
            period: results.periods[municipality.poolPeriod],
            category: location.category.name,
          })}
        </p>
      )}
      <Unconfirmed language={context.language} summary={summary} shape="sentence" />
      <Months series={summary.series} language={context.language} />
      <p>
        <a href={link(context, `/results/${municipality.slug}#places`)}>
          {say(results.back, { municipality: municipality.name })}
        </a>
      </p>
    </Layout>
  );
}
