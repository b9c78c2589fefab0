// Rules about the file as a whole: what it says of itself, and for which press it is.
import { decodePDFRawStream, PDFDict, PDFRawStream } from '@cantoo/pdf-lib';
import { findHeader } from '../icc.ts';
import { STANDARDS } from '../standard.ts';
import type { Finding, Rule } from './finding.ts';
import { dictOf, itemsOf, nameIn, textIn, valueOf } from './opened.ts';
import type { Opened } from './opened.ts';

const ofFile = (rule: Rule, what = ''): Finding => ({ rule, page: null, object: null, what });

function versionOf(bytes: Uint8Array): string {
  return /%PDF-(\d\.\d)/.exec(Buffer.from(bytes.subarray(0, 1024)).toString('latin1'))?.[1] ?? '';
}

/** Header, identification, title, dates, Trapped, /ID (ISO 15930-1, 6.2 and 6.3). */
export function* checkIdentity({ bytes, document, info, metadata, standard }: Opened): Generator<Finding> {
  const kept = STANDARDS[standard ?? 'x1a'];
  const version = versionOf(bytes);
  // 2002 and X-1a:2001 are PDF 1.3; a file of PDF 1.4 that uses nothing newer is X-1a:2003 or X-3:2003.
  const highest = standard === 'x4' ? '1.6' : '1.4';
  if (version === '' || version > highest) yield ofFile('header', version);
  if (standard === null) yield ofFile('standard');
  const text = (key: string) => (info ? textIn(valueOf(info, key)) : null);
  // X-1a:2001 says the a in a second key, X-1a:2003 in the first (ISO 15930-4, 6.3).
  const says = ['GTS_PDFXConformance', 'GTS_PDFXVersion'].map(text);
  if (standard === 'x1a' && !says.some((said) => said?.startsWith('PDF/X-1a:')))
    yield ofFile('conformance', text('GTS_PDFXConformance') ?? '');
  const [, titles = ''] = metadata.split('<dc:title>');
  const title = /<rdf:li[^<>]*>([^<]+)</.exec(titles)?.[1] ?? text('Title') ?? '';
  if (title.trim() === '') yield ofFile('title');
  for (const key of ['CreationDate', 'ModDate'])
    if (!/^D:\d{4}/.test(text(key) ?? '')) yield ofFile('dates', key);
  const trapped = info ? nameIn(valueOf(info, 'Trapped')) : null;
  if (trapped !== 'True' && trapped !== 'False') yield ofFile('trapped', trapped ?? '');
  if (!document.context.trailerInfo.ID) yield ofFile('identity');
  if (kept.hasMetadata && !metadata.includes('pdfxid:GTS_PDFXVersion')) yield ofFile('metadata');
  // Objects packed into a stream came with PDF 1.5; they are unpacked when the file is opened, so the bytes are asked.
  if (standard !== 'x4' && Buffer.from(bytes).includes('/ObjStm')) yield ofFile('objectStreams');
}

function isCmykPress(stream: PDFRawStream): boolean {
  const header = findHeader(decodePDFRawStream(stream).decode());
  return header?.deviceClass === 'prtr' && header.colourSpace === 'CMYK';
}

/** The one output intent and the profile in it (ISO 15930-1, 6.5; ISO 15930-7, 6.5). */
export function* checkOutputIntent({ document, standard }: Opened): Generator<Finding> {
  const intents = itemsOf(document.catalog, 'OutputIntents').filter(
    (intent): intent is PDFDict => intent instanceof PDFDict && nameIn(valueOf(intent, 'S')) === 'GTS_PDFX',
  );
  const [intent] = intents;
  if (!intent || intents.length > 1) {
    yield ofFile('outputIntent', String(intents.length));
    return;
  }
  if ((textIn(valueOf(intent, 'OutputConditionIdentifier')) ?? '') === '') yield ofFile('condition');
  const profile = valueOf(intent, 'DestOutputProfile');
  if (profile === undefined) {
    // Without a profile the name alone must say it all, which only a registered one does; X-4 never lets it go.
    if (standard === 'x4' || textIn(valueOf(intent, 'RegistryName')) === null) yield ofFile('profile');
  } else if (!(profile instanceof PDFRawStream) || !isCmykPress(profile)) {
    yield ofFile('profile');
  }
}

/** What a press must not be asked to do: forms, scripts, attachments, layers. */
export function* checkCatalog({ document, standard }: Opened): Generator<Finding> {
  const { catalog } = document;
  if (valueOf(catalog, 'AcroForm')) yield ofFile('form');
  const names = dictOf(catalog, 'Names');
  if (valueOf(catalog, 'OpenAction') instanceof PDFDict || valueOf(catalog, 'AA')) yield ofFile('actions');
  if (names && valueOf(names, 'JavaScript')) yield ofFile('actions', 'JavaScript');
  if (names && valueOf(names, 'EmbeddedFiles')) yield ofFile('attachments');
  if (standard !== 'x4' && valueOf(catalog, 'OCProperties')) yield ofFile('layers');
}
