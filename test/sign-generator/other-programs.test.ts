// Tests of the check for the press on files of other programs: what is right is found right, what is wrong exactly so.
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import PDFKit from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { preflight } from '../../sign-generator/preflight/check.ts';
import type { Rule } from '../../sign-generator/preflight/finding.ts';
import type { Standard } from '../../sign-generator/standard.ts';
import { launchBrowser } from '../support/browser.ts';

const FILES = join(import.meta.dirname, 'files');

async function judge(bytes: Uint8Array) {
  const { standard, findings } = await preflight(bytes);
  return { standard, rules: [...new Set(findings.map(({ rule }) => rule))] };
}

/** How files/README.md says that each was made, and what a press would say of it. */
const KEPT: readonly (readonly [string, Standard | null, readonly Rule[]])[] = [
  ['ghostscript-x1a.pdf', 'x1a', ['bleed']],
  ['ghostscript-x3.pdf', 'x3', []],
  ['ghostscript-x4.pdf', 'x4', []],
  ['latex-x1a.pdf', 'x1a', []],
  ['qpdf-encrypted.pdf', null, ['encrypted']],
  ['qpdf-encrypted-packed.pdf', null, ['encrypted']],
  ['reportlab.pdf', null, ['standard', 'outputIntent', 'trimBox', 'fontEmbedded', 'colour']],
  [
    'cairo.pdf',
    null,
    [
      ...(['header', 'standard', 'title', 'dates', 'trapped', 'identity', 'objectStreams'] as const),
      ...(['outputIntent', 'trimBox', 'transparency', 'colour'] as const),
    ],
  ],
];

describe('kept files', () => {
  test.each(KEPT)('%s', async (file, standard, rules) => {
    expect(await judge(await readFile(join(FILES, file)))).toEqual({ standard, rules });
  });

  test('none is left out', () => {
    const files = readdirSync(FILES).filter((file) => file.endsWith('.pdf'));
    expect(files.toSorted()).toEqual(KEPT.map(([file]) => file).toSorted());
  });
});

describe('files made now', () => {
  const noPdfx: readonly Rule[] = ['standard', 'trapped', 'outputIntent'];

  test('pdf-lib with its own font and a screen’s colour', async () => {
    const document = await PDFDocument.create();
    document.addPage().drawText('hello', { color: rgb(1, 0, 0) });
    const { rules } = await judge(await document.save({ useObjectStreams: false }));
    expect(rules).toEqual(expect.arrayContaining([...noPdfx, 'header', 'fontEmbedded', 'colour', 'trimBox']));
  });

  test('pdfkit as it comes', async () => {
    const document = new PDFKit();
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.text('hello').fillColor('red').text('red').end();
    await new Promise((resolve) => document.once('end', resolve));
    const { rules } = await judge(Buffer.concat(chunks));
    expect(rules).toEqual(expect.arrayContaining([...noPdfx, 'fontEmbedded', 'colour', 'trimBox']));
  });

  test('a page printed by a browser', async () => {
    const browser = await launchBrowser();
    try {
      const printed = await browser.newPage();
      await printed.setContent('<p style="color:#1f4d3a;opacity:.5">Здравейте</p>');
      const { rules } = await judge(await printed.pdf());
      expect(rules).toEqual(expect.arrayContaining([...noPdfx, 'colour', 'trimBox', 'transparency']));
      expect(rules).not.toContain('fontEmbedded');
    } finally {
      await browser.close();
    }
  });
});
