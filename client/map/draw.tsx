// The pictures of maps as SVG: pure functions of their points, for the server.
import { renderToStaticMarkup } from 'react-dom/server';
import { Drawing, type MapPoint, type MapWording } from './Drawing.tsx';
import type { Land } from './ground.ts';
import { isDrawn } from './MapFigure.tsx';
import { type PhonePosition, PositionDrawing } from './PositionDrawing.tsx';
import { type NamedPosition, PlaceDrawing } from './PlaceDrawing.tsx';
import { type Mark, MARK_PATHS, MARKS } from './marks.ts';
import { frameAround, percent, placePositions, type Position } from './places.ts';

/** An `svg` that takes its colours from the page around it; empty where there is nothing to draw. */
export function drawMap(wording: MapWording, points: readonly MapPoint[], land: Land): string {
  return isDrawn(points)
    ? renderToStaticMarkup(<Drawing wording={wording} points={points} land={land} isFramed />)
    : '';
}

/** The same of signs, each place with a mark; empty where none has a position. */
export function drawSigns(label: string, points: readonly SignPoint[]): string {
  return points.length > 0 ? renderToStaticMarkup(<SignDrawing label={label} points={points} />) : '';
}

/** Where a phone was, beside its place. */
export function drawPosition(at: PhonePosition, language: string): string {
  return renderToStaticMarkup(<PositionDrawing at={at} language={language} />);
}

/** Where a place is to be, among the settlements. */
export function drawPlace(
  place: Position,
  { settlements, boundary }: { settlements: readonly NamedPosition[]; boundary: string | null },
  { language, texts }: MapWording,
): string {
  return renderToStaticMarkup(
    <PlaceDrawing
      place={place}
      settlements={settlements}
      boundary={boundary}
      language={language}
      texts={texts.report}
    />,
  );
}

/** `name` says all of it: the place, how many signs, and their state. */
export type SignPoint = {
  readonly id: string;
  readonly name: string;
  readonly position: Position;
  readonly mark: Mark;
  readonly href: string;
};

/** Those with the most to do lie above the others. */
const DEPTH: readonly Mark[] = ['RETIRED', 'MOUNTED', 'PRINTED', 'ORDERED', 'NEW', 'SILENT', 'DAMAGED'];

/**
 * The picture of a map of signs: a mark by state at each place, which leads to its sign. An `svg` whose points are
 * links: a group, since whatever is inside a picture cannot be reached.
 */
function SignDrawing({ label, points }: { label: string; points: readonly SignPoint[] }) {
  const positions = points.map(({ position }) => position);
  const places = placePositions(positions);
  const placed = points
    .map((point, at) => ({ ...point, ...(places[at] ?? { x: 50, y: 50 }) }))
    .toSorted((a, b) => DEPTH.indexOf(a.mark) - DEPTH.indexOf(b.mark));
  return (
    <svg role="group" aria-label={label} data-frame={frameAround(positions)} width="100%" height="100%">
      {placed.map(({ id, name, mark, href, x, y }) => (
        <a key={id} href={href} aria-label={name} className={mark}>
          <title>{name}</title>
          <svg x={percent(x)} y={percent(y)} width="1" height="1" overflow="visible">
            <path d={MARK_PATHS[mark]} />
          </svg>
        </a>
      ))}
    </svg>
  );
}

/** Of several signs at one place, the mark of the one with the most to do. */
export function mostToDo(marks: readonly Mark[]): Mark {
  return marks.reduce<Mark>(
    (most, mark) => (DEPTH.indexOf(mark) > DEPTH.indexOf(most) ? mark : most),
    marks[0] ?? MARKS[0],
  );
}
