// Tests of the last gate: a PDF that differs from its manifest by anything does not pass.
import { readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import type { PDFPage } from '@cantoo/pdf-lib';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkVolume } from '../../sign-generator/job/check.ts';
import { readManifest } from '../../sign-generator/job/manifest.ts';
import type { ManifestRow } from '../../sign-generator/job/manifest.ts';
import { A5_FILE, makeJob } from './made.ts';
import { sampleSign } from './samples.ts';

const signs = [1, 2, 3].map((number) => sampleSign({ number }));
let pdf: string;
let manifest: string;

beforeEach(async () => {
  const out = await makeJob(signs);
  [pdf, manifest] = [join(out, A5_FILE), join(out, 'manifest.csv')];
});

async function promised(): Promise<readonly ManifestRow[]> {
  for await (const rows of readManifest(manifest)) return rows;
  throw new Error('no rows');
}

/** The gate for codes alone: the hash is the one of the file as it is. */
async function checkCodes(): Promise<void> {
  const sha256 = createHash('sha256')
    .update(await readFile(pdf))
    .digest('hex');
  const rows = (await promised()).map((row) => ({ ...row, sha256 }));
  await checkVolume(pdf, rows);
}

async function tamper(change: (document: PDFDocument) => void): Promise<void> {
  const document = await PDFDocument.load(await readFile(pdf), { updateMetadata: false });
  change(document);
  await writeFile(pdf, await document.save({ useObjectStreams: false }));
}

/** Replaces the content of the second page. */
const redraw = (change: (content: string) => string) =>
  tamper((document) => {
    const page: PDFPage = document.getPage(1);
    const stream = page.node.Contents();
    if (!(stream instanceof PDFRawStream)) throw new Error('no content');
    const content = change(inflateSync(stream.contents).toString('latin1'));
    page.node.set(PDFName.of('Contents'), document.context.register(document.context.flateStream(content)));
  });

const rectangles = /(\d+ \d+ \d+ 1 re\n?)/g;

test('untouched files pass, also after pdf-lib wrote the PDF anew', async () => {
  await checkVolume(pdf, await promised());
  await tamper(() => undefined);
  await checkCodes();
});

describe('does not pass:', () => {
  test('another file under the name of the one that was promised', async () => {
    await tamper(() => undefined);
    await expect(checkVolume(pdf, await promised())).rejects.toThrow(
      'The finished file signs-a5-001.pdf is not the one that the manifest names.',
    );
  });

  const refused = (words: RegExp) => expect(checkCodes()).rejects.toThrow(words);

  test('a code with a third of its modules missing', async () => {
    let n = 0;
    await redraw((content) => content.replace(rectangles, (all) => (n++ % 3 === 0 ? '' : all)));
    await refused(/page 2 .* cannot be read/);
  });
  test('a code that is not black', async () => {
    await redraw((content) => content.replace('cm\n0 0 0 1 k', 'cm\n0 0 0 0 k'));
    await refused(/page 2 .* cannot be read/);
  });
  test('a code that is too small', async () => {
    await redraw((content) => content.replace(/q 2\.3\d* 0 0 2\.3\d*/, 'q 0.3 0 0 0.3'));
    await refused(/page 2 .* too small/);
  });
  test('a page without a code', async () => {
    await redraw((content) => content.replace(rectangles, ''));
    await refused(/Page 2 .* has no code at position 1/);
  });
  test('a page with two codes', async () => {
    await redraw((content) => content + content);
    await refused(/bears 4 codes where 3 signs/);
  });
  test('two codes on one page, none on the next', async () => {
    let second = '';
    await redraw((content) => {
      second = content;
      return 'q Q';
    });
    await tamper((document) => {
      const stream = document.getPage(2).node.Contents();
      if (!(stream instanceof PDFRawStream)) throw new Error('no content');
      const both = inflateSync(stream.contents).toString('latin1') + second;
      document
        .getPage(2)
        .node.set(PDFName.of('Contents'), document.context.register(document.context.flateStream(both)));
    });
    await refused(/Page 2 of the finished PDF has no code at position 1/);
  });
  test('pages in another order', async () => {
    await tamper(({ catalog }) => {
      const pages = catalog.Pages().Kids();
      const last = pages.get(2);
      pages.remove(2);
      pages.insert(0, last);
    });
    await refused(/page 1 .* says HTTPS:\/\/KAZVA\.BG\/S\/\d{9}, but the manifest says/);
  });
  test('a page too few', async () => {
    await tamper((document) => document.removePage(2));
    await refused(/bears 2 codes where 3 signs/);
  });
  test('a manifest with another address', async () => {
    const csv = await readFile(manifest, 'utf8');
    await writeFile(manifest, csv.replace('HTTPS://KAZVA.BG', 'HTTPS://KAZWA.BG'));
    await refused(/but the manifest says HTTPS:\/\/KAZWA\.BG/);
  });
  test('half a file', async () => {
    const bytes = await readFile(pdf);
    await writeFile(pdf, bytes.subarray(0, bytes.length / 2));
    await refused(/The finished PDF cannot be read back/);
  });
});
