// A PDF for the press on top of pdfkit's objects: page boxes, templates drawn once, embedded fonts, a fixed date.
import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import type { Weight } from './fit.ts';
import { POINTS, pageBoxes } from './formats.ts';
import type { Format } from './formats.ts';
import { typeface } from './typeface.ts';
import type { ShapedFont, Typeface } from './typeface.ts';

/** All contents are in millimetres: x to the right, y up, origin at the upper left corner of the trimmed sign. */
export interface PressFile {
  readonly faces: Readonly<Record<Weight, Typeface>>;
  /** Adds content that many pages show; returns its name for the Do operator. */
  readonly addTemplate: (content: string) => string;
  readonly addPage: (content: string) => void;
  /** Returns the finished file. */
  readonly finish: () => Buffer;
}

/**
 * The same signs must give the same bytes, so the file bears no time of making: this day stands in its place, and the
 * file's /ID is the hash of what is drawn.
 */
const NO_DATE = new Date('2000-01-01T00:00:00Z');

interface Reference {
  readonly data: Record<string, unknown>;
  end(content?: Uint8Array): void;
}

/** The parts of pdfkit 0.20.2 (pinned) that its types leave out; it has no public way to boxes, templates or glyphs. */
interface Inside {
  _font: ShapedFont & { ref(): Reference };
  _id: Uint8Array;
  readonly _root: {
    readonly data: { readonly Pages: { readonly data: { Count: number; Kids: Reference[] } } };
  };
  font(file: Uint8Array): unknown;
  ref(data: Record<string, unknown>): Reference;
  read(): Buffer | null;
  end(): void;
}

/** Starts a file of PDF 1.3 in which every font is embedded; `fonts` are TrueType files. */
export function openPressFile(
  format: Format,
  title: string,
  fonts: Readonly<Record<Weight, Uint8Array>>,
): PressFile {
  const info = { Title: title, Creator: 'sign-generator', CreationDate: NO_DATE, ModDate: NO_DATE };
  // `font: ''` keeps pdfkit from adding Helvetica, which is never embedded.
  const options = { autoFirstPage: false, font: '', info };
  const inside = new PDFDocument(options) as unknown as Inside;
  const embed = (weight: Weight, name: string): [Typeface, Reference] => {
    inside.font(fonts[weight]);
    return [typeface(inside._font, name), inside._font.ref()];
  };
  const [regular, F1] = embed('regular', 'F1');
  const [bold, F2] = embed('bold', 'F2');

  const fontNames = { F1, F2 };
  const templates: Record<string, Reference> = {};
  const resources = inside.ref({ ProcSet: ['PDF', 'Text'], Font: fontNames, XObject: templates });
  const pages = inside._root.data.Pages;
  const boxes = pageBoxes(format);
  const { bleed, width, height } = format;
  const hash = createHash('md5');
  const written = (content: string): Buffer => {
    hash.update(content);
    return Buffer.from(content, 'latin1');
  };
  const inMillimetres = `q ${POINTS.toFixed(6)} 0 0 ${POINTS.toFixed(6)} ${boxes.trim[0]} ${boxes.trim[3]} cm\n`;

  return {
    faces: { regular, bold },
    addTemplate(content) {
      const name = `T${Object.keys(templates).length + 1}`;
      const form = inside.ref({
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [-bleed, -height - bleed, width + bleed, bleed],
        Resources: { ProcSet: ['PDF', 'Text'], Font: fontNames },
      });
      form.end(written(content));
      templates[name] = form;
      return name;
    },
    addPage(content) {
      const contents = inside.ref({});
      contents.end(written(`${inMillimetres}${content}\nQ`));
      const page = inside.ref({
        Type: 'Page',
        Parent: pages,
        MediaBox: boxes.media,
        BleedBox: boxes.bleed,
        TrimBox: boxes.trim,
        Resources: resources,
        Contents: contents,
      });
      page.end();
      pages.data.Kids.push(page);
      pages.data.Count++;
    },
    finish() {
      resources.end();
      inside._id = hash.digest();
      inside.end();
      const chunks: Buffer[] = [];
      for (let chunk = inside.read(); chunk; chunk = inside.read()) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
  };
}
