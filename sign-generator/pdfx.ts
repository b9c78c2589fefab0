// A PDF/X file on top of pdfkit's objects: page boxes, output profile, templates drawn once, embedded fonts, a fixed date.
import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import { openBatches } from './batches.ts';
import type { Mix } from './colour.ts';
import type { Area } from './design/area.ts';
import type { Weight } from './design/fit.ts';
import { POINTS } from './formats.ts';
import { writeMetadata } from './metadata.ts';
import { openPictures } from './pictures.ts';
import { openPieces } from './pieces.ts';
import type { Sheet } from './press/sheet.ts';
import type { PrintingCondition } from './profile.ts';
import { inkResources } from './separations.ts';
import type { Plates } from './separations.ts';
import type { PictureItem } from './shapes.ts';
import { STANDARDS } from './standard.ts';
import type { Standard } from './standard.ts';
import { typeface } from './typeface.ts';
import type { ShapedFont, Typeface } from './typeface.ts';

/** What a press asks of the file as a whole. */
export interface Press extends Plates {
  readonly standard: Standard;
  readonly condition: PrintingCondition;
}

/** All contents are in millimetres: x to the right, y up, origin at the upper left corner of the page or the template. */
export interface PressFile {
  readonly faces: Readonly<Record<Weight, Typeface>>;
  /** Mixes the inks of the press that the file is for. */
  readonly mix: Mix;
  /** Adds a picture, once however often it is shown; returns its name for the Do operator. */
  readonly addPicture: (item: PictureItem) => string;
  /** Adds content that many pages show, all of it within the area; returns its name for the Do operator. */
  readonly addTemplate: (content: string, area: Area) => string;
  /** Resolves when there is room for the next one. */
  readonly addPage: (content: string, sheet: Sheet) => Promise<void>;
  /** Writes what is left of the file. */
  readonly finish: () => Promise<void>;
}

/**
 * The same signs must give the same bytes, so the file bears no time of making: this day stands in its place, and the
 * file's /ID is the hash of what is drawn.
 */
const NO_DATE = new Date('2000-01-01T00:00:00Z');
const CREATOR = 'sign-generator';
/** What is left of an object that is written. */
const WRITTEN = {};

interface Reference {
  data: Record<string, unknown>;
  compress: boolean;
  end(content?: Uint8Array): void;
}

/** The parts of pdfkit 0.20.2 (pinned) that its types leave out; it has no public way to boxes, templates or glyphs. */
interface Inside {
  _font: ShapedFont & { ref(): Reference };
  _id: Uint8Array;
  readonly _root: {
    readonly data: Record<string, unknown> & {
      readonly Pages: { readonly data: { Count: number; Kids: Reference[] } };
    };
  };
  info: Readonly<Record<string, unknown>>;
  _offset: number;
  _write(data: Uint8Array | string): void;
  endMetadata(): void;
  font(file: Uint8Array): unknown;
  ref(data: Record<string, unknown>): Reference;
  read(): Buffer | null;
  end(): void;
}

/** A text of a PDF: a plain string would be written as a name. */
const text = (words: string): object => Object(words) as object;

/** Entries of the Info dictionary, none of them a reference; Trapped is a name. pdfkit would write references and texts. */
function writeInfo(inside: Inside, title: string, standard: Standard): void {
  const identification = Object.entries(STANDARDS[standard].identification);
  const entries = {
    Title: text(title),
    Creator: text(CREATOR),
    Producer: text(CREATOR),
    CreationDate: NO_DATE,
    ModDate: NO_DATE,
    Trapped: 'False',
    ...Object.fromEntries(identification.map(([key, value]) => [key, text(value)])),
  };
  let info: Reference | undefined;
  inside.info = {};
  Object.defineProperty(inside, '_info', {
    get: () => info,
    set: (made: Reference) => {
      Object.assign(made.data, entries);
      info = made;
    },
  });
}

/** The one output intent (ISO 15930-1, 6.5): the press that the colours are meant for. */
function addOutputIntent(inside: Inside, { name, registry, profile }: PrintingCondition): void {
  const stream = inside.ref({ N: 4 });
  stream.end(profile);
  const intent = inside.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: text(name),
    Info: text(name),
    ...(registry !== null && { RegistryName: text(registry) }),
    DestOutputProfile: stream,
  });
  intent.end();
  inside._root.data['OutputIntents'] = [intent];
}

function addMetadata(inside: Inside, title: string, version: string): void {
  const id = Buffer.from(inside._id).toString('hex');
  const stream = inside.ref({ Type: 'Metadata', Subtype: 'XML' });
  // Those who only look for the standard must find it without unpacking anything.
  stream.compress = false;
  stream.end(Buffer.from(writeMetadata({ title, creator: CREATOR, date: NO_DATE, version, id })));
  inside._root.data['Metadata'] = stream;
}

export type Fonts = Readonly<Record<Weight, Uint8Array>>;

const points = (mm: number): number => Math.round(mm * POINTS * 1e4) / 1e4;

/** What a form says of the pictures that it may show. */
const pictureResources = (named: Readonly<Record<string, Reference>>): Record<string, unknown> =>
  Object.keys(named).length > 0 ? { XObject: { ...named } } : {};

/** A box in points, its origin below left (ISO 32000-1, 14.11.2). */
function boxOf({ x, y, width, height }: Area, { height: page }: Sheet): number[] {
  return [x, page - y - height, x + width, page - y].map(points);
}

/**
 * Starts a file in which every font is embedded; `fonts` are TrueType files. `write` gets it piece by piece, so that
 * none of it is kept that can be written.
 */
export function openPressFile(
  title: string,
  fonts: Fonts,
  { standard, condition, ...plates }: Press,
  write: (piece: Uint8Array) => void,
): PressFile {
  const { version, identification, hasMetadata } = STANDARDS[standard];
  // `font: ''` keeps pdfkit from adding Helvetica, which is never embedded.
  const options = { autoFirstPage: false, fontLayoutCache: false, font: '', pdfVersion: version };
  const inside = new PDFDocument(options) as unknown as Inside;
  writeInfo(inside, title, standard);
  addOutputIntent(inside, condition);
  const embed = (weight: Weight, name: string): [Typeface, Reference] => {
    inside.font(fonts[weight]);
    return [typeface(inside._font, name), inside._font.ref()];
  };
  const [regular, F1] = embed('regular', 'F1');
  const [bold, F2] = embed('bold', 'F2');

  const fontNames = { F1, F2 };
  const templates: Record<string, Reference> = {};
  const inks = inkResources(plates);
  const pictures = openPictures((data) => inside.ref(data), condition);
  const resources = inside.ref({ ProcSet: ['PDF', 'Text'], Font: fontNames, XObject: templates, ...inks });
  const pages = inside._root.data.Pages;
  const hash = createHash('md5');
  const hashed = (content: Uint8Array): Uint8Array => {
    hash.update(content);
    return content;
  };

  const pieces = openPieces(write);
  pieces.add(inside.read() ?? '');
  inside._write = (data) => {
    inside._offset += pieces.add(typeof data === 'string' ? `${data}\n` : data);
  };

  const batches = openBatches<{ contents: Reference; page: Reference }>(({ contents, page }, packed) => {
    contents.end(hashed(packed));
    page.end();
    // Of what is written only its number is needed again.
    contents.data = page.data = WRITTEN;
  });

  return {
    faces: { regular, bold },
    mix: condition.mix,
    addPicture: pictures.add,
    addTemplate(content, { x, y, width, height }) {
      const name = `T${Object.keys(templates).length + 1}`;
      const form = inside.ref({
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [x, -y - height, x + width, -y],
        Resources: {
          ProcSet: ['PDF', 'Text'],
          Font: fontNames,
          ...inks,
          ...pictureResources(pictures.named),
        },
      });
      form.end(hashed(Buffer.from(content, 'latin1')));
      templates[name] = form;
      return name;
    },
    async addPage(content, sheet) {
      const contents = inside.ref({ Filter: 'FlateDecode' });
      const inMillimetres = `q ${POINTS.toFixed(6)} 0 0 ${POINTS.toFixed(6)} 0 ${points(sheet.height)} cm\n`;
      const page = inside.ref({
        Type: 'Page',
        Parent: pages,
        MediaBox: boxOf({ ...sheet, x: 0, y: 0 }, sheet),
        BleedBox: boxOf(sheet.bleed, sheet),
        TrimBox: boxOf(sheet.trim, sheet),
        Resources: resources,
        Contents: contents,
      });
      pages.data.Kids.push(page);
      pages.data.Count++;
      await batches.add(`${inMillimetres}${content}\nQ`, { contents, page });
    },
    async finish() {
      await batches.finish();
      for (const content of await pictures.finish()) hash.update(content);
      // A page may show one without a template.
      Object.assign(templates, pictures.named);
      resources.end();
      inside._id = hash.digest();
      inside.endMetadata = () => {
        if (hasMetadata) addMetadata(inside, title, identification['GTS_PDFXVersion'] ?? '');
      };
      inside.end();
      pieces.flush();
    },
  };
}
