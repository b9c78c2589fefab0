// Rules about each page: its boxes, its annotations.
import { PDFArray, PDFName } from '@cantoo/pdf-lib';
import type { PDFDict, PDFPage } from '@cantoo/pdf-lib';
import { POINTS } from '../formats.ts';
import type { Finding, Rule } from './finding.ts';
import { itemsOf, numberIn, valueOf } from './opened.ts';
import type { Opened } from './opened.ts';

/** What a shop cuts away with, in millimetres; a hair less is rounding. */
const LEAST_BLEED = 2.99;
/** A tenth of a point: boxes are rounded by whoever wrote them. */
const ROUNDING = 0.1;

type Box = readonly [left: number, bottom: number, right: number, top: number];

/** The box of a page, which may come from a node above it; null where there is none or it is not four numbers. */
function boxOf(page: PDFPage, key: string): Box | null {
  const value = page.node.getInheritableAttribute(PDFName.of(key));
  const array = value && page.doc.context.lookup(value);
  if (!(array instanceof PDFArray)) return null;
  const numbers = array.asArray().map((_, i) => numberIn(array.lookup(i)));
  const [a, b, c, d] = numbers;
  if (numbers.length !== 4 || a == null || b == null || c == null || d == null) return null;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** How far the inner box stays within the outer one on its narrowest side, in points; negative where it sticks out. */
function room(inner: Box, outer: Box): number {
  return Math.min(inner[0] - outer[0], inner[1] - outer[1], outer[2] - inner[2], outer[3] - inner[3]);
}

const millimetres = (points: number): string => `${(points / POINTS).toFixed(1)} mm`;

function* checkBoxes(page: PDFPage, found: (rule: Rule, what?: string) => Finding): Generator<Finding> {
  const media = boxOf(page, 'MediaBox');
  const [trim, art] = [boxOf(page, 'TrimBox'), boxOf(page, 'ArtBox')];
  const cut = trim ?? art;
  if (!media || !cut || (trim && art)) {
    yield found('trimBox', trim && art ? 'ArtBox' : '');
    return;
  }
  const bleed = boxOf(page, 'BleedBox') ?? cut;
  const crop = boxOf(page, 'CropBox') ?? media;
  if (room(cut, bleed) < -ROUNDING) yield found('nesting', 'TrimBox > BleedBox');
  if (room(bleed, media) < -ROUNDING) yield found('nesting', 'BleedBox > MediaBox');
  if (room(cut, crop) < -ROUNDING) yield found('nesting', 'TrimBox > CropBox');
  const wide = room(cut, bleed) / POINTS;
  if (wide < LEAST_BLEED && room(cut, bleed) >= -ROUNDING)
    yield found('bleed', millimetres(room(cut, bleed)));
}

/** Boxes (ISO 15930-1, 6.4), unit and annotations of every page. */
export function* checkPages({ pages, standard }: Opened): Generator<Finding> {
  for (const [i, page] of pages.entries()) {
    const dict: PDFDict = page.node;
    const object = page.ref.objectNumber;
    const found = (rule: Rule, what = ''): Finding => ({ rule, page: i + 1, object, what });
    yield* checkBoxes(page, found);
    if (standard !== 'x4' && valueOf(dict, 'UserUnit')) yield found('userUnit');
    if (itemsOf(dict, 'Annots').length > 0) yield found('annotations');
    if (valueOf(dict, 'AA')) yield found('actions');
    if (standard !== 'x4' && valueOf(dict, 'Group')) yield found('transparency', 'Group');
  }
}
