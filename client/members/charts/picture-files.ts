// A drawn chart as a file, SVG or PNG, made in the browser: nothing of it is sent anywhere.
import type { Piece, Pieces } from './pieces.ts';

/** So that it is sharp on a slide. */
const SHARPNESS = 3;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The text of the file. */
export function svgOf({ width, height, paper, pieces }: Pieces): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${escaped(paper)}"/>`,
    ...pieces.map(elementOf),
    '</svg>',
  ].join('\n');
}

function elementOf(piece: Piece): string {
  if (piece.kind === 'text') {
    const { x, y, length, fill, size, weight, family, text } = piece;
    return `<text x="${x.toFixed(2)}" y="${y.toFixed(2)}" fill="${escaped(fill)}" font-family="${escaped(family)}" font-size="${size}" font-weight="${weight}" textLength="${length.toFixed(2)}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`;
  }
  const { d, matrix, fill, stroke, strokeWidth, dash, isRound, opacity } = piece;
  const { a, b, c, d: scaled, e, f } = matrix;
  const moved = [a, b, c, scaled, e, f].map((value) => value.toFixed(4)).join(' ');
  const outline = stroke
    ? ` stroke="${escaped(stroke)}" stroke-width="${strokeWidth}"${dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : ''}${isRound ? ' stroke-linecap="round"' : ''}`
    : '';
  return `<path d="${d}" transform="matrix(${moved})" fill="${fill ? escaped(fill) : 'none'}"${outline}${opacity < 1 ? ` opacity="${opacity}"` : ''}/>`;
}

/** The file; rejects where the browser draws none. */
export async function pngOf({ width, height, paper, pieces }: Pieces): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * SHARPNESS, height * SHARPNESS];
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('The browser draws no pictures.');
  brush.scale(SHARPNESS, SHARPNESS);
  brush.fillStyle = paper;
  brush.fillRect(0, 0, width, height);
  for (const piece of pieces) draw(brush, piece);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The browser makes no PNG.'))),
      'image/png',
    );
  });
}

function draw(brush: CanvasRenderingContext2D, piece: Piece): void {
  if (piece.kind === 'text') {
    brush.globalAlpha = 1;
    brush.font = `${piece.weight} ${piece.size}px ${piece.family}`;
    brush.fillStyle = piece.fill;
    brush.fillText(piece.text, piece.x, piece.y);
    return;
  }
  // Moved before it is painted: a line is as thick as it says, however far its picture is stretched.
  const outline = new Path2D();
  outline.addPath(new Path2D(piece.d), piece.matrix);
  brush.globalAlpha = piece.opacity;
  if (piece.fill) {
    brush.fillStyle = piece.fill;
    // A canvas, no array.
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
    brush.fill(outline);
  }
  if (!piece.stroke) return;
  brush.strokeStyle = piece.stroke;
  brush.lineWidth = piece.strokeWidth;
  brush.lineCap = piece.isRound ? 'round' : 'butt';
  brush.setLineDash([...piece.dash]);
  brush.stroke(outline);
}
