// The register of settlements: every form and edition in which it is published, and names in Latin letters.
import fc from 'fast-check';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { listMunicipalityFolders, readFolder } from '../../../server/operator/seed/folder.ts';
import { readRegister } from '../../../server/municipality/register/read.ts';
import { ekatteFrom } from '../../../server/municipality/register/rules.ts';
import { transliterate } from '../../../server/municipality/register/text/transliteration.ts';
import { writeXlsx } from '../../../server/foundation/sheets/xlsx/write.ts';

/** The edition of 2018, whose second line is a note. */
const OF_2018 = [
  'ekatte,t_v_m,name,oblast,obstina,kmetstvo,kind,category,altitude,document,tsb,abc',
  '00000,,Състояние към: 19/01/2018 г.,,,,,,,,,',
  '00014,с.,Абланица,BLG,BLG52,BLG52-01,3,5,6,1928,SW,1',
  '68850,гр.,Стара Загора,SZR,SZR31,SZR31-00,1,1,4,1878,SE,4624',
  '35167,гр.,Казанлък,SZR,SZR12,SZR12-00,1,2,5,1878,SE,2205',
  '62685,ман.,Рилски манастир,KNL,KNL38,KNL38-00,7,8,8,1928,SW,4030',
].join('\n');

const ENTRIES = [
  { ekatte: '00014', kind: 'village', name: 'Абланица', municipality: 'BLG52', rank: 5, isDirect: false },
  { ekatte: '68850', kind: 'city', name: 'Стара Загора', municipality: 'SZR31', rank: 1, isDirect: true },
  { ekatte: '35167', kind: 'town', name: 'Казанлък', municipality: 'SZR12', rank: 2, isDirect: true },
  {
    ekatte: '62685',
    kind: 'village',
    name: 'Рилски манастир',
    municipality: 'KNL38',
    rank: 8,
    isDirect: true,
  },
].map((entry) => ({ ...entry, municipalityName: null }));
/** What an edition says that lacks the columns. */
const PLAIN = ENTRIES.map((entry) => ({ ...entry, rank: null, isDirect: false }));

async function* each(rows: readonly (readonly (string | number)[])[]) {
  yield* rows;
}

const letter = (at: number) => String.fromCharCode(65 + (Math.floor(at) % 26));
const digits = (at: number) => String(at % 100).padStart(2, '0');

const faultOf = (text: string) =>
  readRegister(Buffer.from(text)).then(
    () => 'none',
    (error: { fault?: unknown }) => error.fault,
  );

describe('an edition of the register', () => {
  it('is read as CSV, without its notes', async () => {
    expect(await readRegister(Buffer.from(OF_2018))).toEqual(ENTRIES);
  });

  it('is read with other columns, semicolons, and a title before them', async () => {
    const later = [
      'ЕКАТТЕ;;;;',
      'obshtina;name;ekatte;name_en;t_v_m',
      ...ENTRIES.map(({ ekatte, kind, name, municipality }) => {
        const short = { city: 'гр.', town: 'гр.', village: 'с.' }[kind];
        return `${municipality};${name};${ekatte};;${short}`;
      }),
    ].join('\r\n');
    expect(await readRegister(Buffer.from(later))).toEqual(PLAIN);
  });

  it('is read as XLSX, in which codes are numbers that have lost their zeros', async () => {
    const rows = [
      ['ekatte', 't_v_m', 'name', 'oblast', 'obshtina'],
      [14, 'с.', 'Абланица', 'BLG', 'BLG52'],
    ];
    expect(await readRegister(await buffer(writeXlsx(each(rows))))).toEqual(PLAIN.slice(0, 1));
  });

  it('is read as JSON, also where the list lies in an object', async () => {
    const rows = [
      { ekatte: '00014', t_v_m: 'с.', name: 'Абланица', oblast: 'BLG', obshtina: 'BLG52', document: null },
    ];
    expect(await readRegister(Buffer.from(JSON.stringify(rows)))).toEqual(PLAIN.slice(0, 1));
    expect(await readRegister(Buffer.from(JSON.stringify({ data: rows })))).toEqual(PLAIN.slice(0, 1));
  });

  it('is told from any other file', async () => {
    expect(await faultOf('name,address\nПоща,ул. „Роза“ 1\n')).toBe('NO_REGISTER_COLUMNS');
    expect(await faultOf('[1, 2')).toBe('BROKEN');
    expect(await faultOf('[]')).toBe('NO_REGISTER_COLUMNS');
    expect(await faultOf('')).toBe('EMPTY');
    // Of more municipalities than anybody could choose from.
    const codes = Array.from(
      { length: 6_000 },
      (_, at) => `X${letter(at / 2_600)}${letter(at / 100)}${digits(at)}`,
    );
    const rows = codes.map((code) => `1,с.,Едно,${code}`);
    expect(await faultOf(['ekatte,t_v_m,name,obshtina', ...rows].join('\n'))).toBe('TOO_COSTLY');
  });

  it('has codes of five digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (number) => {
        expect(ekatteFrom(String(number))).toMatch(/^\d{5}$/);
        expect(Number(ekatteFrom(String(number)))).toBe(number);
      }),
    );
    for (const wrong of ['', '123456', 'SZR31', '-1']) expect(ekatteFrom(wrong)).toBeNull();
  });
});

describe('the Transliteration Law', () => {
  it.each([
    ['Стара Загора', 'Stara Zagora'],
    ['Щръклево', 'Shtraklevo'],
    ['Юнаците', 'Yunatsite'],
    ['София', 'Sofia'],
    ['Марияново', 'Mariyanovo'],
    ['България', 'Bulgaria'],
    ['Синьо бърдо', 'Sinyo bardo'],
    ['ЖК', 'ZHK'],
  ])('writes %s as %s', (bulgarian, latin) => expect(transliterate(bulgarian)).toBe(latin));

  it('writes every settlement of the committed cities as they stand there', () => {
    const settlements = listMunicipalityFolders().flatMap((folder) => readFolder(folder).settlements);
    for (const { name } of settlements) expect(transliterate(name.bg)).toBe(name['en']);
  });
});
