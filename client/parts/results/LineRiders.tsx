// What riders said of each line of public transport, of whole periods and all places.
import type { LineRidersFragment } from '../../generated/operations.ts';
import { sayCount } from '../../text/say.ts';
import type { Wording } from '../../text/texts.ts';
import { Fold } from './Fold.tsx';
import { SummaryRow } from './SummaryRow.tsx';

export const LINE_RIDERS = /* GraphQL */ `
  fragment LineRiders on Municipality {
    lines {
      id
      shortName
      longName
      riders {
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
`;

type Props = { context: Wording; municipality: LineRidersFragment };

/** Folded away; nothing at all where nothing is published of any line. */
export function LineRiders({ context, municipality: { lines } }: Props) {
  const { language, texts } = context;
  const { results } = texts;
  const ridden = lines.flatMap(({ riders, ...line }) => (riders === null ? [] : [{ ...line, riders }]));
  if (ridden.length === 0) return null;
  return (
    <Fold title={results.linesTitle}>
      <p className="small">
        {results.linesWhy} {results.quietApart}
      </p>
      <ul className="rows">
        {ridden.map(({ id, shortName, longName, riders }) => (
          <SummaryRow key={id} wording={context} summary={riders}>
            {[shortName, longName].filter(Boolean).join(' · ')}
            <small>{sayCount(results.quietPlaces, riders.places, language)}</small>
          </SummaryRow>
        ))}
      </ul>
    </Fold>
  );
}
