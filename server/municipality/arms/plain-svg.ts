// Flat pieces as the plain SVG of the house: paths alone, in whole numbers, no larger than what is seen. Pure.
import { Clipper, FillRule, type Paths64, type Rect64 } from 'clipper2-ts';
import { closedPath, outlinePath, shapePath } from './path-text.ts';
import type { Piece } from './piece.ts';
import type { Rgb, Scene } from './scene.ts';

export interface Fineness {
  /** Units along the longer side. */
  readonly units: number;
  /** Whether paths stay as they were drawn; otherwise as few straight lines as look the same, where those are shorter. */
  readonly isExact: boolean;
  /** What is smaller, in units by units, is a speck that nobody sees. */
  readonly leastArea: number;
}

export interface Written {
  readonly svg: string;
  readonly elements: number;
  /** What of the scene it shows. */
  readonly box: Rect64;
}

/** How far a straight line may lie beside what it stands for, in units. */
const SMOOTH = 0.35;

interface Element {
  readonly colour: string;
  /** What else is said of it; elements that say the same and lie apart become one. */
  readonly said: string;
  readonly d: string;
  readonly box: Rect64;
}

/** The pieces that are seen: what lies outside of the picture is cut away. */
export function seenPieces(pieces: readonly Piece[], { width, height }: Scene): Piece[] {
  const frame: Paths64 = [
    [
      { x: 0, y: 0 },
      { x: width, y: 0 },
      { x: width, y: height },
      { x: 0, y: height },
    ].map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) })),
  ];
  return pieces.flatMap((piece): Piece[] => {
    const polygons = piece.polygons();
    if (polygons.length === 0) return [];
    const { left, top, right, bottom } = Clipper.getBoundsPaths(polygons);
    if (left >= 0 && top >= 0 && right <= width && bottom <= height) return [piece];
    const cut = Clipper.intersect(polygons, frame, FillRule.NonZero);
    return cut.length === 0 ? [] : [{ colour: piece.colour, exact: null, polygons: () => cut }];
  });
}

/** Writes pieces that are seen, of which there is at least one. */
export function written(pieces: readonly Piece[], fineness: Fineness): Written {
  const boxes = pieces.map((piece) => Clipper.getBoundsPaths(piece.polygons()));
  const box = boxes.reduce(around);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const scale = fineness.units / Math.max(width, height);
  const elements: Element[] = [];
  for (const [i, piece] of pieces.entries()) {
    const element = elementOf(piece, boxes[i] ?? box, { scale, left: box.left, top: box.top }, fineness);
    if (element.d === '') continue;
    const last = elements.at(-1);
    // Apart from each other they are filled alike whatever the rule.
    if (
      last &&
      last.colour === element.colour &&
      last.said === element.said &&
      areApart(last.box, element.box)
    )
      elements.splice(-1, 1, { ...last, d: last.d + element.d, box: around(last.box, element.box) });
    else elements.push(element);
  }
  const across = Math.max(1, Math.ceil(width * scale));
  const down = Math.max(1, Math.ceil(height * scale));
  const paths = elements.map(({ colour, said, d }) =>
    said.includes('stroke-width')
      ? `<path fill="none" stroke="${colour}"${said} d="${d}"/>`
      : `<path fill="${colour}"${said} d="${d}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${across} ${down}">${paths.join('')}</svg>`;
  const shown = { ...box, right: box.left + across / scale, bottom: box.top + down / scale };
  return { svg, elements: elements.length + 1, box: shown };
}

const around = (a: Rect64, b: Rect64): Rect64 => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});

const areApart = (a: Rect64, b: Rect64): boolean =>
  a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;

interface Placing {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

function elementOf(
  { colour, exact, polygons }: Piece,
  box: Rect64,
  { scale, left, top }: Placing,
  { isExact, leastArea }: Fineness,
): Element {
  const place = (x: number, y: number): readonly [number, number] => [
    Math.round((x - left) * scale),
    Math.round((y - top) * scale),
  ];
  const base = { colour: hex(colour), box };
  if (exact?.pen) {
    const { width, cap, join } = exact.pen;
    const said = [
      ` stroke-width="${+Math.max(width * scale, 0.1).toFixed(2)}"`,
      ...(cap === 'butt' ? [] : [` stroke-linecap="${cap}"`]),
      ...(join === 'miter' ? [] : [` stroke-linejoin="${join}"`]),
    ].join('');
    return { ...base, said, d: outlinePath(exact.segments, place) };
  }
  const areas = (paths: Paths64) => paths.map((path) => Math.abs(Clipper.area(path)) * scale ** 2);
  if (Math.max(...areas(polygons())) < leastArea) return { ...base, said: '', d: '' };
  const drawn = exact && shapePath(exact.segments, place);
  const said = exact?.rule === 'evenodd' ? ' fill-rule="evenodd"' : '';
  if (drawn !== null && isExact) return { ...base, said, d: drawn };
  const smooth = Clipper.simplifyPaths(polygons(), SMOOTH / scale);
  const kept = areas(smooth);
  const straight = closedPath(
    smooth.filter((_, i) => (kept[i] ?? 0) >= leastArea),
    place,
  );
  return drawn !== null && drawn.length <= straight.length
    ? { ...base, said, d: drawn }
    : { ...base, said: '', d: straight };
}

const hex = (colour: Rgb): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`.replace(
    /^#(.)\1(.)\2(.)\3$/,
    '#$1$2$3',
  );
