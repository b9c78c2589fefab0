// A map of points on a page that the server renders.
import { Drawing, type MapProps } from './Drawing.tsx';
import { isDrawn, MapFigure } from './MapFigure.tsx';

/** A figure; nothing at all for fewer than two points with a position. */
export function PointMap({ wording, points, land }: MapProps) {
  if (!isDrawn(points)) return null;
  const hasWaiting = points.some(({ position, average }) => position !== null && average === null);
  return (
    <MapFigure texts={wording.texts.report} hasWaiting={hasWaiting} hasBoundary={land.boundary !== null}>
      <Drawing wording={wording} points={points} land={land} />
    </MapFigure>
  );
}
