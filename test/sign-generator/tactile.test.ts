// Tests of signs that can be felt, as files: a plate of its own on every press, only where it is asked for.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { readArgs } from '../../sign-generator/args.ts';
import { FORMATS, tactile } from '../../sign-generator/formats.ts';
import { readCodes } from '../../sign-generator/job/check.ts';
import { preflight } from '../../sign-generator/preflight/check.ts';
import { PRESSES, type PressName } from '../../sign-generator/press/presses.ts';
import { makeJob } from './made.ts';
import { sampleSign } from './samples.ts';

const presses = Object.keys(PRESSES) as PressName[];
const formats = Object.values(FORMATS)
  .map(tactile)
  .filter((format) => format !== null);
const signs = [1, 2, 3].map((number) => sampleSign({ number, name: `Място ${number}` }));

/** All content streams of a file, unpacked. */
async function contentsOf(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const streams = document.context.enumerateIndirectObjects().map(([, object]) => object);
  return streams
    .filter((object) => object instanceof PDFRawStream)
    .filter(({ dict }) => dict.has(PDFName.of('Filter')))
    .map((stream) => inflateSync(stream.contents).toString('latin1'))
    .join('\n');
}

test.each(presses)('on the press %s the plate overprints, and our own check finds nothing', async (press) => {
  const out = await makeJob(signs, { formats, rules: PRESSES[press] });
  for (const { name } of formats) {
    const path = join(out, `signs-${name}-001.pdf`);
    const bytes = await readFile(path);
    expect((await preflight(bytes)).findings).toEqual([]);
    expect((await readCodes(path)).flat()).toHaveLength(signs.length);
    const text = bytes.toString('latin1');
    expect(text).toContain('/Separation /Braille');
    expect(text).toMatch(/\/OP true\s*\/op true/);
    // The frame is drawn once, and dots for each sign; nothing else stands on the plate.
    const content = await contentsOf(bytes);
    expect(content.match(/\/Over gs \/Raised cs 1 scn/g)).toHaveLength(1 + signs.length);
    expect(content.match(/\/Raised/g)).toHaveLength(1 + signs.length);
  }
  expect((await readFile(join(out, 'job.pdf'))).toString('latin1')).not.toContain('Braille');
});

test('nothing of it is in a job that does not ask for it', async () => {
  const out = await makeJob(signs);
  expect((await readFile(join(out, 'signs-a5-001.pdf'))).toString('latin1')).not.toContain('Braille');
});

describe('--tactile', () => {
  const read = (...words: readonly string[]) =>
    readArgs(['--from', 'signs.json', '--out', 'signs', '--tactile', ...words]);
  const formatsOf = (...words: readonly string[]) => {
    const args = read(...words);
    return args.kind === 'make' ? args.wish.formats.map(({ name, isTactile }) => [name, isTactile]) : args;
  };

  test('is of A5 where nothing else is said, and of what has room on a test sheet', () => {
    expect(formatsOf()).toEqual([['a5', true]]);
    expect(formatsOf('--test-sheet')).toEqual([
      ['a5', true],
      ['strip', true],
    ]);
  });

  test('is refused for a format without room', () => {
    expect(read('--format', 'strip', '--format', 'sticker-60')).toEqual({
      kind: 'wrong',
      sentence:
        'The format sticker-60 has no room for Braille; --tactile goes with a5 and strip. See --help.',
    });
  });
});
