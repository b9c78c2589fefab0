// Rules about every object of the file, wherever it is used: fonts, pictures, states, filters.
import { PDFArray, PDFDict, PDFName, PDFStream } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { MOST_INK } from '../colour.ts';
import { colourSpaceProblem } from './colour-space.ts';
import type { Finding, Rule } from './finding.ts';
import { dictOf, itemsOf, nameIn, numberIn, valueOf } from './opened.ts';
import type { Opened } from './opened.ts';
import { inkOfPicture } from './picture-ink.ts';

/** Percent: a byte is no whole one. */
const ROUNDING = 0.5;

type Found = (rule: Rule, what?: string) => Finding;

/** Every glyph is in the file: also of the fourteen fonts that any reader has, since a press's may differ. */
function* checkFont(font: PDFDict, found: Found): Generator<Finding> {
  const kind = nameIn(valueOf(font, 'Subtype'));
  if (kind === 'Type3' || kind === 'Type0') return;
  const descriptor = dictOf(font, 'FontDescriptor');
  const isEmbedded =
    descriptor && ['FontFile', 'FontFile2', 'FontFile3'].some((key) => valueOf(descriptor, key));
  if (!isEmbedded) yield found('fontEmbedded', nameIn(valueOf(font, 'BaseFont')) ?? '');
}

function* checkState(state: PDFDict, isLive: boolean, found: Found): Generator<Finding> {
  if (!isLive) {
    const mask = valueOf(state, 'SMask');
    if (mask && nameIn(mask) !== 'None') yield found('transparency', 'SMask');
    for (const key of ['ca', 'CA'])
      if ((numberIn(valueOf(state, key)) ?? 1) < 1) yield found('transparency', key);
    const mode = nameIn(valueOf(state, 'BM')) ?? nameIn(itemsOf(state, 'BM')[0]) ?? 'Normal';
    if (mode !== 'Normal' && mode !== 'Compatible') yield found('transparency', mode);
  }
  if (valueOf(state, 'TR') || !['Default', null].includes(nameIn(valueOf(state, 'TR2'))))
    yield found('transfer');
}

function* checkPicture(image: PDFDict, isLive: boolean, found: Found): Generator<Finding> {
  if (!isLive && valueOf(image, 'SMask')) yield found('transparency', 'SMask');
  if (valueOf(image, 'Alternates') || valueOf(image, 'OPI')) yield found('postScript', 'OPI');
  const problem = valueOf(image, 'ImageMask')
    ? null
    : colourSpaceProblem(valueOf(image, 'ColorSpace'), isLive);
  if (problem) yield found('colour', problem);
}

function filtersOf(dict: PDFDict): string[] {
  const names: (PDFObject | undefined)[] = [valueOf(dict, 'Filter'), ...itemsOf(dict, 'Filter')];
  return names.map(nameIn).filter((name) => name !== null);
}

function* checkStream(dict: PDFDict, isLive: boolean, found: Found): Generator<Finding> {
  const filters = filtersOf(dict);
  if (filters.includes('LZWDecode')) yield found('filter', 'LZWDecode');
  if (!isLive && filters.includes('JPXDecode')) yield found('filter', 'JPXDecode');
  const kind = nameIn(valueOf(dict, 'Subtype'));
  if (kind === 'PS' || nameIn(valueOf(dict, 'Subtype2')) === 'PS') yield found('postScript');
  if (kind === 'Image') yield* checkPicture(dict, isLive, found);
  if (!isLive && kind === 'Form' && valueOf(dict, 'Group')) yield found('transparency', 'Group');
  if (valueOf(dict, 'ShadingType')) {
    const problem = colourSpaceProblem(valueOf(dict, 'ColorSpace'), isLive);
    if (problem) yield found('colour', problem);
  }
}

const ACTIONS = new Set(['JavaScript', 'Launch', 'URI', 'SubmitForm', 'ImportData', 'Movie', 'Sound']);

function* checkDict(dict: PDFDict, isLive: boolean, found: Found): Generator<Finding> {
  const type = nameIn(valueOf(dict, 'Type'));
  if (type === 'Font') yield* checkFont(dict, found);
  if (type === 'ExtGState') yield* checkState(dict, isLive, found);
  if (type === 'Filespec' || dict.has(PDFName.of('EF'))) yield found('attachments');
  const action = nameIn(valueOf(dict, 'S'));
  if (action !== null && ACTIONS.has(action)) yield found('actions', action);
  for (const state of dictOf(dict, 'ExtGState')?.values() ?? [])
    // One that is an object of its own is met as such.
    if (state instanceof PDFDict) yield* checkState(state, isLive, found);
}

function* checkInk(object: PDFObject, found: Found): Generator<Finding> {
  try {
    const ink = inkOfPicture(object) ?? 0;
    if (ink > MOST_INK + ROUNDING) yield found('ink', `${Math.round(ink)} %`);
  } catch (error) {
    yield found('content', error instanceof Error ? error.message : String(error));
  }
}

/** Every object of the file once. */
export function* checkObjects({ document, standard }: Opened): Generator<Finding> {
  const isLive = standard === 'x4';
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    const found: Found = (rule, what = '') => ({ rule, page: null, object: ref.objectNumber, what });
    if (object instanceof PDFStream) yield* checkStream(object.dict, isLive, found);
    yield* checkInk(object, found);
    if (object instanceof PDFDict) yield* checkDict(object, isLive, found);
    if (object instanceof PDFArray && nameIn(object.get(0)) !== null) {
      const problem = /^(CalRGB|CalGray|Lab|ICCBased)$/.test(nameIn(object.get(0)) ?? '')
        ? colourSpaceProblem(object, isLive)
        : null;
      if (problem) yield found('colour', problem);
    }
  }
}
