// Which colour spaces a press's file may use.
import { PDFArray, PDFName, PDFStream } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { nameIn, numberIn, valueOf } from './opened.ts';

const DEVICE = new Set(['DeviceCMYK', 'DeviceGray', 'CMYK', 'G', 'Pattern', 'Separation', 'DeviceN']);

/**
 * What is wrong with a colour space, as its name; null where nothing is. Inks and what is built on them are right; with
 * X-4 (`isLive`) an ICC profile's own colours too, which we still do not want on a sign where they are RGB.
 */
export function colourSpaceProblem(space: PDFObject | undefined, isLive: boolean): string | null {
  const name = nameIn(space);
  if (name !== null) return DEVICE.has(name) ? null : name;
  if (!(space instanceof PDFArray)) return null;
  const kind = nameIn(space.get(0)) ?? '';
  const at = (i: number): PDFObject | undefined => (i < space.size() ? space.lookup(i) : undefined);
  if (kind === 'Indexed' || kind === 'I' || kind === 'Pattern') return colourSpaceProblem(at(1), isLive);
  if (kind === 'Separation' || kind === 'DeviceN') return colourSpaceProblem(at(2), isLive);
  if (kind === 'ICCBased') {
    const profile = at(1);
    const components = profile instanceof PDFStream ? numberIn(valueOf(profile.dict, 'N')) : null;
    return isLive && components !== 3 ? null : `ICCBased ${components ?? ''}`.trim();
  }
  return DEVICE.has(kind) ? null : kind;
}

/** The colour space behind a name in the resources, or the name itself where it is one of the device's. */
export function namedSpace(
  spaces: { get(name: PDFName): PDFObject | undefined } | null,
  name: string,
): PDFObject {
  const plain = PDFName.of(name.replace(/^\//, ''));
  return spaces?.get(plain) ?? plain;
}
