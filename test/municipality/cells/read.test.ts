// The map of cells: what it decides, and every way in which it can be wrong, all told at once.
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALONE } from '../../../server/municipality/cells/cells.ts';
import { cellsFrom, readCells } from '../../../server/municipality/cells/read.ts';
import { drawCode } from '../../../server/municipality/codes/store-new.ts';
import { withCheckDigits } from '../../../server/foundation/sign-code.ts';
import { EAST, mapOf, WEST } from '../../support/cells.ts';

const code = (seven: string) => withCheckDigits(seven);

describe('whose a code is', () => {
  const whole = code('9123456');
  const map = mapOf({
    west: { codes: [whole, '98'], municipalities: ['vidin'] },
    east: { codes: ['9', '987'], municipalities: ['burgas'] },
  });
  const [west, east] = [cellsFrom(map, WEST), cellsFrom(map, EAST)];

  it.each([
    ['what nobody names', code('0000001'), 'west'],
    ['what begins as named', code('9000000'), 'east'],
    ['a longer beginning', code('9811111'), 'west'],
    ['a still longer one', code('9871111'), 'east'],
    ['a whole code', whole, 'west'],
  ])('%s: told alike by both', (_what, asked, name) => {
    expect(west.otherOfCode(asked)?.name ?? 'west').toBe(name);
    expect(east.otherOfCode(asked)?.name ?? 'east').toBe(name);
  });

  it('of cities only those that are named', () => {
    expect(['vidin', 'burgas', 'nowhere'].map((slug) => west.otherOfSlug(slug)?.name)).toEqual([
      undefined,
      'east',
      undefined,
    ]);
    expect(east.otherOfSlug('vidin')?.address).toBe(WEST);
  });

  it('each draws its own, from all that it has', () => {
    const drawn = (cells: typeof west) => Array.from({ length: 3_000 }, () => drawCode(cells));
    const [ofWest, ofEast] = [drawn(west), drawn(east)];
    expect(ofWest.filter((each) => west.otherOfCode(each) !== null)).toEqual([]);
    expect(ofEast.filter((each) => east.otherOfCode(each) !== null)).toEqual([]);
    // A tenth of the west's nine is in 98, and a hundredth of the east's in 987.
    expect(new Set(ofWest.map((each) => each.slice(0, 1)))).toEqual(new Set('0123456789'));
    expect(new Set(ofEast.map((each) => each.slice(0, 2)))).toEqual(
      new Set(['90', '91', '92', '93', '94', '95', '96', '97', '98', '99']),
    );
    expect(drawn(ALONE).every((each) => each.length === 9)).toBe(true);
  });

  it('says so where a map leaves a cell nothing to draw', () => {
    const digits = Array.from({ length: 10 }, (_, digit) => String(digit));
    const none = cellsFrom(mapOf({ east: { codes: digits } }), WEST);
    expect(() => drawCode(none)).toThrow('no codes');
  });

  it('a map has one hash, in whatever order it lists what a cell has', () => {
    const hashOf = (municipalities: string[], from = WEST) =>
      cellsFrom(mapOf({ west: { municipalities } }), from).hash;
    expect(hashOf(['vidin', 'lom'], EAST)).toBe(hashOf(['lom', 'vidin']));
    expect(hashOf(['vidin'])).not.toBe(hashOf(['lom']));
  });
});

describe('a map that cannot be', () => {
  const cells = (...entries: object[]) => JSON.stringify({ version: 1, cells: entries });
  const west = { name: 'west', address: WEST };
  const east = { name: 'east', address: EAST, codes: ['9'] };

  it.each([
    ['no JSON', '{', /JSON with "version": 1/],
    ['of another version', JSON.stringify({ version: 2, cells: [west, east] }), /"version": 1/],
    ['of too many', cells(...Array.from({ length: 101 }, () => west)), /100 at the most/],
    ['of one', cells(west), /two at the least/],
    ['with a word that nobody knows', cells(west, { ...east, municipalites: [] }), /cell 2 has a name/],
    ['with numbers for codes', cells(west, { ...east, codes: [9] }), /lists of texts/],
    ['of a cell without codes', cells(west, { name: 'east', address: EAST }), /east can draw no codes/],
    ['of one with whole codes alone', cells(west, { ...east, codes: [code('1234567')] }), /no codes/],
    ['with eight digits', cells(west, { ...east, codes: ['9', '12345678'] }), /neither a beginning/],
    ['with wrong check digits', cells(west, { ...east, codes: ['9', '123456700'] }), /nor a code/],
    ['with an empty beginning', cells(west, { ...east, codes: ['9', ''] }), /neither a beginning/],
    ['with a beginning twice', cells({ ...west, codes: ['9'] }, east), /"9" stands there twice/],
    [
      'with a city twice',
      cells({ ...west, municipalities: ['lom'] }, { ...east, municipalities: ['lom'] }),
      /"lom" stands there twice/,
    ],
    ['with no slug', cells({ ...west, municipalities: ['../x'] }, east), /no municipality's slug/],
    ['with a path', cells(west, { ...east, address: `${EAST}/` }), /no address like/],
    ['with an address in the clear', cells(west, { ...east, address: 'http://a.example' }), /no address/],
    ['with a script', cells(west, { ...east, address: 'javascript:alert(1)' }), /no address like/],
    ['with a user', cells(west, { ...east, address: 'https://a@b.example' }), /no address like/],
    ['with a bad name', cells(west, { ...east, name: 'Изток' }), /is no name/],
    ['with an address twice', cells(west, east, { ...east, name: 'south', codes: ['8'] }), /twice/],
    ['without this one', cells({ ...west, address: 'https://other.example' }, east), /PUBLIC_URL/],
  ])('%s', (_what, text, reason) => {
    expect(() => cellsFrom(text, WEST)).toThrow(reason);
  });

  it('tells all that is wrong, in short words', () => {
    const map = cells({ ...west, name: 'x'.repeat(10_000) }, { ...east, codes: ['9', 'x'.repeat(10_000)] });
    let told = '';
    try {
      cellsFrom(map, 'https://nobody.example');
    } catch (error) {
      told = error instanceof Error ? error.message : '';
    }
    expect(told.split('\n')).toHaveLength(3);
    expect(told.length).toBeLessThan(600);
  });

  it('is not there, or larger than it may be', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'kazva-cells-')), 'cells.json');
    expect(() => readCells(file, WEST)).toThrow('can be read');
    writeFileSync(file, mapOf({}));
    expect(readCells(file, WEST).own?.name).toBe('west');
    truncateSync(file, 4_000_001);
    expect(() => readCells(file, WEST)).toThrow('4000000 bytes');
    expect(readCells(null, WEST)).toBe(ALONE);
  });
});
