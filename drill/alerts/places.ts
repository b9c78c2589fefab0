// The places of Stara Zagora, as far as a simulation looks at them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { DemoPlace } from '../../server/operator/demo/ratings-per-place.ts';

const FOLDER = join(import.meta.dirname, '../../prisma/cities/stara-zagora');
const rowsOf = (file: string): Record<string, string>[] =>
  parse(readFileSync(join(FOLDER, file)), { columns: true, bom: true });

/** The places, numbered in the order of their file. */
export function listTownPlaces(): DemoPlace[] {
  const rows = rowsOf('locations.csv');
  const categories = [...new Set(rows.map(({ category }) => category))];
  const villages = new Set(
    rowsOf('settlements.csv').flatMap(({ kind, ekatte }) => (kind === 'village' ? [ekatte] : [])),
  );
  return rows.map(({ category = '', ekatte = '' }, index) => ({
    key: String(index + 1),
    locationId: BigInt(index + 1),
    settlementId: BigInt(ekatte),
    categoryId: BigInt(categories.indexOf(category)),
    categoryKey: category,
    isVillage: villages.has(ekatte),
  }));
}
