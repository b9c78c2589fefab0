// Fills pages from top to bottom: where the next thing goes, and what stands behind it on every page.
import type { Canvas, Element, PdfFile } from './tagged-pdf.ts';
import { COLUMN, FOOT, MARGIN, stylesOf, type Colours, type Styles } from './style.ts';
import { ornament, within } from './tags.ts';
import { drawLine, linesOf, type Style } from './text-lines.ts';
import { PAGE } from './tagged-pdf.ts';

export interface Flow {
  readonly canvas: Canvas;
  readonly colours: Colours;
  readonly styles: Styles;
  /** Where the next thing goes, from the top of the page. */
  y: number;
  /** The element that is filled. */
  section: Element;
  /** Begins a new page. */
  next: () => void;
  /** Begins a new page where `height` does not fit any more; tells whether it did. */
  need: (height: number) => boolean;
  /** The number of the page that is open, from 0. */
  page: () => number;
}

/** A flow without a page. `demo`: what every page says behind its words. */
export function createFlow({ canvas, root }: PdfFile, colours: Colours, demo: string | null): Flow {
  const flow: Flow = {
    canvas,
    colours,
    styles: stylesOf(colours),
    y: MARGIN.top,
    section: root,
    next: () => {
      canvas.addPage();
      if (demo !== null) ornament(canvas, 'Background', () => overprint(canvas, demo));
      flow.y = MARGIN.top;
    },
    need: (height) => {
      const isFull = flow.y + height > FOOT;
      if (isFull) flow.next();
      return isFull;
    },
    page: () => canvas.bufferedPageRange().count - 1,
  };
  return flow;
}

const OVERPRINT = { size: 150, colour: '#f6ebe4', degrees: -52 } as const;

function overprint(canvas: Canvas, demo: string): void {
  const { size, colour, degrees } = OVERPRINT;
  canvas
    .save()
    .translate(PAGE.width / 2, PAGE.height / 2)
    .rotate(degrees);
  const style: Style = { weight: 'bold', size, leading: size, colour };
  drawLine(canvas, demo, style, { x: 0, y: -size / 2, align: 'centre' });
  canvas.restore();
}

interface Put {
  readonly x?: number;
  readonly width?: number;
  /** Room below the last line. */
  readonly after?: number;
}

/** Writes text as content of the element, over as many pages as it takes. */
export function write(
  flow: Flow,
  element: Element,
  type: string,
  text: string,
  style: Style,
  { x = MARGIN.left, width = COLUMN, after = 0 }: Put = {},
): void {
  let lines = linesOf(flow.canvas, text, style, width);
  while (lines.length > 0) {
    flow.need(style.leading);
    const room = Math.max(1, Math.floor((FOOT - flow.y) / style.leading));
    // No single line is left alone at the head of a page.
    const isLonely = lines.length === room + 1 && room > 2;
    const here = lines.slice(0, isLonely ? room - 1 : room);
    lines = lines.slice(here.length);
    within(flow.canvas, element, type, () => {
      for (const line of here) {
        drawLine(flow.canvas, line, style, { x, y: flow.y });
        flow.y += style.leading;
      }
    });
    if (lines.length > 0) flow.next();
  }
  flow.y += after;
}
