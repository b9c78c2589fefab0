// Plants one fault each in a good file: a program that does not find it proves nothing.
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PDFArray, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { planted, type Check } from './checks.ts';
import { jhoveProblem, qpdfProblem, strictProblem } from './keeps.ts';
import type { Ours } from './ours.ts';
import { feelsAs, printsAs } from './plates.ts';

/** Of a die that cuts; drawn as a line, half a point wide. */
const SPOT = 'CutContour';
const LINE = `/${SPOT} CS 1 SCN .5 w 4 4 60 60 re S`;
/** A hair over the page, and so over its code, which can still be read. */
const CYAN = '.1 0 0 0 k 90 0 .5 612 re f';

/** The file with more drawn on its first page. */
async function drawnOver({ path }: Ours, name: string, content: string): Promise<string> {
  const document = await PDFDocument.load(await readFile(path), { updateMetadata: false });
  const { context } = document;
  const { node } = document.getPage(0);
  const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [0, 1, 0, 0], N: 1 };
  const spot = context.obj([
    PDFName.of('Separation'),
    PDFName.of(SPOT),
    PDFName.of('DeviceCMYK'),
    context.obj(tint),
  ]);
  node.Resources()?.set(PDFName.of('ColorSpace'), context.obj({ [SPOT]: spot }));
  const more = context.register(
    PDFRawStream.of(context.obj({ Length: content.length }), Buffer.from(content)),
  );
  const old = node.get(PDFName.of('Contents'));
  if (old === undefined || old instanceof PDFArray)
    throw new Error('The page has not one stream of content.');
  node.set(PDFName.of('Contents'), context.obj([old, more]));
  const file = join(dirname(path), `${name}.pdf`);
  await writeFile(file, await document.save({ useObjectStreams: false }));
  return file;
}

/** The file with one of its words, as long as the other, in place of another. */
async function reworded({ path }: Ours, name: string, from: string, to: string): Promise<string> {
  const bytes = await readFile(path);
  bytes.write(to, bytes.indexOf(from), 'latin1');
  const file = join(dirname(path), `${name}.pdf`);
  await writeFile(file, bytes);
  return file;
}

/** Checks that hold where the fault is found. `good`: a file of X-1a without a spot. */
export async function plantFaults(good: Ours): Promise<readonly Check[]> {
  const [{ page, codes } = { page: 1, codes: [] }] = good.pages;
  const [notA, broken, missing, coloured, cut] = await Promise.all([
    reworded(good, 'not-a', '(PDF/X-1a:2001)', '(PDF/X-1b:2001)'),
    reworded(good, 'broken', 'endobj', 'endobx'),
    drawnOver(good, 'missing', '/Missing Do'),
    drawnOver(good, 'coloured', CYAN),
    drawnOver(good, 'cut', LINE),
  ]);
  const bare = { codes, spots: [] };
  return [
    planted(
      {
        tool: 'jhove',
        what: 'X-1 without the a',
        problem: (jhove) => jhoveProblem(jhove, notA, 'ISO PDF/X-1a'),
      },
      /it says/,
    ),
    planted(
      {
        tool: 'qpdf',
        what: 'an object without its end',
        problem: (qpdf) => qpdfProblem(qpdf, broken),
      },
      /warnings/,
    ),
    planted(
      {
        tool: 'gs',
        what: 'a drawing that is not in the file',
        problem: (gs) => strictProblem(gs, missing),
      },
      /error/,
    ),
    planted(printsAs('a hair of cyan over the code', coloured, page, bare), /^Cyan in the code/),
    planted(printsAs('a spot that nobody ordered', cut, page, bare), /^plates beside the four: CutContour/),
    planted(
      feelsAs('Braille that is not there', good.path, page, (codes[0] ?? '').slice(-9)),
      /no such plate/,
    ),
    planted(
      printsAs('another code', good.path, page, { ...bare, codes: ['HTTPS://KAZVA.BG'] }),
      /^on the black plate/,
    ),
  ];
}
