// Tests of the check for the press: a good file of each standard, a planted fault for each rule.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeSigns } from '../../sign-generator/main.ts';
import { preflight } from '../../sign-generator/preflight/check.ts';
import { RULES, type Rule } from '../../sign-generator/preflight/finding.ts';
import { readOperations } from '../../sign-generator/preflight/tokens.ts';
import { run } from '../../sign-generator/run.ts';
import type { Standard } from '../../sign-generator/standard.ts';
import { A5_FILE, makePdf, orderOf } from './made.ts';
import { sampleSign } from './samples.ts';

const name = (word: string) => PDFName.of(word);
const signs = [sampleSign(), sampleSign({ number: 3 })];
let good: Buffer;
let goodX4: Buffer;
beforeAll(async () => {
  const out = await mkdtemp(join(tmpdir(), 'kazva-check-'));
  const make = async (standard: Standard) => {
    await makeSigns(orderOf(signs, out, { rules: { standard } }));
    return readFile(join(out, A5_FILE));
  };
  [good, goodX4] = [await make('x1a'), await make('x4')];
  await rm(out, { recursive: true });
});

const rulesOf = async (bytes: Uint8Array) => [
  ...new Set((await preflight(bytes)).findings.map(({ rule }) => rule)),
];

/** The good file with something done to it. Objects in a stream make it PDF 1.7: the version is put back. */
async function spoiled(
  change: (document: PDFDocument) => void,
  { from = good, packed = false } = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.load(from, { updateMetadata: false });
  change(document);
  const options = { useObjectStreams: packed, addDefaultPage: false, updateFieldAppearances: false };
  const bytes = Buffer.from(await document.save(options));
  from.copy(bytes, 0, 0, '%PDF-1.3'.length);
  return bytes;
}

const infoOf = ({ context }: PDFDocument) => context.lookup(context.trailerInfo.Info, PDFDict);
const intentsOf = ({ catalog, context }: PDFDocument) => context.lookup(catalog.get(name('OutputIntents')));
const intentOf = (document: PDFDocument) => {
  const intents = intentsOf(document);
  if (!intents || !('lookup' in intents)) throw new Error('There are no intents.');
  return (intents as unknown as { lookup(i: number, type: typeof PDFDict): PDFDict }).lookup(0, PDFDict);
};
const add = (document: PDFDocument, object: PDFObject) => document.context.register(object);
const dict = ({ context }: PDFDocument, entries: Record<string, PDFObject | string | number | boolean>) =>
  context.obj(entries as never) as unknown as PDFDict;
const page = (document: PDFDocument) => document.getPage(0).node;

/** What is drawn on the first page, with more behind it. */
function draw(document: PDFDocument, content: string): void {
  const bytes = deflateSync(Buffer.from(content, 'latin1'));
  const stream = PDFRawStream.of(
    dict(document, { Filter: name('FlateDecode'), Length: bytes.length }),
    bytes,
  );
  const old = page(document).get(name('Contents'));
  page(document).set(name('Contents'), document.context.obj([old, add(document, stream)]));
}

function form(document: PDFDocument, content: string, more: Record<string, PDFObject | string> = {}): void {
  const entries = { Type: 'XObject', Subtype: 'Form', BBox: document.context.obj([0, 0, 9, 9]), ...more };
  const stream = PDFRawStream.of(dict(document, entries), Buffer.from(content, 'latin1'));
  const resources = page(document).Resources() ?? dict(document, {});
  resources.set(name('XObject'), dict(document, { Planted: add(document, stream) }));
  draw(document, 'q /Planted Do Q');
}

test.each(['x1a', 'x3', 'x4'] as const)(
  'a file of ours as %s has nothing to find',
  async (standard: Standard) => {
    const report = await preflight(await readFile(await makePdf(signs, { rules: { standard } })));
    expect(report).toEqual({ standard, pages: 2, findings: [] });
  },
);

const faults: readonly (readonly [string, Rule, (document: PDFDocument) => void])[] = [
  ['no word of PDF/X', 'standard', (d) => void infoOf(d).delete(name('GTS_PDFXVersion'))],
  ['X-1 without the a', 'conformance', (d) => void infoOf(d).delete(name('GTS_PDFXConformance'))],
  ['an empty title', 'title', (d) => infoOf(d).set(name('Title'), PDFString.of(' '))],
  ['no date of change', 'dates', (d) => void infoOf(d).delete(name('ModDate'))],
  ['a date in words', 'dates', (d) => infoOf(d).set(name('CreationDate'), PDFString.of('yesterday'))],
  ['Trapped as a text', 'trapped', (d) => infoOf(d).set(name('Trapped'), PDFString.of('False'))],
  ['no /ID', 'identity', ({ context }) => void (context.trailerInfo.ID = undefined as never)],
  ['no output intent', 'outputIntent', ({ catalog }) => void catalog.delete(name('OutputIntents'))],
  [
    'two output intents',
    'outputIntent',
    (d) => d.catalog.set(name('OutputIntents'), d.context.obj([intentOf(d), intentOf(d)])),
  ],
  ['a condition without a name', 'condition', (d) => intentOf(d).delete(name('OutputConditionIdentifier'))],
  [
    'neither profile nor registry',
    'profile',
    (d) => ['DestOutputProfile', 'RegistryName'].forEach((key) => intentOf(d).delete(name(key))),
  ],
  [
    'a profile that is none',
    'profile',
    (d) =>
      intentOf(d).set(
        name('DestOutputProfile'),
        add(d, PDFRawStream.of(dict(d, { N: 4 }), Buffer.alloc(200))),
      ),
  ],
  ['no TrimBox', 'trimBox', (d) => void page(d).delete(name('TrimBox'))],
  ['TrimBox and ArtBox', 'trimBox', (d) => page(d).set(name('ArtBox'), d.context.obj([9, 9, 90, 90]))],
  [
    'a bleed over the page',
    'nesting',
    (d) => page(d).set(name('BleedBox'), d.context.obj([-9, 0, 400, 600])),
  ],
  [
    'no bleed',
    'bleed',
    (d) => page(d).set(name('BleedBox'), page(d).get(name('TrimBox')) ?? PDFNumber.of(0)),
  ],
  ['a unit of its own', 'userUnit', (d) => page(d).set(name('UserUnit'), PDFNumber.of(2))],
  [
    'a comment',
    'annotations',
    (d) => page(d).set(name('Annots'), d.context.obj([dict(d, { Subtype: 'Text' })])),
  ],
  ['a form', 'form', (d) => d.catalog.set(name('AcroForm'), dict(d, {}))],
  [
    'a script when it opens',
    'actions',
    (d) => d.catalog.set(name('OpenAction'), dict(d, { S: 'JavaScript', JS: PDFString.of('x()') })),
  ],
  ['a link to the web', 'actions', (d) => void add(d, dict(d, { S: 'URI', URI: PDFString.of('http://x') }))],
  [
    'a file inside',
    'attachments',
    (d) => void add(d, dict(d, { Type: 'Filespec', F: PDFString.of('x.doc') })),
  ],
  ['layers', 'layers', (d) => d.catalog.set(name('OCProperties'), dict(d, {}))],
  [
    'a font of the reader',
    'fontEmbedded',
    (d) => void add(d, dict(d, { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' })),
  ],
  ['red of a screen', 'colour', (d) => draw(d, '1 0 0 rg 0 0 9 9 re f')],
  ['a line of a screen’s blue', 'colour', (d) => draw(d, '0 0 1 RG 0 0 m 9 9 l S')],
  ['DeviceRGB by name', 'colour', (d) => draw(d, '/DeviceRGB cs 1 0 0 sc 0 0 9 9 re f')],
  ['RGB in a drawing within', 'colour', (d) => form(d, '0 1 0 rg 0 0 9 9 re f')],
  ['RGB in an inline picture', 'colour', (d) => draw(d, 'BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI')],
  [
    'a picture in RGB',
    'colour',
    (d) =>
      void add(
        d,
        PDFRawStream.of(
          dict(d, { Subtype: 'Image', Width: 1, Height: 1, ColorSpace: 'DeviceRGB' }),
          Buffer.from('abc'),
        ),
      ),
  ],
  ['400 % of ink', 'ink', (d) => draw(d, '1 1 1 1 k 0 0 9 9 re f')],
  ['half a shade', 'transparency', (d) => void add(d, dict(d, { Type: 'ExtGState', ca: 0.5 }))],
  ['a soft mask', 'transparency', (d) => void add(d, dict(d, { Type: 'ExtGState', SMask: dict(d, {}) }))],
  ['multiplied', 'transparency', (d) => void add(d, dict(d, { Type: 'ExtGState', BM: 'Multiply' }))],
  [
    'a group',
    'transparency',
    (d) => form(d, '0 0 0 1 k 0 0 9 9 re f', { Group: dict(d, { S: 'Transparency' }) }),
  ],
  ['a transfer curve', 'transfer', (d) => void add(d, dict(d, { Type: 'ExtGState', TR: 'Identity' }))],
  [
    'LZW',
    'filter',
    (d) => void add(d, PDFRawStream.of(dict(d, { Filter: 'LZWDecode' }), Buffer.from([0x80, 0x0b]))),
  ],
  [
    'PostScript',
    'postScript',
    (d) => void add(d, PDFRawStream.of(dict(d, { Type: 'XObject', Subtype: 'PS' }), Buffer.from('x'))),
  ],
  [
    'a placeholder for a picture',
    'postScript',
    (d) =>
      void add(
        d,
        PDFRawStream.of(dict(d, { Subtype: 'Image', ImageMask: true, OPI: dict(d, {}) }), Buffer.from('x')),
      ),
  ],
  ['an empty page', 'blank', (d) => void page(d).delete(name('Contents'))],
  [
    'content that cannot be unpacked',
    'content',
    (d) =>
      page(d).set(
        name('Contents'),
        add(d, PDFRawStream.of(dict(d, { Filter: 'DCTDecode' }), Buffer.from('x'))),
      ),
  ],
];

describe('planted faults', () => {
  test('the file that they are planted in is good', async () => {
    expect(await rulesOf(await spoiled(() => undefined))).toEqual([]);
  });

  test.each(faults)('%s: %s', async (_, rule, change) => {
    expect(await rulesOf(await spoiled(change))).toContain(rule);
  });

  test('another version: header', async () => {
    const newer = Buffer.from(good);
    newer.write('%PDF-1.7');
    expect(await rulesOf(newer)).toEqual(['header']);
  });

  test('objects in a stream: objectStreams', async () => {
    expect(await rulesOf(await spoiled(() => undefined, { packed: true }))).toEqual(['objectStreams']);
  });

  test('metadata that says nothing: metadata', async () => {
    const silent = await spoiled(({ catalog }) => void catalog.delete(name('Metadata')), { from: goodX4 });
    expect(await rulesOf(silent)).toEqual(['metadata']);
  });

  test('encrypted: nothing else is said of it', async () => {
    const closed = await spoiled((d) => void (d.context.trailerInfo.Encrypt = add(d, dict(d, { V: 1 }))));
    expect(await rulesOf(closed)).toEqual(['encrypted']);
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['something else', Buffer.from('hello')],
    ['a header alone', Buffer.from('%PDF-1.3\n')],
  ])('%s: readable', async (_, bytes) => {
    expect(await rulesOf(bytes)).toEqual(['readable']);
  });

  test('no rule is without a fault', () => {
    const planted = new Set<Rule>(faults.map(([, rule]) => rule));
    const others = new Set<Rule>(['header', 'objectStreams', 'metadata', 'encrypted', 'readable']);
    expect(RULES.filter((rule) => !planted.has(rule) && !others.has(rule))).toEqual([]);
  });

  test('what X-4 allows is found in X-1a alone', async () => {
    const shaded = (d: PDFDocument) => void add(d, dict(d, { Type: 'ExtGState', ca: 0.5 }));
    expect(await rulesOf(await spoiled(shaded, { from: goodX4 }))).toEqual([]);
  });

  test('X-1a:2003 needs no second key to say the a', async () => {
    const newer = (d: PDFDocument) => {
      infoOf(d).set(name('GTS_PDFXVersion'), PDFString.of('PDF/X-1a:2003'));
      infoOf(d).delete(name('GTS_PDFXConformance'));
    };
    expect(await rulesOf(await spoiled(newer))).toEqual([]);
  });

  test('a fault says its page and its object', async () => {
    const { findings } = await preflight(
      await spoiled((d) => void d.getPage(1).node.delete(name('TrimBox'))),
    );
    expect(findings).toEqual([{ rule: 'trimBox', page: 2, object: expect.any(Number), what: '' }]);
  });
});

describe('operations of a content stream', () => {
  test.each([
    ['1 0 0 rg', [['rg', 1, 0, 0]]],
    ['% 1 0 0 rg\n0 g', [['g', 0]]],
    ['(1 0 0 rg \\) \\( (nested)) Tj', [['Tj', '()']]],
    ['[(a) -20 <3031> 5] TJ', [['TJ', '()', '-20', '()', '5']]],
    ['/P <</MCID 0 /A [1 2]>> BDC', [['BDC', '/P', '/MCID', '0', '/A', '1', '2']]],
    ['q/F1 9 Tf .5 0 0 -.5 0 0 cm Q', [['q'], ['Tf', '/F1', 9], ['cm', 0.5, 0, 0, -0.5, 0, 0], ['Q']]],
    [
      'BI /W 1 ID 1 0 0 rg EI 0 g',
      [
        ['BI', '/W', 1],
        ['g', 0],
      ],
    ],
    ['(open', []],
    ['', []],
  ])('%j', (content, expected) => {
    expect([...readOperations(content)].map(({ operator, operands }) => [operator, ...operands])).toEqual(
      expected,
    );
  });
});

describe('the command', () => {
  const said = async (...words: string[]) => {
    let out = '';
    const terminal = {
      out: (text: string) => void (out += text),
      error: (text: string) => void (out += text),
    };
    const status = await run(words, '/nowhere', { ...terminal, isScreen: false, now: () => 0 });
    return { status, out };
  };

  test('a good file: status 0 and its standard', async () => {
    const file = await makePdf(signs);
    expect(await said('check', file)).toEqual({
      status: 0,
      out: `${file}: PDF/X-1a, 2 pages, nothing found\n`,
    });
  });

  test('one bad file among good ones: status 1, every file is said', async () => {
    const file = await makePdf(signs);
    const { status, out } = await said('check', '/nowhere.pdf', file);
    expect(status).toBe(1);
    expect(out).toContain('/nowhere.pdf: 1 finding\n  readable: The file cannot be read as a PDF: ENOENT');
    expect(out).toContain('nothing found');
  });

  test('for machines a line of JSON a file', async () => {
    const { out } = await said('check', '--json', '/nowhere.pdf', import.meta.dirname);
    const reports = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(reports).toMatchObject([
      { file: '/nowhere.pdf', findings: [{ rule: 'readable', todo: expect.stringContaining('again') }] },
      { file: import.meta.dirname, findings: [{ rule: 'readable' }] },
    ]);
  });

  test('no file, or a wrong option: status 2; help: 0', async () => {
    expect((await said('check')).status).toBe(2);
    expect((await said('check', '--nonsense')).status).toBe(2);
    expect(await said('check', '--help')).toMatchObject({ status: 0, out: expect.stringContaining('FILE') });
  });
});
