// Faults of how something comes out on the press; each is planted in a good file.
import { PDFName, PDFRawStream, type PDFDocument } from '@cantoo/pdf-lib';
import type { Rule } from '../../sign-generator/preflight/finding.ts';
import { add, dict, draw, form, name, page } from './faulty.ts';

function resource(document: PDFDocument, kind: string, key: string, value: Parameters<typeof add>[1]): void {
  const resources = page(document).Resources() ?? dict(document, {});
  const old = resources.lookup(name(kind));
  const all =
    old instanceof Object && 'entries' in old ? (old as ReturnType<typeof dict>) : dict(document, {});
  all.set(name(key), value);
  resources.set(name(kind), all);
}

/** A grey picture of so many dots, drawn an inch wide and high. */
function picture(document: PDFDocument, dots: number): void {
  const entries = {
    Subtype: 'Image',
    Width: dots,
    Height: dots,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceGray',
  };
  const stream = PDFRawStream.of(dict(document, entries), Buffer.alloc(dots * dots));
  resource(document, 'XObject', 'Photo', add(document, stream));
  draw(document, 'q 72 0 0 72 0 0 cm /Photo Do Q');
}

/** A sharp picture of four inks, of so many of 255 each. */
function inks(document: PDFDocument, ink: number): void {
  const entries = {
    Subtype: 'Image',
    Width: 300,
    Height: 300,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceCMYK',
  };
  const stream = PDFRawStream.of(dict(document, entries), Buffer.alloc(4 * 300 * 300, ink));
  resource(document, 'XObject', 'Photo', add(document, stream));
  draw(document, 'q 72 0 0 72 0 0 cm /Photo Do Q');
}

function overprinted(document: PDFDocument, content: string): void {
  resource(document, 'ExtGState', 'Both', dict(document, { Type: 'ExtGState', OP: true }));
  draw(document, `q /Both gs ${content} Q`);
}

function spot(document: PDFDocument, ink: string): void {
  const tint = dict(document, {
    FunctionType: 2,
    N: 1,
    Domain: document.context.obj([0, 1]),
    C0: document.context.obj([0, 0, 0, 0]),
    C1: document.context.obj([0, 1, 0, 0]),
  });
  const space = document.context.obj([
    PDFName.of('Separation'),
    PDFName.of(ink),
    PDFName.of('DeviceCMYK'),
    tint,
  ]);
  resource(document, 'ColorSpace', ink, space);
}

function spots(document: PDFDocument, ...inks: readonly string[]): void {
  for (const ink of inks) spot(document, ink);
  draw(document, inks.map((ink) => `/${ink} cs 1 scn 0 0 9 9 re f`).join('\n'));
}

export const drawnFaults: readonly (readonly [string, Rule, (document: PDFDocument) => void])[] = [
  ['a picture of 72 dpi', 'coarsePicture', (d) => picture(d, 72)],
  ['a picture with more ink than dries', 'ink', (d) => inks(d, 193)],
  [
    'an inline picture',
    'coarsePicture',
    (d) => draw(d, 'q 72 0 0 72 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q'),
  ],
  ['a picture of 200 dpi', 'softPicture', (d) => picture(d, 200)],
  ['a line of 0.1 pt', 'hairline', (d) => draw(d, 'q 0.1 w 0 0 m 9 9 l S Q')],
  ['a line that is scaled down', 'hairline', (d) => draw(d, 'q 0.1 0 0 0.1 0 0 cm 1 w 0 0 m 9 9 l S Q')],
  ['a hairline in a drawing within', 'hairline', (d) => form(d, '0 w 0 0 m 9 9 l S')],
  ['type of 4 pt', 'tinyType', (d) => draw(d, 'BT 0 0 0 1 k /F1 4 Tf <0001> Tj ET')],
  [
    'type of 1 pt, four times as large',
    'tinyType',
    (d) => draw(d, 'BT 0 0 0 1 k /F1 1 Tf 4 0 0 4 0 0 Tm <0001> Tj ET'),
  ],
  ['white type of 6 pt', 'tinyType', (d) => draw(d, 'BT 0 0 0 0 k /F1 6 Tf <0001> Tj ET')],
  ['white that overprints', 'whiteOverprint', (d) => overprinted(d, '0 0 0 0 k 0 0 9 9 re f')],
  ['a white line that overprints', 'whiteOverprint', (d) => overprinted(d, '1 G 0 0 m 9 9 l S')],
  ['three spot colours', 'spots', (d) => spots(d, 'Silver', 'Bronze', 'Gold')],
  ['varnish that knocks out', 'plateKnocksOut', (d) => spots(d, 'Varnish')],
  [
    'a line of the cut that knocks out',
    'plateKnocksOut',
    (d) => {
      spot(d, 'CutContour');
      draw(d, '/CutContour CS 1 SCN 0 0 m 9 9 l S');
    },
  ],
];

/** What looks like a fault and is none. */
export const soundDrawings: readonly (readonly [string, (document: PDFDocument) => void])[] = [
  ['a picture of 300 dpi', (d) => picture(d, 300)],
  ['a picture with as much ink as dries', (d) => inks(d, 191)],
  ['a line of 0.25 pt', (d) => draw(d, 'q 0.25 w 0 0 m 9 9 l S Q')],
  ['a thin line that is scaled up', (d) => draw(d, 'q 9 0 0 9 0 0 cm 0.1 w 0 0 m 9 9 l S Q')],
  ['a state that was given back', (d) => draw(d, 'q 0.1 w Q 0 0 m 9 9 l S')],
  ['dark type of 5 pt', (d) => draw(d, 'BT 0 0 0 1 k /F1 5 Tf <0001> Tj ET')],
  ['type that is not seen', (d) => draw(d, 'BT 3 Tr /F1 1 Tf <0001> Tj ET')],
  ['white that knocks out', (d) => draw(d, '0 0 0 0 k 0 0 9 9 re f')],
  ['black that overprints', (d) => overprinted(d, '0 0 0 1 k 0 0 9 9 re f')],
  ['two spot colours', (d) => spots(d, 'Silver', 'Gold')],
  [
    'Braille that overprints, and ink after it',
    (d) => {
      spot(d, 'Braille');
      overprinted(d, '/Braille cs 1 scn 0 0 9 9 re f');
      draw(d, '/Braille cs 0 0 0 1 k 0 0 9 9 re f');
    },
  ],
];
