// Tests of the check for the press: a good file of each standard, a planted fault for each rule.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFString } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeSigns } from '../../sign-generator/main.ts';
import { preflight } from '../../sign-generator/preflight/check.ts';
import { RULES, type Rule } from '../../sign-generator/preflight/finding.ts';
import { readOperations } from '../../sign-generator/preflight/tokens.ts';
import { run } from '../../sign-generator/run.ts';
import type { Standard } from '../../sign-generator/standard.ts';
import { A5_FILE, makePdf, orderOf } from './made.ts';
import { sampleSign } from './samples.ts';
import { drawnFaults, soundDrawings } from './faulty-drawing.ts';
import { add, dict, faults as otherFaults, infoOf, name } from './faulty.ts';

const faults = [...otherFaults, ...drawnFaults];

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

test.each(['x1a', 'x3', 'x4'] as const)(
  'a file of ours as %s has nothing to find',
  async (standard: Standard) => {
    const report = await preflight(await readFile(await makePdf(signs, { rules: { standard } })));
    expect(report).toEqual({ standard, pages: 2, findings: [] });
  },
);

describe('planted faults', () => {
  test('the file that they are planted in is good', async () => {
    expect(await rulesOf(await spoiled(() => undefined))).toEqual([]);
  });

  test.each(faults)('%s: %s', async (_, rule, change) => {
    expect(await rulesOf(await spoiled(change))).toContain(rule);
  });

  test.each(soundDrawings)('%s: nothing', async (_, change) => {
    expect(await rulesOf(await spoiled(change))).toEqual([]);
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
    const others = new Set<Rule>(['header', 'objectStreams', 'metadata', 'encrypted', 'readable', 'missing']);
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
    expect(out).toContain('/nowhere.pdf: 1 finding\n  missing: There is no such file.');
    expect(out).toContain('nothing found');
  });

  test('for machines a line of JSON a file', async () => {
    const { out } = await said('check', '--json', '/nowhere.pdf', import.meta.dirname);
    const reports = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(reports).toMatchObject([
      { file: '/nowhere.pdf', findings: [{ rule: 'missing', todo: expect.stringContaining('folder') }] },
      { file: import.meta.dirname, findings: [{ rule: 'readable' }] },
    ]);
  });

  test('no file, or a wrong option: status 2; help: 0', async () => {
    expect((await said('check')).status).toBe(2);
    expect((await said('check', '--nonsense')).status).toBe(2);
    expect(await said('check', '--help')).toMatchObject({ status: 0, out: expect.stringContaining('FILE') });
  });
});
