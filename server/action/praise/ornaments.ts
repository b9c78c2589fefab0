// What nobody needs to hear of a certificate: its edge, the share as the ball on a track, and the mark of a demo city.
import { PAGE, type Canvas } from '../../foundation/pdf/tagged-pdf.ts';
import type { Colours } from '../../foundation/pdf/style.ts';
import { ornament } from '../../foundation/pdf/tags.ts';
import { drawLine } from '../../foundation/pdf/text-lines.ts';
import type { Share } from './rules.ts';

const MIDDLE = PAGE.width / 2;
const TRACK = 260;
/** In points from the edge of the paper, and as wide. */
const EDGES = [
  [28, 2.5],
  [34, 0.6],
] as const;

/** A double edge in the colour of the municipality. */
export function drawEdge(canvas: Canvas, { colour }: Colours): void {
  ornament(canvas, 'Background', () => {
    for (const [inset, width] of EDGES)
      canvas
        .strokeColor(colour)
        .lineWidth(width)
        .rect(inset, inset, PAGE.width - 2 * inset, PAGE.height - 2 * inset)
        .stroke();
  });
}

/** The share as the ball on its track, and the play of chance around it, in the middle of the page at `y`. */
export function drawTrack(canvas: Canvas, colours: Colours, { lower, upper, share }: Share, y: number): void {
  const { track, chance, ball, ballEdge } = colours;
  const at = (part: number) => MIDDLE + (part - 0.5) * TRACK;
  const line = (colour: string, from: number, to: number) =>
    canvas.lineCap('round').lineWidth(7).strokeColor(colour).moveTo(at(from), y).lineTo(at(to), y).stroke();
  ornament(canvas, 'Layout', () => {
    line(track, 0, 1);
    line(chance, lower, upper);
    canvas.lineWidth(1.2).strokeColor(ballEdge).fillColor(ball).circle(at(share), y, 9).fillAndStroke();
  });
}

/** The line that is signed on. */
export function drawSignatureLine(
  canvas: Canvas,
  { soft }: Colours,
  y: number,
  from: number,
  to: number,
): void {
  ornament(canvas, 'Layout', () =>
    canvas.lineCap('butt').lineWidth(0.6).strokeColor(soft).moveTo(from, y).lineTo(to, y).stroke(),
  );
}

/** Across the whole page and over everything, so that nobody hangs it up. */
export function drawMark(canvas: Canvas, { low }: Colours, mark: string): void {
  const style = { weight: 'bold', size: 150, leading: 150, colour: low } as const;
  ornament(canvas, 'Background', () => {
    canvas
      .save()
      .opacity(0.22)
      .translate(MIDDLE, PAGE.height / 2)
      .rotate(-38);
    drawLine(canvas, mark, style, { x: 0, y: -75, align: 'centre' });
    canvas.restore();
  });
}
