// Signs of an invented city, the same for the same number: places are called as those of Stara Zagora are.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Municipality, Sign, SignList, Texts } from '../../sign-generator/sign.ts';
import { withCheckDigits } from '../../server/foundation/sign-code.ts';
import { pick, seeded } from '../../bench/standing/chance.ts';

const DATA = join(import.meta.dirname, '../../prisma/cities/stara-zagora');
const SEED = 20_000;
/** Has no factor in common with the ten million numbers of a code: none comes twice. */
const STRIDE = 7_919;
const NUMBERS = 10_000_000;

const CITY: Municipality = {
  name: { first: 'Стара Загора', second: 'Stara Zagora' },
  languages: ['bg', 'en'],
  colour: '#1f4d3a',
  arms: null,
  isDemo: false,
};

type Row = Readonly<Record<string, string>>;

const rowsOf = (file: string): Row[] => parse(readFileSync(join(DATA, file)), { columns: true, bom: true });

const keyed = (rows: readonly Row[], key: string) => new Map(rows.map((row) => [row[key] ?? '', row]));

const texts = (row: Row | undefined, field: string, more = ''): Texts => ({
  first: `${row?.[`${field}_bg`] ?? ''}${more}`,
  second: `${row?.[`${field}_en`] ?? ''}${more}`,
});

const places = rowsOf('locations.csv');
const categories = keyed(rowsOf('categories.csv'), 'key');
const settlements = keyed(rowsOf('settlements.csv'), 'ekatte');

function inventSign(number: number): Sign {
  const chance = seeded(SEED + number);
  const place = places[pick(places.length, chance)];
  const code = withCheckDigits(String((number * STRIDE) % NUMBERS).padStart(7, '0'));
  return {
    code,
    url: `HTTPS://KAZVA.BG/S/${code}`,
    state: 'new',
    location: {
      id: String(number + 1),
      name: texts(place, 'name', ` ${1 + pick(999, chance)}`),
      settlement: texts(settlements.get(place?.['ekatte'] ?? ''), 'name'),
      ekatte: place?.['ekatte'] ?? null,
      address: place?.['address_bg'] || null,
      category: place?.['category'] ?? '',
      question: texts(categories.get(place?.['category'] ?? ''), 'rating_question'),
    },
  };
}

/** The signs from one number up to another; every name has a number of its own behind it. */
export function inventSigns(from: number, to: number): SignList {
  return {
    municipality: CITY,
    signs: Array.from({ length: to - from }, (_, i) => inventSign(from + i)),
  };
}
