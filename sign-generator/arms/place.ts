// Puts a municipality's arms on a sign: in millimetres, in the inks of the press.
import type { Mix } from '../colour.ts';
import type { Area } from '../design/area.ts';
import type { Segment, ShapeItem } from '../shapes.ts';
import type { Artwork } from './artwork.ts';

/** A quarter of a point, in millimetres: a thinner line breaks on the press. */
const THINNEST = 0.09;

/** Returns the arms as large as they fit into an area, in its middle, their proportions kept. */
export function placeArms({ width, height, shapes }: Artwork, area: Area, mix: Mix): ShapeItem[] {
  const scale = Math.min(area.width / width, area.height / height);
  const x = (at: number): number => area.x + (area.width - width * scale) / 2 + at * scale;
  const y = (at: number): number => area.y + (area.height - height * scale) / 2 + at * scale;
  const placed = (segment: Segment): Segment => {
    if (segment[0] === 'h') return segment;
    if (segment[0] !== 'c') return [segment[0], x(segment[1]), y(segment[2])];
    const [operator, x1, y1, x2, y2, toX, toY] = segment;
    return [operator, x(x1), y(y1), x(x2), y(y2), x(toX), y(toY)];
  };
  return shapes.flatMap(({ path: drawn, fill, rule, stroke }) => {
    const path = drawn.map(placed);
    const items: ShapeItem[] = [];
    if (fill !== null) items.push({ kind: 'shape', path, colour: mix(fill), rule });
    if (stroke !== null) {
      const { hex, width, cap, join, miter, dash, phase } = stroke;
      const pen = {
        width: Math.max(width * scale, THINNEST),
        cap,
        join,
        miter,
        dash: dash.map((length) => length * scale),
        phase: phase * scale,
      };
      items.push({ kind: 'shape', path, colour: mix(hex), pen });
    }
    return items;
  });
}
