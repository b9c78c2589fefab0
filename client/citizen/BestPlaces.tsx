// The places with the highest lower bounds of a part of a municipality, and apart those without enough answers.
import type { BestPlacesFragment, WaitingPlacesFragment } from '../generated/operations.ts';
import { wholeNumber } from '../text/formats.ts';
import { say, sayCount } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { partLink } from './report.ts';
import { Waiting } from './Ranking.tsx';
import { SummaryRow } from '../parts/results/SummaryRow.tsx';

/** The operation declares `$language: String!` and `$best: Int!`, and brings the fragment SummaryRow. */
export const BEST_PLACES = /* GraphQL */ `
  fragment BestPlaces on Summary {
    byLocation(first: $best) {
      location {
        id
        name(language: $language)
        settlement {
          name(language: $language)
        }
      }
      summary {
        ...SummaryRow
      }
    }
  }
`;

/** The places of which nothing is published yet. */
export const WAITING_PLACES = /* GraphQL */ `
  fragment WaitingPlaces on LocationConnection {
    totalCount
    nodes {
      id
      name(language: $language)
    }
  }
`;

type Props = {
  context: PageContext;
  path: string;
  period: string | undefined;
  summary: BestPlacesFragment;
  waiting: WaitingPlacesFragment;
};

/** A section; nothing at all where the part has no places. */
export function BestPlaces({ context, path, period, summary, waiting }: Props) {
  const { report } = context.texts;
  const { language } = context;
  const hrefOf = (id: string) => partLink(context, `${path}/${id}`, { period }, {});
  const places = summary.byLocation;
  if (places.length === 0 && waiting.totalCount === 0) return null;
  return (
    <section>
      <h2>{report.bestPlaces}</h2>
      {places.length > 1 && (
        <p className="small">{say(report.rankedPlaces, { count: wholeNumber(places.length, language) })}</p>
      )}
      <ol className="rows">
        {places.map(({ location, summary }) => (
          <SummaryRow key={location.id} wording={context} summary={summary}>
            <a href={hrefOf(location.id)}>{location.name}</a>
            <small>{location.settlement.name}</small>
          </SummaryRow>
        ))}
      </ol>
      <Waiting
        title={sayCount(report.waitingPlaces, waiting.totalCount, language)}
        items={waiting.nodes.map(({ id, name }) => ({ id, name, href: hrefOf(id) }))}
        isOpen={places.length === 0}
      >
        {waiting.nodes.length < waiting.totalCount && (
          <p className="small">
            {say(report.waitingMore, { count: wholeNumber(waiting.nodes.length, language) })}
          </p>
        )}
      </Waiting>
    </section>
  );
}
