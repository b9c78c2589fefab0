// A PDF for screens on top of pdfkit's: colours as light, a page for each slide, embedded fonts, a fixed date.
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { POINTS } from '../formats.ts';
import type { Fonts, PressFile } from '../pdfx.ts';
import { typeface, type ShapedFont } from '../typeface.ts';
import { mixLight, setLight, SLIDE } from './screen.ts';
import type { SetColour } from '../draw.ts';

/** The same slides give the same bytes. */
const NO_DATE = new Date('2000-01-01T00:00:00Z');

/** The parts of pdfkit 0.20.2 (pinned) that its types leave out. */
interface Inside {
  readonly _font: ShapedFont & { ref(): unknown };
  readonly page: { readonly fonts: Record<string, unknown>; readonly xobjects: Record<string, unknown> };
  font(file: Uint8Array): unknown;
  openImage(file: Buffer): { readonly obj: unknown; embed(document: unknown): void };
}

export interface ScreenFile extends Pick<PressFile, 'faces' | 'mix' | 'addPicture'> {
  readonly setColour: SetColour;
  /** Contents are in millimetres, y up, with the origin at the upper left corner. */
  readonly addPage: (content: string) => void;
  readonly finish: () => Promise<Buffer>;
}

/** Starts a file; `arms` is a PNG without transparency, where the city's arms are a picture. */
export function openScreenFile(
  title: string,
  language: string,
  fonts: Fonts,
  arms: Buffer | null,
): ScreenFile {
  const document = new PDFDocument({
    autoFirstPage: false,
    fontLayoutCache: false,
    font: '',
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    size: [SLIDE.width * POINTS, SLIDE.height * POINTS],
    margin: 0,
    info: { Title: title, Creator: 'sign-generator', Producer: 'sign-generator', CreationDate: NO_DATE },
  });
  const inside = document as unknown as Inside;
  const embed = (weight: keyof Fonts): ShapedFont & { ref(): unknown } => {
    inside.font(fonts[weight]);
    return inside._font;
  };
  const [regular, bold] = [embed('regular'), embed('bold')];
  const picture = arms && inside.openImage(arms);
  picture?.embed(document);
  return {
    faces: { regular: typeface(regular, 'F1'), bold: typeface(bold, 'F2') },
    mix: mixLight,
    setColour: setLight,
    addPicture: () => 'Arms',
    addPage(content) {
      document.addPage();
      Object.assign(inside.page.fonts, { F1: regular.ref(), F2: bold.ref() });
      if (picture) inside.page.xobjects['Arms'] = picture.obj;
      // pdfkit turns its pages upside down.
      document.addContent(`q ${POINTS.toFixed(6)} 0 0 ${(-POINTS).toFixed(6)} 0 0 cm\n${content}\nQ`);
    },
    finish() {
      const whole = buffer(document);
      document.end();
      return whole;
    },
  };
}
