// The picture of a map as SVG: a pure function of its points, for the server.
import { renderToStaticMarkup } from 'react-dom/server';
import { Drawing, type MapPoint, type MapWording } from './Drawing.tsx';
import { isDrawn } from './MapFigure.tsx';

/** An `svg` that takes its colours from the page around it; empty where there is nothing to draw. */
export function drawMap(wording: MapWording, points: readonly MapPoint[]): string {
  return isDrawn(points) ? renderToStaticMarkup(<Drawing wording={wording} points={points} />) : '';
}
