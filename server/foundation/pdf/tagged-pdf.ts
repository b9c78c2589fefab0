// A tagged PDF on top of pdfkit, and the only file of the server that knows it: pages, marks, links, bookmarks, metadata.
import type { Fonts } from './fonts.ts';

/** What Unicode has for a character that cannot be shown. */
const REPLACEMENT = 0xff_fd;

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const;

/** An element of the structure, in the order in which it is read aloud. */
export interface Element {
  /** Adds a child, or content of a page. */
  add(child: unknown): Element;
  end(): void;
}

export interface ElementOptions {
  /** What a picture shows, for whoever cannot see it. */
  readonly alt?: string;
  /** The language, where it is not that of the file. */
  readonly lang?: string;
  /** Of a heading cell: what it heads. */
  readonly scope?: 'Column' | 'Row';
  /** Left, top, right, bottom: where a picture lies. */
  readonly bbox?: readonly [number, number, number, number];
  readonly placement?: 'Block';
}

/** The parts of pdfkit 0.20.2 (pinned) that are used; its types leave out half of them. */
export interface Canvas {
  readonly page: object;
  /** The font that is set, as fontkit reads it. */
  readonly _font: { readonly font: { hasGlyphForCodePoint(code: number): boolean } };
  addPage(): Canvas;
  switchToPage(at: number): void;
  bufferedPageRange(): { readonly start: number; readonly count: number };
  font(name: string): Canvas;
  fontSize(size: number): Canvas;
  fillColor(colour: string): Canvas;
  strokeColor(colour: string): Canvas;
  lineWidth(width: number): Canvas;
  lineCap(cap: 'butt' | 'round' | 'square'): Canvas;
  lineJoin(join: 'miter' | 'round' | 'bevel'): Canvas;
  opacity(share: number): Canvas;
  fillOpacity(share: number): Canvas;
  strokeOpacity(share: number): Canvas;
  save(): Canvas;
  restore(): Canvas;
  translate(x: number, y: number): Canvas;
  scale(factor: number): Canvas;
  rotate(degrees: number): Canvas;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): Canvas;
  rect(x: number, y: number, width: number, height: number): Canvas;
  roundedRect(x: number, y: number, width: number, height: number, radius: number): Canvas;
  circle(x: number, y: number, radius: number): Canvas;
  ellipse(x: number, y: number, radiusX: number, radiusY: number): Canvas;
  moveTo(x: number, y: number): Canvas;
  lineTo(x: number, y: number): Canvas;
  path(d: string): Canvas;
  image(file: Buffer, x: number, y: number, size: { width: number; height: number }): Canvas;
  fill(rule?: 'even-odd'): Canvas;
  stroke(): Canvas;
  fillAndStroke(): Canvas;
  widthOfString(text: string): number;
  text(text: string, x: number, y: number, options: { lineBreak: false; baseline?: 'alphabetic' }): Canvas;
  struct(type: string, options?: ElementOptions): Element;
  addStructure(element: Element): void;
  markContent(tag: 'Artifact', options: { type: 'Pagination' | 'Layout' | 'Background' }): void;
  markStructureContent(tag: string): unknown;
  endMarkedContent(): void;
  addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void;
  goTo(x: number, y: number, width: number, height: number, name: string, options: object): void;
  readonly outline: Bookmark;
}

interface Bookmark {
  addItem(title: string, options: { fit: false; top: number; left: number; expanded: boolean }): Bookmark;
}

interface Inside extends Canvas {
  /** What each glyph that is used means, as code points. */
  readonly _font: Canvas['_font'] & { readonly unicode: number[][] };
  font(name: string): Inside;
  readonly _root: { readonly data: Record<string, unknown> };
  ref(data: Record<string, unknown>): { compress: boolean; end(content: Buffer): void };
  registerFont(name: string, file: Uint8Array): void;
  endMetadata(): void;
  on(event: 'data', take: (piece: Buffer) => void): void;
  on(event: 'end' | 'error', done: (error: Error) => void): void;
  end(): void;
}

export interface PdfFile {
  readonly canvas: Canvas;
  /** The element that holds all others. */
  readonly root: Element;
  /** Writes what is left and answers the whole file. Nothing may be drawn after it. */
  readonly finish: () => Promise<Buffer>;
}

/**
 * Starts a file without a page. Fonts are `regular` and `bold`, embedded as far as they are used; every page stays open
 * until the end, so that page numbers and contents can be written when they are known.
 */
export async function openFile(about: About, fonts: Fonts): Promise<PdfFile> {
  // Half a second and 20 MB, which a server needs only where somebody asks for a file.
  const { default: PDFDocument } = await import('pdfkit');
  const options = {
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7' as const,
    lang: about.language,
    tagged: true,
    displayTitle: true,
    size: [PAGE.width, PAGE.height] as [number, number],
    margin: 0,
    // None of those that every viewer brings: a font that is not embedded may look different.
    font: '',
    info: { Title: about.title, Author: about.author, Creator: '', Producer: '', CreationDate: about.at },
  };
  const inside = new PDFDocument(options) as unknown as Inside;
  inside.registerFont('regular', fonts.regular);
  inside.registerFont('bold', fonts.bold);
  // pdfkit says that the glyph of what a font has not, which is never drawn, means U+0000: ISO 14289-1, 7.21.7 forbids it.
  for (const name of ['regular', 'bold']) inside.font(name)._font.unicode[0] = [REPLACEMENT];
  // pdfkit writes the title into the XML as it stands; a name may hold an ampersand.
  inside.endMetadata = () => {
    const stream = inside.ref({ Type: 'Metadata', Subtype: 'XML' });
    stream.compress = false;
    stream.end(Buffer.from(metadataOf(about)));
    inside._root.data['Metadata'] = stream;
  };
  const root = inside.struct('Document');
  inside.addStructure(root);
  const finish = (): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const pieces: Buffer[] = [];
      inside.on('data', (piece) => pieces.push(piece));
      inside.on('end', () => resolve(Buffer.concat(pieces)));
      inside.on('error', reject);
      inside.end();
    });
  return { canvas: inside, root, finish };
}

export interface About {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Whose it is. */
  readonly author: string;
  /** When what it says was decided: it stands as the day of making, so that the same input gives the same bytes. */
  readonly at: Date;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

/**
 * What the file says of itself to programs (XMP): its title and language, and that it is built as PDF/UA asks. ISO 14289-1, 5 asks
 * for the part, 7.1 for the title.
 */
function metadataOf({ title, language, author, at }: About): string {
  const moment = at.toISOString().replace(/\.\d+Z$/, 'Z');
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${moment}</xmp:CreateDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}
