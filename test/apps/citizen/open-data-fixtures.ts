// A version of open data for tests of its page: two tables, one under a licence of its own.
import type { OpenDataPageQuery } from '../../../client/generated/operations.ts';
import { municipality } from './fixtures.ts';

const path = `/results/${municipality.slug}/data/2026-11-25`;
const fileOf = (name: string, rows: number, bytes: number) => ({
  name,
  rows,
  bytes,
  path: `${path}/${name}`,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
});

const ccBy = {
  key: 'CC_BY_4_0',
  name: 'CC BY 4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
const odbl = {
  key: 'ODBL_1_0',
  name: 'ODbL 1.0',
  address: 'https://opendatacommons.org/licenses/odbl/1-0/',
} as const;

/** The page's data of a city that published something. */
export const openData: OpenDataPageQuery = {
  municipality: {
    ...municipality,
    threshold: 5,
    openData: {
      version: '2026-11-25',
      day: '2026-11-25',
      licence: ccBy,
      versions: ['2026-11-25', '2026-11-24-2', '2026-11-24'],
      tables: [
        {
          name: 'places',
          title: 'Места',
          description: 'Какво се оценява: места, превозни средства и таблети на гише.',
          licence: ccBy,
          columns: [
            { names: ['place'], description: 'Мястото, с номера му в платформата.' },
            { names: ['name_bg', 'name_en'], description: 'Името му.' },
            { names: ['registrationNumber'], description: 'Регистрационният номер на превозно средство.' },
          ],
          files: [fileOf('places.csv', 636, 93_500), fileOf('places.jsonl', 636, 201_000)],
        },
        {
          name: 'positions',
          title: 'Координати на местата',
          description: 'Координати (WGS 84). Съдържат данни от OpenStreetMap.',
          licence: odbl,
          columns: [{ names: ['latitude'], description: 'Градуси северна ширина.' }],
          files: [fileOf('positions.csv', 1, 60), fileOf('positions.jsonl', 1, 71)],
        },
      ],
    },
  },
};

/** The same of a city that published nothing yet. */
export const noOpenData: OpenDataPageQuery = {
  municipality: { ...municipality, threshold: 5, openData: null },
};
