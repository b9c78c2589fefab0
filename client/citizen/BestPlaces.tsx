// The places with the highest lower bounds of a part of a municipality.
import type { BestPlacesFragment } from '../generated/operations.ts';
import { wholeNumber } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { LEAST_RANKED } from './ranking.ts';
import { partLink } from './report.ts';
import { SummaryRow } from '../parts/results/SummaryRow.tsx';

/** The operation declares `$language: String!` and `$best: Int!`, and brings the fragments SummaryRow and Responded; `atLeast` is LEAST_RANKED. */
export const BEST_PLACES = /* GraphQL */ `
  fragment BestPlaces on Summary {
    rankingOfPlaces: ranking(of: LOCATIONS, atLeast: 30) {
      isRankable
    }
    byLocation(first: $best, atLeast: 30) {
      location {
        id
        name(language: $language)
        settlement {
          name(language: $language)
        }
      }
      summary {
        ...SummaryRow
        ...Responded
      }
    }
  }
`;

type Props = {
  context: PageContext;
  path: string;
  period: string | undefined;
  summary: BestPlacesFragment;
};

/** A section; nothing at all where no place has enough ratings, or chance would order them. */
export function BestPlaces({ context, path, period, summary }: Props) {
  const { report } = context.texts;
  const { language } = context;
  const hrefOf = (id: string) => partLink(context, `${path}/${id}`, { period }, {});
  const places = summary.byLocation;
  if (places.length === 0 || summary.rankingOfPlaces?.isRankable === false) return null;
  return (
    <section>
      <h2>{report.bestPlaces}</h2>
      <p className="small">{say(report.rankedPlaces, { least: wholeNumber(LEAST_RANKED, language) })}</p>
      <ol className="rows">
        {places.map(({ location, summary }) => (
          <SummaryRow key={location.id} wording={context} summary={summary}>
            <a href={hrefOf(location.id)}>{location.name}</a>
            <small>{location.settlement.name}</small>
          </SummaryRow>
        ))}
      </ol>
    </section>
  );
}
