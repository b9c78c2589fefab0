// Tests of the three standards: what a file of each says of itself, and the profile of the press that it carries.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { readArgs } from '../../sign-generator/args.ts';
import { readCondition } from '../../sign-generator/profile.ts';
import { STANDARDS, type Standard } from '../../sign-generator/standard.ts';
import { makePdf } from './made.ts';
import { sampleSign } from './samples.ts';
import { temporaryFolder } from './temporary.ts';

const fogra39 = join(import.meta.dirname, '../../sign-generator/profiles/FOGRA39L_coated.icc');
const signs = [sampleSign({ name: 'Пощата & <Съдът>' })];

interface File {
  readonly text: string;
  readonly info: PDFDict;
  readonly catalog: PDFDict;
  readonly document: PDFDocument;
}

async function open(path: string): Promise<File> {
  const bytes = await readFile(path);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
  return { text: bytes.toString('latin1'), info, catalog: document.catalog, document };
}

const textOf = (dict: PDFDict, key: string) => {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
};

function intentOf({ catalog }: File): PDFDict {
  const intents = catalog.lookup(PDFName.of('OutputIntents'), PDFArray);
  expect(intents.size()).toBe(1);
  return intents.lookup(0, PDFDict);
}

function profileIn(file: File): Buffer {
  const stream = intentOf(file).lookup(PDFName.of('DestOutputProfile'));
  if (!(stream instanceof PDFRawStream)) throw new Error('There is no profile.');
  expect(stream.dict.get(PDFName.of('N'))?.toString()).toBe('4');
  return Buffer.from(inflateSync(stream.contents));
}

const all: readonly Standard[] = ['x1a', 'x3', 'x4'];

describe.each(all)('%s', (standard) => {
  const { version, identification } = STANDARDS[standard];

  test('says in the header and in Info what it is, every entry direct, Trapped a name', async () => {
    const file = await open(await makePdf(signs, { rules: { standard } }));
    expect(file.text.startsWith(`%PDF-${version}\n`)).toBe(true);
    const said = Object.fromEntries(
      ['GTS_PDFXVersion', 'GTS_PDFXConformance'].map((key) => [key, textOf(file.info, key)]),
    );
    expect(said).toEqual({ GTS_PDFXVersion: undefined, GTS_PDFXConformance: undefined, ...identification });
    expect(textOf(file.info, 'Title')).toBe('Стара Загора, a5');
    expect(textOf(file.info, 'CreationDate')).toBe(textOf(file.info, 'ModDate'));
    expect(file.info.get(PDFName.of('Trapped'))).toBe(PDFName.of('False'));
    expect(file.info.values().filter((value) => value.constructor.name === 'PDFRef')).toEqual([]);
    expect(file.text).toMatch(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/);
  });

  test('carries one output intent with the whole profile of Fogra 39', async () => {
    const file = await open(await makePdf(signs, { rules: { standard } }));
    const intent = intentOf(file);
    expect(intent.get(PDFName.of('S'))).toBe(PDFName.of('GTS_PDFX'));
    expect(textOf(intent, 'OutputConditionIdentifier')).toBe('FOGRA39');
    expect(textOf(intent, 'RegistryName')).toBe('http://www.color.org');
    expect(profileIn(file).equals(await readFile(fogra39))).toBe(true);
  });

  test('the same signs give the same bytes', async () => {
    const [one, two] = [
      await makePdf(signs, { rules: { standard } }),
      await makePdf(signs, { rules: { standard } }),
    ];
    expect((await readFile(one)).equals(await readFile(two))).toBe(true);
  });
});

test('only X-4 has metadata, unpacked, which says the same as Info', async () => {
  for (const standard of ['x1a', 'x3'] as const) {
    const { catalog } = await open(await makePdf(signs, { rules: { standard } }));
    expect(catalog.has(PDFName.of('Metadata'))).toBe(false);
  }
  const { catalog, text } = await open(await makePdf(signs, { rules: { standard: 'x4' } }));
  const stream = catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFRawStream)) throw new Error('There is no metadata.');
  expect(stream.dict.has(PDFName.of('Filter'))).toBe(false);
  const xmp = Buffer.from(stream.contents).toString('utf8');
  expect(xmp).toContain('<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>');
  expect(xmp).toContain('<pdf:Trapped>False</pdf:Trapped>');
  expect(xmp).toContain('<rdf:li xml:lang="x-default">Стара Загора, a5</rdf:li>');
  expect(xmp).toContain('<xmp:ModifyDate>2000-01-01T00:00:00Z</xmp:ModifyDate>');
  const [, id = ''] = /\/ID \[<([0-9a-f]{32})>/.exec(text) ?? [];
  expect(xmp.replaceAll('-', '')).toContain(`uuid:${id}`);
});

test('a title with marks of XML in it stays one title', async () => {
  const { text } = await open(
    await makePdf(signs, { city: { name: { first: 'А & <Б>', second: 'A' } }, rules: { standard: 'x4' } }),
  );
  expect(Buffer.from(text, 'latin1').toString('utf8')).toContain('>А &amp; &lt;Б&gt;, a5<');
});

describe("a shop's own profile", () => {
  test('is carried under the name that the shop gives it', async () => {
    const profile = { file: fogra39, condition: 'Our press, matt' };
    const file = await open(await makePdf(signs, { profile }));
    expect(textOf(intentOf(file), 'OutputConditionIdentifier')).toBe('Our press, matt');
    expect(intentOf(file).has(PDFName.of('RegistryName'))).toBe(false);
  });

  const changed = (change: (bytes: Buffer) => Buffer | void) => async () => {
    const bytes = await readFile(fogra39);
    return change(bytes) ?? bytes;
  };
  test.each([
    ['no profile at all', async () => Buffer.from('hello'), 'it is no ICC profile.'],
    ['an empty file', async () => Buffer.alloc(0), 'it is no ICC profile.'],
    ['half a profile', changed((bytes) => bytes.subarray(0, 5000)), 'it is not as long as it says.'],
    ['version 4', changed((bytes) => void (bytes[8] = 4)), 'it is not of ICC version 2'],
    ['a screen', changed((bytes) => void bytes.write('mntr', 12)), 'it is not that of a press'],
    ['three inks', changed((bytes) => void bytes.write('RGB ', 16)), 'its colours are not CMYK.'],
    ['no table', changed((bytes) => void bytes.write('none', 132 + 12 * 5)), 'it has no table of inks'],
    [
      'a table outside',
      changed((bytes) => void bytes.writeUInt32BE(121_900, 136 + 12 * 5)),
      'no table of inks',
    ],
    ['9 MB', async () => Buffer.alloc(9 * 1024 * 1024), 'it is larger than 8 MB.'],
  ])('%s is refused with a sentence', async (_, make, sentence) => {
    const file = join(await temporaryFolder(), 'press.icc');
    await writeFile(file, await make());
    await expect(readCondition({ file, condition: 'x' })).rejects.toThrow(sentence);
  });

  test('one that is not there is refused with a sentence', async () => {
    await expect(readCondition({ file: '/nowhere.icc', condition: 'x' })).rejects.toThrow(
      'The profile /nowhere.icc cannot be read (ENOENT',
    );
  });
});

describe('the command line', () => {
  const words = (...more: string[]) => readArgs(['--municipality', 'x', '--out', 'y', ...more]);

  test('X-1a and Fogra 39 where nothing is said', () => {
    expect(words()).toMatchObject({
      kind: 'make',
      wish: { rules: { standard: 'x1a' }, profile: undefined },
    });
  });

  test('the standard and the profile that are named', () => {
    expect(words('--pdfx', 'x4', '--icc', 'a.icc', '--condition', 'ours')).toMatchObject({
      wish: { rules: { standard: 'x4' }, profile: { file: 'a.icc', condition: 'ours' } },
    });
  });

  test.each([
    [['--pdfx', 'x5'], 'There is no standard “x5”'],
    [['--icc', 'a.icc'], 'go together'],
    [['--condition', 'ours'], 'go together'],
  ])('%j is wrong usage', (more, sentence) => {
    expect(words(...more)).toMatchObject({ kind: 'wrong', sentence: expect.stringContaining(sentence) });
  });
});
