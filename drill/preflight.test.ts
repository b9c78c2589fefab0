// What the drill of the press makes of plates and of tools: inks where none may be, codes, and programs that are missing.
import { describe, expect, it } from 'vitest';
import { encodeModules } from '../sign-generator/qr.ts';
import { planted, runChecks, type Check } from './preflight/checks.ts';
import { problemOfPlates } from './preflight/inks.ts';
import { readTiff, type Plate } from './preflight/tiff.ts';
import type { Tool, ToolName } from '../test/tools.ts';

const CODE = 'HTTPS://KAZVA.BG/S/271828145';
const PIXELS = 6;
/** Modules of paper around the code. */
const MARGIN = 8;
const modules = encodeModules(CODE, 'far') ?? [];
const SIDE = (modules.length + 2 * MARGIN) * PIXELS;

/** A plate of ink where `amount` says so, by module: the code begins at 0, 0. */
function plate(amount: (x: number, y: number) => number): Plate {
  const ink = Uint8Array.from({ length: SIDE * SIDE }, (_, at) => {
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)].map((pixel) => Math.floor(pixel / PIXELS) - MARGIN);
    return amount(x ?? 0, y ?? 0);
  });
  return { width: SIDE, height: SIDE, ink };
}

const isDark = (x: number, y: number): boolean => modules[y]?.[x] ?? false;
const black = plate((x, y) => (isDark(x, y) ? 255 : 0));
const none = plate(() => 0);
const far = plate((x) => (x < -6 ? 255 : 0));
const expected = { codes: [CODE], spots: [] };
const judge = (plates: Record<string, Plate>, wanted: Parameters<typeof problemOfPlates>[1] = expected) =>
  problemOfPlates(new Map(Object.entries({ Cyan: none, Magenta: none, Yellow: none, ...plates })), wanted);

describe('plates', () => {
  it('a code in black alone is right, with colour beside its quiet zone', async () => {
    expect(await judge({ Black: black, Cyan: far })).toBeNull();
  });

  it('a spot colour that is expected is right, on a plate of its own', async () => {
    expect(await judge({ Black: black, CutContour: far }, { ...expected, spots: ['CutContour'] })).toBeNull();
  });

  it.each<[string, Record<string, Plate>, string]>([
    [
      'a breath of yellow',
      { Black: black, Yellow: plate((x, y) => (x === 3 && y === 3 ? 1 : 0)) },
      'Yellow in',
    ],
    [
      'magenta in the quiet zone',
      { Black: black, Magenta: plate((x) => (x === -3 ? 255 : 0)) },
      'Magenta in',
    ],
    ['black in it', { Black: plate((x, y) => (isDark(x, y) || x === -3 ? 255 : 0)) }, 'black in the quiet'],
    ['grey', { Black: plate((x, y) => (isDark(x, y) ? 200 : 0)) }, 'a screened code'],
    ['no code', { Black: none }, 'on the black plate are the codes none'],
    ['no black', {}, 'no black plate'],
    ['a spot too many', { Black: black, Varnish: far }, 'plates beside the four: Varnish; expected: none'],
  ])('%s is not', async (_, plates, problem) => {
    expect(await judge(plates)).toContain(problem);
  });

  it.each<[string, Record<string, Plate>, string]>([
    ['a spot too few', {}, 'plates beside the four: none; expected: CutContour'],
    ['an empty one', { CutContour: none }, 'nothing on the plate CutContour'],
    ['one through the code', { CutContour: plate((x) => (x === 5 ? 255 : 0)) }, 'CutContour in the code'],
  ])('%s is not', async (_, plates, problem) => {
    expect(await judge({ Black: black, ...plates }, { ...expected, spots: ['CutContour'] })).toContain(
      problem,
    );
  });
});

describe('TIFF', () => {
  /** Two rows of three pixels, a strip each. */
  function tiff(changes: Readonly<Record<number, number>> = {}): Buffer {
    const file = Buffer.alloc(200);
    file.write('II*\0', 'latin1');
    file.writeUInt32LE(8, 4);
    const entries = Object.entries({ 256: 3, 257: 2, 258: 8, 259: 1, 262: 0, ...changes });
    file.writeUInt16LE(entries.length + 2, 8);
    entries.forEach(([tag, value], i) => {
      const at = 10 + 12 * i;
      [Number(tag), 3].forEach((word, n) => file.writeUInt16LE(word, at + 2 * n));
      file.writeUInt32LE(1, at + 4);
      file.writeUInt16LE(value, at + 8);
    });
    [273, 279].forEach((tag, i) => {
      const at = 10 + 12 * (entries.length + i);
      [tag, 4].forEach((word, n) => file.writeUInt16LE(word, at + 2 * n));
      file.writeUInt32LE(2, at + 4);
      file.writeUInt32LE(150 + 8 * i, at + 8);
    });
    [190, 194, 3, 3].forEach((word, n) => file.writeUInt32LE(word, 150 + 4 * n));
    file.set([0, 1, 255], 190);
    file.set([4, 5, 6], 194);
    return file;
  }

  it('is read strip by strip, with white as zero and with black as zero', () => {
    expect([...readTiff(tiff()).ink]).toEqual([0, 1, 255, 4, 5, 6]);
    expect([...readTiff(tiff({ 262: 1 })).ink]).toEqual([255, 254, 0, 251, 250, 249]);
  });

  it.each([
    ['packed', { 259: 5 }, 'as they are'],
    ['of 16 bits', { 258: 16 }, 'as they are'],
    ['cut short', { 257: 3 }, 'as large as it says'],
  ])('%s is refused', (_, changes, words) => {
    expect(() => readTiff(tiff(changes))).toThrow(words);
    expect(() => readTiff(Buffer.from('MM\0*'))).toThrow('little-endian');
  });
});

describe('checks', () => {
  const tool = (name: ToolName): Tool => ({
    name,
    version: '1',
    program: name,
    run: () => Promise.resolve({ status: 0, text: '' }),
  });
  const check = (name: ToolName, problem: string | null): Check => ({
    tool: name,
    what: 'it',
    problem: () => Promise.resolve(problem),
  });
  const run = async (...checks: Check[]) => {
    const lines: string[] = [];
    const tools = new Map<ToolName, Tool>([['qpdf', tool('qpdf')]]);
    return { held: await runChecks(checks, tools, (line) => lines.push(line)), lines };
  };

  it('hold, fail, or cannot be run; one that fails counts most', async () => {
    expect(await run(check('qpdf', null))).toEqual({ held: true, lines: ['holds  qpdf       it'] });
    expect(await run(check('gs', 'no'), check('qpdf', null))).toEqual({
      held: null,
      lines: ['holds  qpdf       it', 'not run here: gs'],
    });
    expect(await run(check('gs', null), check('qpdf', 'no'))).toEqual({
      held: false,
      lines: ['fails  qpdf       it: no', 'not run here: gs'],
    });
  });

  it('one that throws fails, and the next one runs', async () => {
    const thrown = { ...check('qpdf', null), problem: () => Promise.reject(new Error('no')) };
    expect((await run(thrown, check('qpdf', null))).lines).toHaveLength(2);
    expect((await run(thrown)).held).toBe(false);
  });

  it('a planted fault must be found, and for its own reason', async () => {
    expect((await run(planted(check('qpdf', 'no'), /no/))).held).toBe(true);
    expect((await run(planted(check('qpdf', 'no'), /yes/))).held).toBe(false);
    expect((await run(planted(check('qpdf', null), /no/))).held).toBe(false);
  });
});
