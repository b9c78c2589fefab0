// What riders said of each line of public transport, of whole periods and all places.
import type { LineRidersFragment } from '../../generated/operations.ts';
import type { Wording } from '../../text/texts.ts';
import { FoldedSums } from './FoldedSums.tsx';

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
  const { linesTitle, linesWhy } = context.texts.results;
  const rows = lines.flatMap(({ id, shortName, longName, riders }) => {
    const name = [shortName, longName].filter(Boolean).join(' · ');
    return riders === null ? [] : [{ id, name, sum: riders }];
  });
  if (rows.length === 0) return null;
  return <FoldedSums context={context} title={linesTitle} why={linesWhy} rows={rows} />;
}
