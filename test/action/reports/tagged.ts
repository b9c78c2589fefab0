// Reads a finished PDF as a screen reader would: its structure, what is marked, and what the file says of itself.
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';

export interface Tag {
  readonly type: string;
  readonly alt: string | null;
  readonly lang: string | null;
  readonly scope: string | null;
  readonly hasBox: boolean;
  readonly children: readonly Tag[];
  /** Pieces of content on pages, and references to annotations. */
  readonly contents: number;
  readonly annotations: readonly PDFDict[];
}

export interface ReadPdf {
  readonly document: PDFDocument;
  readonly root: Tag;
  readonly language: string;
  readonly title: string;
  readonly isMarked: boolean;
  readonly showsTitle: boolean;
  readonly metadata: string;
  readonly bookmarks: readonly string[];
  readonly fonts: readonly {
    readonly name: string;
    readonly isEmbedded: boolean;
    readonly isReadable: boolean;
  }[];
  /** What is drawn outside of any mark, by page: nobody knows whether to read it. */
  readonly unmarked: readonly string[];
  /** Pieces of content that no element holds. */
  readonly orphans: number;
}

const textOf = (stream: PDFRawStream): string =>
  Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');

/** Whether it is a map of glyphs to code points, none of them U+0000 (ISO 14289-1, 7.21.7). */
const isMap = (stream: PDFObject | undefined): boolean =>
  stream instanceof PDFRawStream &&
  /\[<[^\]]+\]/.test(textOf(stream)) &&
  !/\[[^\]]*<0000>/.test(textOf(stream));

const text = (object: PDFObject | undefined): string | null =>
  object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : null;

const nameOf = (object: PDFObject | undefined): string | null =>
  object instanceof PDFName ? object.decodeText() : null;

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes);
  const { context, catalog } = document;
  const look = (object: PDFObject | undefined) =>
    object instanceof PDFRef ? context.lookup(object) : object;
  const dict = (object: PDFObject | undefined) => {
    const found = look(object);
    return found instanceof PDFDict ? found : undefined;
  };
  const get = (of: PDFDict | undefined, key: string) => look(of?.get(PDFName.of(key)));
  let held = 0;

  const tagOf = (element: PDFDict): Tag => {
    const kids = get(element, 'K');
    const list = kids instanceof PDFArray ? kids.asArray().map(look) : kids === undefined ? [] : [kids];
    const attributes = dict(get(element, 'A'));
    const children: Tag[] = [];
    const annotations: PDFDict[] = [];
    let contents = 0;
    for (const kid of list) {
      if (kid instanceof PDFNumber) contents++;
      else if (kid instanceof PDFDict && nameOf(get(kid, 'Type')) === 'MCR') contents++;
      else if (kid instanceof PDFDict && nameOf(get(kid, 'Type')) === 'OBJR')
        annotations.push(dict(get(kid, 'Obj')) ?? kid);
      else if (kid instanceof PDFDict) children.push(tagOf(kid));
    }
    held += contents;
    return {
      type: nameOf(get(element, 'S')) ?? '',
      alt: text(get(element, 'Alt')),
      lang: text(get(element, 'Lang')),
      scope: nameOf(get(attributes, 'Scope')),
      hasBox: get(attributes, 'BBox') !== undefined,
      children,
      contents,
      annotations,
    };
  };

  const tree = dict(get(catalog, 'StructTreeRoot'));
  const [top] = (get(tree, 'K') as PDFArray).asArray();
  const topDict = dict(top);
  if (!topDict) throw new Error('The file has no structure.');
  const root = tagOf(topDict);

  const unmarked: string[] = [];
  let marked = 0;
  document.getPages().forEach((page, at) => {
    const streams = look(page.node.get(PDFName.of('Contents')));
    const all = streams instanceof PDFArray ? streams.asArray().map(look) : [streams];
    const content = all
      .map((stream) =>
        stream instanceof PDFRawStream
          ? new TextDecoder('latin1').decode(decodePDFRawStream(stream).decode())
          : '',
      )
      .join('\n');
    marked += [...content.matchAll(/\/MCID \d+/g)].length;
    let depth = 0;
    for (const line of content.split('\n')) {
      if (/ (BDC|BMC)$/.test(line)) depth++;
      else if (line === 'EMC') depth--;
      else if (depth === 0 && / (TJ|Tj|Do)$|^(f|f\*|S|B|b|s)$/.test(line))
        unmarked.push(`${at + 1}: ${line.slice(0, 40)}`);
    }
  });

  const fonts = context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || nameOf(get(object, 'Subtype')) !== 'Type0') return [];
    const descendants = get(object, 'DescendantFonts') as PDFArray;
    const descriptor = dict(get(dict(descendants.get(0)), 'FontDescriptor'));
    return [
      {
        name: nameOf(get(object, 'BaseFont')) ?? '',
        isEmbedded: get(descriptor, 'FontFile2') !== undefined,
        isReadable: isMap(get(object, 'ToUnicode')),
      },
    ];
  });
  const metadata = get(catalog, 'Metadata');
  return {
    document,
    root,
    fonts,
    unmarked,
    orphans: marked - held,
    language: text(get(catalog, 'Lang')) ?? '',
    title: document.getTitle() ?? '',
    isMarked: String(get(dict(get(catalog, 'MarkInfo')), 'Marked')) === 'true',
    showsTitle: String(get(dict(get(catalog, 'ViewerPreferences')), 'DisplayDocTitle')) === 'true',
    metadata: metadata instanceof PDFRawStream ? new TextDecoder().decode(metadata.contents) : '',
    bookmarks: titlesBelow(
      dict(get(catalog, 'Outlines')),
      (of, key) => dict(get(of, key)),
      (of) => text(get(of, 'Title')),
    ),
  };
}

function titlesBelow(
  outline: PDFDict | undefined,
  child: (of: PDFDict, key: string) => PDFDict | undefined,
  title: (of: PDFDict) => string | null,
): string[] {
  const titles: string[] = [];
  for (let item = outline && child(outline, 'First'); item; item = child(item, 'Next'))
    titles.push(title(item) ?? '');
  return titles;
}

/** Every element of the tree, in the order in which it is read. */
export function flat(tag: Tag): Tag[] {
  return [tag, ...tag.children.flatMap(flat)];
}
