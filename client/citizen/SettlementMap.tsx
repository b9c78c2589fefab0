// The map of a settlement's places, each of which leads to its results.
import { type PointColumns, pointsIn } from '../map/columns.ts';
import { isDrawn } from '../map/MapFigure.tsx';
import { PointMap } from '../map/PointMap.tsx';
import type { PageContext } from '../parts/page/context.ts';
import { wholeNumber } from '../text/formats.ts';
import { say } from '../text/say.ts';
import { partLink } from './report.ts';

export const SETTLEMENT_PLACES = /* GraphQL */ `
  query SettlementPlaces(
    $slug: String!
    $language: String!
    $category: ID
    $settlement: ID!
    $from: Date
    $to: Date
  ) {
    placePoints(
      filter: { municipality: $slug, category: $category, settlement: $settlement }
      from: $from
      to: $to
      language: $language
    ) {
      ids
      names
      latitudes
      longitudes
      counts
      averages
      lowers
      uppers
    }
  }
`;

/** More than so many cover one another, and the page would weigh more than all its numbers. */
const MOST = 120;

type Props = {
  context: PageContext;
  path: string;
  period: string | undefined;
  places: PointColumns;
  boundary: string | null;
};

/** A section; nothing at all where there is nothing to draw. */
export function SettlementMap({ context, path, period, places, boundary }: Props) {
  const { report } = context.texts;
  const all = pointsIn(places);
  const points = all
    .toSorted((a, b) => b.count - a.count)
    .slice(0, MOST)
    .map((point) => ({ ...point, href: partLink(context, `${path}/${point.id}`, { period }, {}) }));
  if (!isDrawn(points)) return null;
  return (
    <section>
      <h2>{report.placesMap}</h2>
      {all.length > MOST && (
        <p className="small">{say(report.mostRated, { count: wholeNumber(MOST, context.language) })}</p>
      )}
      <PointMap wording={context} points={points} land={{ boundary, isPart: true }} />
    </section>
  );
}
