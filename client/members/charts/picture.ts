// A chart of the page as a picture of its own: what it is drawn of now, what it shows above it, and whose it is beneath.
import { boxOf, broken, linesOf } from './boxes.ts';
import { paintOf } from './paint.ts';
import { type Found, movedBy, type Piece, type Pieces } from './pieces.ts';
import { shapeOf } from './shapes.ts';

/** Room around it. */
const EDGE = 28;

/** What is pressed, opened or only read out; headings, which the picture says itself. */
const LEFT_OUT =
  'figcaption, details, button, .button, .hint, .chart-actions, .month-points, .values, .tip, title, .hidden';

export interface Captions {
  readonly title: string;
  /** Of what, and when. */
  readonly about: string;
  /** Whose it is. */
  readonly note: string;
}

/** All that is drawn in the element now, in SVG and in HTML; what scrolls is drawn whole. */
export function pictureOf(drawn: HTMLElement, { title, about, note }: Captions): Pieces {
  const fold = unfold(drawn);
  const found = foundIn(drawn);
  fold();
  const left = Math.min(...found.map(({ box }) => box.left));
  const top = Math.min(...found.map(({ box }) => box.top));
  const right = Math.max(...found.map(({ box }) => box.right));
  const bottom = Math.max(...found.map(({ box }) => box.bottom));
  const width = Math.ceil(right - left);
  const above = [...written(title, 18, '600', width), ...written(about, 13, '400', width)];
  const start = EDGE + above.reduce((sum, { size }) => sum + lineOf(size), 0) + 14;
  const below = written(note, 12, '400', width);
  const end = start + Math.ceil(bottom - top) + 14;
  return {
    width: width + 2 * EDGE,
    height: end + below.reduce((sum, { size }) => sum + lineOf(size), 0) + EDGE - 8,
    paper: paintOf(getComputedStyle(document.documentElement).backgroundColor)?.hex ?? '#ffffff',
    pieces: [
      ...placed(above, EDGE),
      ...found.map(({ piece }) => movedBy(piece, EDGE - left, start - top)),
      ...placed(below, end),
    ],
  };
}

/** Shows what scrolls whole, until what it returns is called. Between the two the browser paints nothing. */
function unfold(drawn: HTMLElement): () => void {
  const scrolled = [...drawn.querySelectorAll('.scrolling, .sideways')].map(
    (each) => [each, each.scrollLeft] as const,
  );
  drawn.classList.add('unfolded');
  return () => {
    drawn.classList.remove('unfolded');
    for (const [each, at] of scrolled) each.scrollLeft = at;
  };
}

function foundIn(drawn: HTMLElement): Found[] {
  const walker = document.createTreeWalker(drawn, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && isLeftOut(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const found: Found[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLElement) found.push(...boxOf(node));
    else if (node instanceof SVGGraphicsElement && isShape(node)) found.push(...shapeOf(node));
    else if (node instanceof Text && node.parentElement instanceof HTMLElement) found.push(...linesOf(node));
  }
  return found;
}

const isShape = (element: Element): boolean => element.matches('rect, line, circle, path, text');

const isLeftOut = (element: Element): boolean =>
  element.matches(LEFT_OUT) || getComputedStyle(element).clipPath !== 'none';

type Written = Extract<Piece, { kind: 'text' }>;

const lineOf = (size: number): number => Math.ceil(size * 1.4);

/** Lines of text that are no wider. */
function written(text: string, size: number, weight: string, width: number): Written[] {
  const { color, fontFamily: family } = getComputedStyle(document.body);
  const fill = paintOf(color)?.hex ?? '#000000';
  return broken(text, `${weight} ${size}px ${family}`, width).map((line) => {
    return { kind: 'text', text: line.text, length: line.width, x: EDGE, y: 0, fill, size, weight, family };
  });
}

/** One below the other, from so far down on. */
function placed(lines: readonly Written[], from: number): Written[] {
  let y = from;
  return lines.map((line) => {
    y += lineOf(line.size);
    return { ...line, y: y - line.size * 0.4 };
  });
}
