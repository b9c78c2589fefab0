// A certificate of thanks as a reader of screens, a viewer and a printer meet it.
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../server/foundation/pdf/fonts.ts';
import type { Certificate } from '../../../server/action/praise/certificate.ts';
import { drawCertificate } from '../../../server/action/praise/draw.ts';
import { shareOf } from '../../../server/action/praise/rules.ts';
import { readPdfText, writePdf } from '../../support/pdf.ts';

const folder = await mkdtemp(join(tmpdir(), 'kazva-certificate-'));
const arms = async (city: string) => readFile(`prisma/cities/${city}/arms.svg`, 'utf8');

const LILAC: Certificate = {
  language: 'bg',
  municipality: { name: 'Община Проба', colour: '#1f4d3a', arms: await arms('stara-zagora') },
  isDemo: false,
  place: 'Детска градина № 12 „Люляк“',
  where: 'Проба, ул. „Роза“ 1',
  from: '2026-01-01',
  to: '2026-11-24',
  madeOn: '2026-11-25',
  praise: shareOf(172, 200),
  praised: [
    { text: 'Отношението към децата', chosen: 64, respondents: 120 },
    { text: 'Дворът', chosen: 31, respondents: 120 },
    { text: 'Храната', chosen: 9, respondents: 40 },
  ],
};

const LONG: Certificate = {
  ...LILAC,
  language: 'en',
  municipality: { name: 'Kazanlak', colour: '#7a2148', arms: await arms('kazanlak') },
  isDemo: true,
  place: 'Centre for Administrative Services and Information of Citizens, Desk for Local Taxes and Fees',
  praised: [
    {
      text: 'The people behind the desk took the time to explain everything twice',
      chosen: 9,
      respondents: 20,
    },
  ],
};

async function drawn(name: string, certificate: Certificate): Promise<{ path: string; bytes: Buffer }> {
  const bytes = await drawCertificate(certificate, await loadFonts());
  const path = await writePdf(join(folder, `${name}.pdf`), bytes);
  return { path, bytes };
}

/** The kinds of the elements in the order in which they are read, and the alternative texts. */
function structureOf(document: PDFDocument): { kinds: string[]; alts: string[] } {
  const kinds: string[] = [];
  const alts: string[] = [];
  const walk = (object: unknown): void => {
    const value = object instanceof PDFRef ? document.context.lookup(object) : object;
    if (value instanceof PDFArray) return value.asArray().forEach(walk);
    if (!(value instanceof PDFDict)) return;
    const kind = value.get(PDFName.of('S'));
    if (!(kind instanceof PDFName)) return;
    kinds.push(kind.decodeText());
    const alt = value.get(PDFName.of('Alt'));
    if (alt instanceof PDFString) alts.push(alt.decodeText());
    walk(value.get(PDFName.of('K')));
  };
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  walk(root.get(PDFName.of('K')));
  return { kinds, alts };
}

describe('a certificate', () => {
  it('is one page that says whose it is, the share with how many, the days, and the line to sign', async () => {
    const { path, bytes } = await drawn('certificate', LILAC);
    const text = (await readPdfText(path, 1)).replace(/\s+/g, ' ');
    for (const words of [
      'Община Проба',
      'Грамота',
      'Детска градина № 12 „Люляк“',
      'Проба, ул. „Роза“ 1',
      '86 %',
      '172 от 200 анонимни оценки са 9 или 10 от 10',
      'Отношението към децата · 64 от 120',
      'Кмет',
      'публикувани от 1 януари 2026 г. до 24 ноември 2026 г.',
      'между 81 % и 90 %',
      '25 ноември 2026 г.',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('ДЕМО');
    const document = await PDFDocument.load(bytes);
    expect(document.getPageCount()).toBe(1);
    expect(document.getPage(0).getSize()).toEqual({ width: 595.28, height: 841.89 });
  });

  it('is tagged, in its language, with its fonts in it', async () => {
    const { bytes } = await drawn('certificate', LILAC);
    const document = await PDFDocument.load(bytes);
    const { catalog, context } = document;
    expect(String(catalog.get(PDFName.of('Lang')))).toContain('bg');
    expect(String(catalog.lookup(PDFName.of('MarkInfo')))).toContain('/Marked true');
    const { kinds, alts } = structureOf(document);
    expect(kinds.slice(0, 7)).toEqual(['Document', 'Figure', 'P', 'H1', 'P', 'H2', 'P']);
    expect(kinds.filter((kind) => kind === 'LI')).toHaveLength(3);
    expect(alts).toEqual(['Гербът на Община Проба']);
    const fonts = context
      .enumerateIndirectObjects()
      .flatMap(([, each]) => (each instanceof PDFDict && each.has(PDFName.of('FontName')) ? [each] : []));
    expect(fonts).toHaveLength(2);
    for (const font of fonts)
      expect(['FontFile2', 'FontFile3'].some((key) => font.has(PDFName.of(key)))).toBe(true);
  });

  it('of a demo city is overprinted, and says so to whoever listens', async () => {
    const { path } = await drawn('certificate-demo', LONG);
    const text = (await readPdfText(path, 1)).replace(/\s+/g, ' ');
    expect(text).toContain('Demonstration: the city and the ratings are invented.');
    expect(text).toContain('DEMO');
    expect(text).toContain('Desk for Local Taxes and Fees');
  });

  it('is the same twice', async () => {
    const fonts = await loadFonts();
    expect(await drawCertificate(LILAC, fonts)).toEqual(await drawCertificate(LILAC, fonts));
  });
});
