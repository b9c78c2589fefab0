// What an SVG on the page is drawn of: its shapes and texts, where they lie in the window.
import { paintOf } from './paint.ts';
import type { Found } from './pieces.ts';

/** The shape as the page paints it; none where nothing of it is seen. */
export function shapeOf(shape: SVGGraphicsElement): Found[] {
  const style = getComputedStyle(shape);
  const own = shape.getScreenCTM();
  if (!own || style.visibility === 'hidden' || style.display === 'none') return [];
  const box = shape.getBoundingClientRect();
  if (shape instanceof SVGTextElement) {
    const text = shape.textContent ?? '';
    const fill = paintOf(style.fill);
    if (text === '' || fill === null) return [];
    const start = shape.getStartPositionOfChar(0);
    const { x, y } = new DOMPoint(start.x, start.y).matrixTransform(DOMMatrix.fromMatrix(own));
    const [size, weight, family] = [Number.parseFloat(style.fontSize), style.fontWeight, style.fontFamily];
    const length = shape.getComputedTextLength();
    return [{ piece: { kind: 'text', text, x, y, length, fill: fill.hex, size, weight, family }, box }];
  }
  const outline = outlineOf(shape);
  if (outline === null) return [];
  const { d, matrix } = placed(outline, own);
  const fill = shape instanceof SVGLineElement ? null : paintOf(style.fill);
  const stroke = paintOf(style.stroke);
  if (fill === null && stroke === null) return [];
  return [
    {
      piece: {
        kind: 'path',
        d,
        matrix,
        fill: fill?.hex ?? null,
        stroke: stroke?.hex ?? null,
        strokeWidth: Number.parseFloat(style.strokeWidth),
        dash: style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(Number.parseFloat),
        isRound: style.strokeLinecap === 'round',
        opacity: Number(style.opacity) * (fill?.alpha ?? stroke?.alpha ?? 1),
      },
      box,
    },
  ];
}

/** Two coordinates; none is written longer. */
const PAIR = /(-?\d{1,9}(?:\.\d{1,20})?)[ ,](-?\d{1,9}(?:\.\d{1,20})?)/g;

/**
 * Where it lies in the window. Points and lines are moved there one by one: few programs but browsers can stretch a
 * picture and leave its lines as thick as they are.
 */
function placed(d: string, own: DOMMatrixReadOnly): { d: string; matrix: DOMMatrix } {
  const matrix = DOMMatrix.fromMatrix(own);
  if (!/^[MLZ0-9., -]+$/.test(d)) return { d, matrix };
  const moved = d.replaceAll(PAIR, (_, x: string, y: string) => {
    const point = new DOMPoint(Number(x), Number(y)).matrixTransform(matrix);
    return `${point.x.toFixed(2)} ${point.y.toFixed(2)}`;
  });
  return { d: moved, matrix: new DOMMatrix() };
}

/** The shape as a path in its own units; null where it has no size. */
function outlineOf(shape: SVGGraphicsElement): string | null {
  if (shape instanceof SVGPathElement) return shape.getAttribute('d') || null;
  if (shape instanceof SVGLineElement) {
    const [x1, y1, x2, y2] = [shape.x1, shape.y1, shape.x2, shape.y2].map(({ baseVal }) => baseVal.value);
    return `M${x1} ${y1}L${x2} ${y2}`;
  }
  const { x, y, width, height } = shape.getBBox();
  if (width === 0 || height === 0) return null;
  if (!(shape instanceof SVGCircleElement)) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const r = width / 2;
  return `M${x} ${y + r}a${r} ${r} 0 1 0 ${width} 0a${r} ${r} 0 1 0 ${-width} 0z`;
}
