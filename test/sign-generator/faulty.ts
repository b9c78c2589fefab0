// Faults of a PDF for the press, one or more for each rule of the check; each is planted in a good file.
import { deflateSync } from 'node:zlib';
import {
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from '@cantoo/pdf-lib';
import type { Rule } from '../../sign-generator/preflight/finding.ts';

export const name = (word: string) => PDFName.of(word);

export const infoOf = ({ context }: PDFDocument) => context.lookup(context.trailerInfo.Info, PDFDict);
const intentsOf = ({ catalog, context }: PDFDocument) => context.lookup(catalog.get(name('OutputIntents')));
const intentOf = (document: PDFDocument) => {
  const intents = intentsOf(document);
  if (!intents || !('lookup' in intents)) throw new Error('There are no intents.');
  return (intents as unknown as { lookup(i: number, type: typeof PDFDict): PDFDict }).lookup(0, PDFDict);
};
export const add = (document: PDFDocument, object: PDFObject) => document.context.register(object);
export const dict = (
  { context }: PDFDocument,
  entries: Record<string, PDFObject | string | number | boolean>,
) => context.obj(entries as never) as unknown as PDFDict;
export const page = (document: PDFDocument) => document.getPage(0).node;

/** What is drawn on the first page, with more behind it. */
export function draw(document: PDFDocument, content: string): void {
  const bytes = deflateSync(Buffer.from(content, 'latin1'));
  const stream = PDFRawStream.of(
    dict(document, { Filter: name('FlateDecode'), Length: bytes.length }),
    bytes,
  );
  const old = page(document).get(name('Contents'));
  page(document).set(name('Contents'), document.context.obj([old, add(document, stream)]));
}

export function form(
  document: PDFDocument,
  content: string,
  more: Record<string, PDFObject | string> = {},
): void {
  const entries = { Type: 'XObject', Subtype: 'Form', BBox: document.context.obj([0, 0, 9, 9]), ...more };
  const stream = PDFRawStream.of(dict(document, entries), Buffer.from(content, 'latin1'));
  const resources = page(document).Resources() ?? dict(document, {});
  resources.set(name('XObject'), dict(document, { Planted: add(document, stream) }));
  draw(document, 'q /Planted Do Q');
}

export const faults: readonly (readonly [string, Rule, (document: PDFDocument) => void])[] = [
  ['no word of PDF/X', 'standard', (d) => void infoOf(d).delete(name('GTS_PDFXVersion'))],
  ['X-1 without the a', 'conformance', (d) => void infoOf(d).delete(name('GTS_PDFXConformance'))],
  ['an empty title', 'title', (d) => infoOf(d).set(name('Title'), PDFString.of(' '))],
  ['no date of change', 'dates', (d) => void infoOf(d).delete(name('ModDate'))],
  ['a date in words', 'dates', (d) => infoOf(d).set(name('CreationDate'), PDFString.of('yesterday'))],
  ['Trapped as a text', 'trapped', (d) => infoOf(d).set(name('Trapped'), PDFString.of('False'))],
  ['no /ID', 'identity', ({ context }) => void (context.trailerInfo.ID = undefined as never)],
  ['no output intent', 'outputIntent', ({ catalog }) => void catalog.delete(name('OutputIntents'))],
  [
    'two output intents',
    'outputIntent',
    (d) => d.catalog.set(name('OutputIntents'), d.context.obj([intentOf(d), intentOf(d)])),
  ],
  ['a condition without a name', 'condition', (d) => intentOf(d).delete(name('OutputConditionIdentifier'))],
  [
    'neither profile nor registry',
    'profile',
    (d) => ['DestOutputProfile', 'RegistryName'].forEach((key) => intentOf(d).delete(name(key))),
  ],
  [
    'a profile that is none',
    'profile',
    (d) =>
      intentOf(d).set(
        name('DestOutputProfile'),
        add(d, PDFRawStream.of(dict(d, { N: 4 }), Buffer.alloc(200))),
      ),
  ],
  ['no TrimBox', 'trimBox', (d) => void page(d).delete(name('TrimBox'))],
  ['TrimBox and ArtBox', 'trimBox', (d) => page(d).set(name('ArtBox'), d.context.obj([9, 9, 90, 90]))],
  [
    'a bleed over the page',
    'nesting',
    (d) => page(d).set(name('BleedBox'), d.context.obj([-9, 0, 400, 600])),
  ],
  [
    'no bleed',
    'bleed',
    (d) => page(d).set(name('BleedBox'), page(d).get(name('TrimBox')) ?? PDFNumber.of(0)),
  ],
  ['a unit of its own', 'userUnit', (d) => page(d).set(name('UserUnit'), PDFNumber.of(2))],
  [
    'a comment',
    'annotations',
    (d) => page(d).set(name('Annots'), d.context.obj([dict(d, { Subtype: 'Text' })])),
  ],
  ['a form', 'form', (d) => d.catalog.set(name('AcroForm'), dict(d, {}))],
  [
    'a script when it opens',
    'actions',
    (d) => d.catalog.set(name('OpenAction'), dict(d, { S: 'JavaScript', JS: PDFString.of('x()') })),
  ],
  ['a link to the web', 'actions', (d) => void add(d, dict(d, { S: 'URI', URI: PDFString.of('http://x') }))],
  [
    'a file inside',
    'attachments',
    (d) => void add(d, dict(d, { Type: 'Filespec', F: PDFString.of('x.doc') })),
  ],
  ['layers', 'layers', (d) => d.catalog.set(name('OCProperties'), dict(d, {}))],
  [
    'a font of the reader',
    'fontEmbedded',
    (d) => void add(d, dict(d, { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' })),
  ],
  ['red of a screen', 'colour', (d) => draw(d, '1 0 0 rg 0 0 9 9 re f')],
  ['a line of a screen’s blue', 'colour', (d) => draw(d, '0 0 1 RG 0 0 m 9 9 l S')],
  ['DeviceRGB by name', 'colour', (d) => draw(d, '/DeviceRGB cs 1 0 0 sc 0 0 9 9 re f')],
  ['RGB in a drawing within', 'colour', (d) => form(d, '0 1 0 rg 0 0 9 9 re f')],
  ['RGB in an inline picture', 'colour', (d) => draw(d, 'BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI')],
  [
    'a picture in RGB',
    'colour',
    (d) =>
      void add(
        d,
        PDFRawStream.of(
          dict(d, { Subtype: 'Image', Width: 1, Height: 1, ColorSpace: 'DeviceRGB' }),
          Buffer.from('abc'),
        ),
      ),
  ],
  ['400 % of ink', 'ink', (d) => draw(d, '1 1 1 1 k 0 0 9 9 re f')],
  ['half a shade', 'transparency', (d) => void add(d, dict(d, { Type: 'ExtGState', ca: 0.5 }))],
  ['a soft mask', 'transparency', (d) => void add(d, dict(d, { Type: 'ExtGState', SMask: dict(d, {}) }))],
  ['multiplied', 'transparency', (d) => void add(d, dict(d, { Type: 'ExtGState', BM: 'Multiply' }))],
  [
    'a group',
    'transparency',
    (d) => form(d, '0 0 0 1 k 0 0 9 9 re f', { Group: dict(d, { S: 'Transparency' }) }),
  ],
  ['a transfer curve', 'transfer', (d) => void add(d, dict(d, { Type: 'ExtGState', TR: 'Identity' }))],
  [
    'LZW',
    'filter',
    (d) => void add(d, PDFRawStream.of(dict(d, { Filter: 'LZWDecode' }), Buffer.from([0x80, 0x0b]))),
  ],
  [
    'PostScript',
    'postScript',
    (d) => void add(d, PDFRawStream.of(dict(d, { Type: 'XObject', Subtype: 'PS' }), Buffer.from('x'))),
  ],
  [
    'a placeholder for a picture',
    'postScript',
    (d) =>
      void add(
        d,
        PDFRawStream.of(dict(d, { Subtype: 'Image', ImageMask: true, OPI: dict(d, {}) }), Buffer.from('x')),
      ),
  ],
  ['an empty page', 'blank', (d) => void page(d).delete(name('Contents'))],
  [
    'content that cannot be unpacked',
    'content',
    (d) =>
      page(d).set(
        name('Contents'),
        add(d, PDFRawStream.of(dict(d, { Filter: 'DCTDecode' }), Buffer.from('x'))),
      ),
  ],
];
