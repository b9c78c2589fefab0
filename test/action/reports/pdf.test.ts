// The report as a PDF: built as PDF/UA asks (ISO 14289-1), the numbers of the API, the same bytes for the same input.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportPdf } from '../../../server/action/reports/report-papers.ts';
import { average, wholeNumber } from '../../../client/text/formats.ts';
import { readPdfText } from '../../support/pdf.ts';
import { tmpdir } from 'node:os';
import { source } from './source.ts';
import { flat, readPdf, type ReadPdf } from './tagged.ts';

const look = {
  colour: '#1f4d3a',
  arms: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M1 1h8v8z" fill="#1f4d3a"/></svg>',
};
const at = new Date('2026-02-12T08:00:00Z');

let bytes: Buffer;
let read: ReadPdf;
let words: string;
beforeAll(async () => {
  bytes = await reportPdf(source, 'bg', look, at);
  read = await readPdf(bytes);
  const file = join(await mkdtemp(join(tmpdir(), 'kazva-report-')), 'report.pdf');
  await writeFile(file, bytes);
  const pages = Array.from({ length: read.document.getPageCount() }, (_, page) => page + 1);
  words = (await Promise.all(pages.map((page) => readPdfText(file, page))))
    .join('\n')
    .replaceAll('\u00a0', ' ');
});

describe('for whoever cannot see it', () => {
  it('says its language, its title and what it is built as', () => {
    expect(read).toMatchObject({ language: 'bg', isMarked: true, showsTitle: true });
    expect(read.title).toBe('Годишен доклад за удовлетвореността на потребителите. Община Проба & Син');
    expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(read.metadata).toContain('Проба &amp; Син');
  });

  it('marks everything as content that an element holds, or as an ornament', () => {
    expect(read.unmarked).toEqual([]);
    expect(read.orphans).toBe(0);
    for (const page of read.document.getPages()) expect(page.node.toString()).toContain('/Tabs /S');
  });

  it('has headings that leave out no level, each in the bookmarks', () => {
    const levels = flat(read.root).flatMap(({ type }) => (/^H\d$/.test(type) ? [Number(type.slice(1))] : []));
    expect(levels[0]).toBe(1);
    levels.forEach((level, place) => expect(level).toBeLessThanOrEqual((levels[place - 1] ?? 1) + 1));
    expect(read.bookmarks).toHaveLength(levels.filter((level) => level === 1).length - 1);
    expect(read.bookmarks[0]).toBe('Накратко');
  });

  it('has tables in which every cell stands under a head and beside one', () => {
    const tables = flat(read.root).filter(({ type }) => type === 'Table');
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      const head = table.children.find(({ type }) => type === 'THead')?.children[0]?.children ?? [];
      const rows = table.children.find(({ type }) => type === 'TBody')?.children ?? [];
      expect(head.every(({ type, scope }) => type === 'TH' && scope === 'Column')).toBe(true);
      for (const { type, children } of rows) {
        expect([type, children.length]).toEqual(['TR', head.length]);
        expect(children[0]).toMatchObject({ type: 'TH', scope: 'Row' });
        expect(children.slice(1).every((cell) => cell.type === 'TD')).toBe(true);
      }
    }
  });

  it('describes every chart, in vectors; and says which words are in another language', async () => {
    const figures = flat(read.root).filter(({ type }) => type === 'Figure');
    expect(figures.length).toBeGreaterThan(7);
    for (const figure of figures)
      expect([figure.alt?.length ?? 0, figure.hasBox]).toEqual([expect.any(Number), true]);
    expect(figures.every(({ alt }) => (alt ?? '').length > 15)).toBe(true);
    expect(bytes.includes('/Subtype /Image')).toBe(false);
    const english = await readPdf(await reportPdf(source, 'en', look, at));
    expect(english.language).toBe('en');
    expect(flat(english.root).filter(({ lang }) => lang === 'bg').length).toBeGreaterThan(5);
  });

  it('leads from its contents to its sections, each link with words', () => {
    const links = flat(read.root).filter(({ type }) => type === 'Link');
    expect(links.length).toBeGreaterThanOrEqual(read.bookmarks.length);
    for (const { annotations } of links) {
      expect(annotations).toHaveLength(1);
      expect(annotations[0]?.toString()).toMatch(/\/Contents/);
    }
  });

  it('brings its fonts, which can be copied as text', () => {
    expect(read.fonts.map(({ name }) => name.replace(/^.*\+/, '')).toSorted()).toEqual([
      'SofiaSans-Bold',
      'SofiaSans-Regular',
    ]);
    expect(read.fonts.every(({ isEmbedded, isReadable }) => isEmbedded && isReadable)).toBe(true);
  });
});

describe('for whoever reads the numbers', () => {
  it('says those of the API', () => {
    const { whole, before, categories, settlements } = source.figures;
    const said = [whole, before, ...[...categories, ...settlements].map(({ numbers }) => numbers)];
    for (const { count, average: mean } of said) {
      expect(words).toContain(wholeNumber(count, 'bg').replaceAll('\u00a0', ' '));
      expect(words).toContain(average(mean ?? 0, 'bg'));
    }
    expect(words).toContain('Групи: 345.');
    expect(words).toContain('1284');
  });

  it('says DEMO on every page of a demo city', () => {
    expect(words.split('ДЕМО').length).toBeGreaterThan(read.document.getPageCount());
  });

  it('is the same, byte by byte', async () => {
    expect(bytes.equals(await reportPdf(source, 'bg', look, at))).toBe(true);
  });
});
