// What HTML on the page is drawn of: backgrounds, the lines below rows, and words, where they lie in the window.
import { paintOf } from './paint.ts';
import type { Found } from './pieces.ts';

function rectangle(box: DOMRect, colour: string, radius: number): Found[] {
  const paint = paintOf(colour);
  if (paint === null || box.width === 0 || box.height === 0) return [];
  const r = Math.min(radius, box.width / 2, box.height / 2);
  const [across, down] = [box.width - 2 * r, box.height - 2 * r];
  const corner = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x} ${y}`;
  const d = `M${r} 0h${across}${corner(r, r)}v${down}${corner(-r, r)}h${-across}${corner(-r, -r)}v${-down}${corner(r, -r)}z`;
  const painted = { fill: paint.hex, stroke: null, strokeWidth: 0, dash: [], isRound: false };
  const matrix = new DOMMatrix().translate(box.left, box.top);
  return [{ piece: { kind: 'path', d, matrix, opacity: paint.alpha, ...painted }, box }];
}

/** What the element itself shows below its words: its background, its lower edge, and a mark that stands before it. */
export function boxOf(element: HTMLElement): Found[] {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const edge = Number.parseFloat(style.borderBottomWidth);
  const mark = getComputedStyle(element, '::before');
  const [width, height] = [mark.width, mark.height].map(Number.parseFloat);
  return [
    ...rectangle(box, style.backgroundColor, Number.parseFloat(style.borderTopLeftRadius) || 0),
    ...(style.borderBottomStyle === 'none'
      ? []
      : rectangle(new DOMRect(box.left, box.bottom - edge, box.width, edge), style.borderBottomColor, 0)),
    ...(mark.content !== 'none' && width && height
      ? rectangle(
          new DOMRect(box.left, box.top + (box.height - height) / 2, width, height),
          mark.backgroundColor,
          Number.parseFloat(mark.borderTopLeftRadius) || 0,
        )
      : []),
  ];
}

/** The words as they are broken into lines. */
export function linesOf(node: Text): Found[] {
  const parent = node.parentElement;
  if (!parent) return [];
  const { color, fontSize, fontWeight, fontFamily, visibility } = getComputedStyle(parent);
  const fill = paintOf(color);
  if (fill === null || visibility === 'hidden') return [];
  const lines: { text: string; box: DOMRect }[] = [];
  for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (box.width === 0) continue;
    if (!last || Math.abs(last.box.top - box.top) > 2) lines.push({ text: word, box });
    else {
      last.text += ` ${word}`;
      last.box = new DOMRect(last.box.left, box.top, box.right - last.box.left, box.height);
    }
  }
  const size = Number.parseFloat(fontSize);
  return lines.map(({ text, box }) => {
    const baseline = box.top + ascentOf(`${fontWeight} ${size}px ${fontFamily}`, box.height);
    const written = { fill: fill.hex, size, weight: fontWeight, family: fontFamily };
    return { piece: { kind: 'text', text, x: box.left, y: baseline, length: box.width, ...written }, box };
  });
}

/** How far below the upper edge of a line of the height its letters stand. */
function ascentOf(font: string, height: number): number {
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = measuring(font).measureText('H');
  return (height * above) / (above + below);
}

let brush: CanvasRenderingContext2D | null = null;

function measuring(font: string): CanvasRenderingContext2D {
  brush ??= document.createElement('canvas').getContext('2d');
  if (!brush) throw new Error('The browser draws no pictures.');
  brush.font = font;
  return brush;
}

/** The text in lines that are no wider, by its spaces, each with its width; a word that is too long stays whole. */
export function broken(text: string, font: string, width: number): { text: string; width: number }[] {
  const widthOf = (line: string) => measuring(font).measureText(line).width;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => ({ text: line, width: widthOf(line) }));
}
