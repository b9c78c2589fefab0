// The pictures of maps as SVG: pure functions of their points, for the server.
import { renderToStaticMarkup } from 'react-dom/server';
import { Drawing, type MapPoint, type MapWording } from './Drawing.tsx';
import { isDrawn } from './MapFigure.tsx';
import { type PhonePosition, PositionDrawing } from './PositionDrawing.tsx';
import { mostToDo, SignDrawing, type SignPoint } from './SignDrawing.tsx';

export { mostToDo, type SignPoint };

/** An `svg` that takes its colours from the page around it; empty where there is nothing to draw. */
export function drawMap(wording: MapWording, points: readonly MapPoint[]): string {
  return isDrawn(points) ? renderToStaticMarkup(<Drawing wording={wording} points={points} />) : '';
}

/** The same of signs, each place with a mark; empty where none has a position. */
export function drawSigns(label: string, points: readonly SignPoint[]): string {
  return points.length > 0 ? renderToStaticMarkup(<SignDrawing label={label} points={points} />) : '';
}

/** Where a phone was, beside its place. */
export function drawPosition(at: PhonePosition, language: string): string {
  return renderToStaticMarkup(<PositionDrawing at={at} language={language} />);
}
