// What places with too few answers published together, service by service.
import type { QuietPlacesFragment } from '../../generated/operations.ts';
import { average } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import type { Wording } from '../../text/texts.ts';
import { FoldedSums } from './FoldedSums.tsx';

/** The operation declares `$language: String!`. */
export const QUIET_PLACES = /* GraphQL */ `
  fragment QuietPlaces on Municipality {
    poolPeriod
    quietPlaces {
      byCategory {
        category {
          id
          name(language: $language)
        }
        pool {
          count
          average
          interval {
            lower
            upper
          }
          places
        }
      }
    }
    unconfirmedPool: quietPlaces(standing: [UNCONFIRMED]) {
      count
      average
    }
  }
`;

type Props = { context: Wording; municipality: QuietPlacesFragment };

/** Folded away; nothing at all where no pool was published yet. */
export function QuietPlaces({ context, municipality }: Props) {
  const { language, texts } = context;
  const { results } = texts;
  const { poolPeriod, quietPlaces, unconfirmedPool } = municipality;
  if (quietPlaces.byCategory.length === 0 && unconfirmedPool.count === 0) return null;
  return (
    <FoldedSums
      context={context}
      title={results.quietTitle}
      why={say(results.quietWhy, { period: results.periods[poolPeriod] })}
      rows={quietPlaces.byCategory.map(({ category, pool }) => ({ ...category, sum: pool }))}
    >
      {unconfirmedPool.average !== null && (
        <p>
          {say(results.quietUnconfirmed, {
            answers: sayCount(results.answers, unconfirmedPool.count, language),
            average: average(unconfirmedPool.average, language),
          })}
        </p>
      )}
    </FoldedSums>
  );
}
