// A drawing as vectors: the shapes of a chart in the colours of the file.
import type { Drawing, Paint, Shape } from '../../../client/reports/shapes.ts';
import type { Canvas } from './tagged-pdf.ts';
import type { Colours } from './style.ts';
import { drawLine } from './text-lines.ts';

/** Draws it with its upper left corner at `x`, `y`. */
export function drawDrawing(
  canvas: Canvas,
  { shapes }: Drawing,
  colours: Colours,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  canvas.save().translate(x, y);
  for (const shape of shapes) drawShape(canvas, shape, colours);
  canvas.restore();
}

function drawShape(canvas: Canvas, shape: Shape, colours: Colours): void {
  if (shape.kind === 'text') {
    const { x, y, text, size, align, fill, isBold } = shape;
    const style = { weight: isBold ? 'bold' : 'regular', size, leading: 0, colour: colours[fill] } as const;
    drawLine(canvas, text, style, { x, y, align });
    return;
  }
  outline(canvas, shape);
  canvas.lineCap(shape.kind === 'line' && shape.isRound ? 'round' : 'butt').lineJoin('round');
  paint(canvas, colours, shape);
}

function outline(canvas: Canvas, shape: Exclude<Shape, { kind: 'text' }>): void {
  if (shape.kind === 'rect') {
    const { x, y, width, height, radius = 0 } = shape;
    if (radius > 0) canvas.roundedRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
    else canvas.rect(x, y, width, height);
  } else if (shape.kind === 'line') canvas.moveTo(shape.x1, shape.y1).lineTo(shape.x2, shape.y2);
  else if (shape.kind === 'circle') canvas.circle(shape.x, shape.y, shape.radius);
  else canvas.path(shape.d);
}

interface Painted {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly strokeWidth?: number;
}

function paint(canvas: Canvas, colours: Colours, { fill, stroke, strokeWidth = 1 }: Painted): void {
  const edge = stroke ?? (fill === 'ball' ? 'ballEdge' : undefined);
  if (fill) canvas.fillColor(colours[fill]);
  if (edge) canvas.strokeColor(colours[edge]).lineWidth(strokeWidth);
  if (fill && edge) canvas.fillAndStroke();
  else if (fill) canvas.fill();
  else canvas.stroke();
}
