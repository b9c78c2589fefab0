// What the peers draw: the texts and shapes of our sign at fixed places, so that they need not fit anything.
import type { Municipality, Sign } from '../../sign-generator/sign.ts';
import { bg } from '../../sign-generator/text/bg.ts';
import { en } from '../../sign-generator/text/en.ts';

/** Millimetres from the upper left corner, points for the size; y is the baseline. */
export interface SheetText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: 'regular' | 'bold';
}

/** A filled disc, in the municipality's colour. */
export interface SheetDisc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** One page. */
export interface Sheet {
  readonly texts: readonly SheetText[];
  readonly discs: readonly SheetDisc[];
  readonly code: { readonly content: string; readonly x: number; readonly y: number; readonly width: number };
}

const LEFT = 12;
const ASIDE = 87;
const STEPS = Array.from({ length: 10 }, (_, i) => ({ number: String(i + 1), x: 40 + 10 * i }));

const text = (
  words: string,
  x: number,
  y: number,
  size: number,
  weight: SheetText['weight'] = 'regular',
): SheetText => ({ text: words, x, y, size, weight });

/** Returns the sheet of a sign. */
export function sheetOf({ code, url, location }: Sign, municipality: Municipality): Sheet {
  const { name, question } = location;
  return {
    texts: [
      text(bg.municipality(municipality.name.first), 24, 16, 12.5, 'bold'),
      text(en.municipality(municipality.name.second ?? ''), 24, 21, 9),
      text(question.first, LEFT, 42, 16, 'bold'),
      text(question.second ?? '', LEFT, 56, 12.5),
      text(bg.scan, ASIDE, 80, 16, 'bold'),
      text(en.scan, ASIDE, 86, 10),
      ...bg.promise.map((words, i) => text(words, ASIDE, 108 + 7 * i, 13, 'bold')),
      text(en.promise.join(' · '), ASIDE, 131, 9),
      ...STEPS.map(({ number, x }) => text(number, x, 160, 11.5, 'bold')),
      text(`${bg.worst} · ${en.worst}`, 36, 165, 8.5),
      text(`${bg.best} · ${en.best}`, 104, 165, 8.5),
      text(name.first, LEFT, 176, 12, 'bold'),
      text(name.second ?? '', LEFT, 182, 9),
      text(bg.otherwise, LEFT, 193, 9),
      text(en.otherwise, LEFT, 196.7, 7.5),
      text(new URL(url).host, LEFT, 202, 11.5, 'bold'),
      text(code.replace(/(\d{3})(?=\d)/g, '$1 '), 82, 201.6, 30, 'bold'),
    ],
    discs: [
      ...STEPS.map(({ x }) => ({ x: x + 1, y: 152, radius: 2 })),
      { x: LEFT + 8, y: 152, radius: 8 },
      { x: LEFT + 4, y: 16, radius: 4 },
    ],
    code: { content: url, x: LEFT, y: 72, width: 62 },
  };
}
