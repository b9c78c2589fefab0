// The municipalities of a register: each found by its name in either alphabet or by its code, and called as the register does.
import { expect, it } from 'vitest';
import { isMeant, municipalitiesIn } from '../../../server/municipality/register/municipalities.ts';
import { readRegister } from '../../../server/municipality/register/read.ts';
import { DISTRICT_CENTRES } from '../../../server/municipality/register/rules.ts';
import { CALLED_OTHERWISE, DISTRICTS } from '../../../server/municipality/register/text/municipalities.ts';

const read = async (rows: readonly string[]) =>
  municipalitiesIn(await readRegister(Buffer.from(rows.join('\n'))));

const OF_2018 = [
  'ekatte,t_v_m,name,oblast,obstina,kmetstvo,kind,category',
  '03304,с.,Бели пласт,SZR,SZR31,SZR31-07,3,5',
  '68850,гр.,Стара Загора,SZR,SZR31,SZR31-00,1,1',
  '35167,гр.,Казанлък,SZR,SZR12,SZR12-00,1,2',
  '40292,гр.,Крън,SZR,SZR12,SZR12-02,1,5',
  // Two villages of one rank: the seat is the one in no mayoralty.
  '10812,с.,Венелин,VAR,VAR08,VAR08-01,3,6',
  '10865,с.,Ветрино,VAR,VAR08,VAR08-00,3,6',
  // Its seat is another municipality's city.
  '35523,с.,Калековец,PDV,PDV17,PDV17-03,3,4',
  '68134,гр.,София,SOF,SOF46,SOF46-00,1,0',
];

it('are called as their seats are, or as the register calls what lies around a city', async () => {
  expect(await read(OF_2018)).toEqual([
    { code: 'VAR08', name: both('Ветрино', 'Vetrino'), district: both('Варна', 'Varna'), settlements: 2 },
    { code: 'SZR12', name: both('Казанлък', 'Kazanlak'), district: STARA_ZAGORA, settlements: 2 },
    { code: 'PDV17', name: both('Марица', 'Maritsa'), district: both('Пловдив', 'Plovdiv'), settlements: 1 },
    { code: 'SZR31', name: STARA_ZAGORA, district: STARA_ZAGORA, settlements: 2 },
    {
      code: 'SOF46',
      name: both('Столична', 'Stolichna'),
      district: both('София (столица)', 'Sofia (stolitsa)'),
      settlements: 1,
    },
  ]);
});

const both = (bg: string, en: string) => ({ bg, en });
const STARA_ZAGORA = both('Стара Загора', 'Stara Zagora');

it('are called as an edition says that names them itself', async () => {
  const later = ['ekatte,t_v_m,name,obshtina,obshtina_name', '40292,гр.,Крън,SZR12,Казанлък'];
  expect(await read(later)).toMatchObject([{ code: 'SZR12', name: { bg: 'Казанлък' } }]);
});

it('are named though an edition says nothing but the settlements, and by the code’s letters in no district known', async () => {
  const plain = ['ekatte,t_v_m,name,obshtina', '1,с.,Едно,XYZ01', '2,гр.,Две,XYZ01'];
  expect(await read(plain)).toEqual([
    { code: 'XYZ01', name: both('Две', 'Dve'), district: both('XYZ', 'XYZ'), settlements: 2 },
  ]);
});

it.each(['стара', ' Стара Загора', 'stara zagora', 'SZR31', 'szr31', 'загора'])(
  'are found by „%s“',
  async (typed) => {
    const found = (await read(OF_2018)).filter((each) => isMeant(each, typed));
    expect(found.map(({ code }) => code)).toEqual(['SZR31']);
  },
);

it('lie in 28 districts, each with a centre but for Sofia’s two, and five are called otherwise', () => {
  expect(Object.keys(DISTRICTS)).toHaveLength(28);
  expect(DISTRICT_CENTRES.size).toBe(27);
  for (const code of Object.keys(CALLED_OTHERWISE)) expect(DISTRICTS).toHaveProperty(code.slice(0, 3));
});
