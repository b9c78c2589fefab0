// A city with three services and two years of published months, for the pages of results.
import type { Pool } from 'pg';
import { Prisma } from '../../../prisma/generated/client.ts';
import { dayAfter, dayIn } from '../../../server/foundation/days.ts';
import { addPlace, publish, type City, type CityPlace } from '../../support/city.ts';

export interface Service {
  readonly categoryId: bigint;
  readonly name: string;
  readonly places: readonly CityPlace[];
}

const GOOD = [10, 10, 9, 10, 8, 9, 10, 7, 10, 9, 10, 4];
const FAIR = [8, 7, 9, 6, 8, 5, 10, 7, 8, 3, 9, 6];
const POOR = [3, 5, 2, 8, 1, 4, 6, 2, 5, 3, 10, 1];

const NAMES = [
  ['Градски транспорт', 'Линия 4', 'Линия 7', 'Линия 20'],
  [
    'Общински администрации и гише за услуги',
    'Център за услуги „Запад“',
    'Кметство Изток',
    'Дирекция „Местни данъци и такси“',
  ],
] as const;

/** The month that is over, YYYY-MM: all of its days are past, whatever day it is. */
export function lastMonth(): string {
  const thisMonth = dayIn('Europe/Sofia', new Date()).slice(0, 7);
  return dayAfter(`${thisMonth}-01`, -1).slice(0, 7);
}

/** `count` months, the last one that of `last`, YYYY-MM. */
function monthsUntil(last: string, count: number): string[] {
  const [year = 0, month = 1] = last.split('-').map(Number);
  return Array.from({ length: count }, (_, at) =>
    new Date(Date.UTC(year, month - count + at, 1)).toISOString().slice(0, 7),
  );
}

async function addService(
  owner: Pool,
  city: City,
  at: number,
  [name, ...places]: readonly string[],
): Promise<Service> {
  const names = JSON.stringify({ bg: name, en: name });
  const { rows } = await owner.query<{ id: string }>(
    Prisma.sql`INSERT INTO categories (municipality_id, key, name, rating_question, position)
      VALUES (${city.id}, ${`service-${at}`}, ${names}::jsonb, ${names}::jsonb, ${at + 2}) RETURNING id`,
  );
  const categoryId = BigInt(rows[0]?.id ?? 0);
  const made: CityPlace[] = [];
  for (const place of places) made.push(await addPlace(owner, { ...city, categoryId }, place));
  return { categoryId, name: name ?? '', places: made };
}

/**
 * Fifteen months of a city that has one service, kindergartens, and gets two more: kindergartens fell in the last month,
 * transport rose, and nothing changed at the offices.
 */
export async function publishMonths(owner: Pool, city: City): Promise<Service[]> {
  const [kindergarten] = city.places;
  if (!kindergarten) throw new Error('The city has a place.');
  const others = [
    await addPlace(owner, city, 'Детска градина „Зорница“'),
    await addPlace(owner, city, 'Детска градина „Детелина“'),
  ];
  const services: Service[] = [
    { categoryId: city.categoryId, name: 'Детски градини', places: [kindergarten, ...others] },
  ];
  for (const [at, names] of NAMES.entries()) services.push(await addService(owner, city, at, names));
  const months = monthsUntil(lastMonth(), 15);
  for (const [at, month] of months.entries()) {
    const isLast = at === months.length - 1;
    for (const [of, { categoryId, places }] of services.entries()) {
      const scores = [isLast ? FAIR : GOOD, isLast ? FAIR : POOR, FAIR][of] ?? FAIR;
      for (const [which, place] of places.entries()) {
        for (const day of ['04', '17'])
          await publish(
            owner,
            { ...city, categoryId },
            place,
            `${month}-${day}`,
            scores.slice(which, which + 9),
          );
      }
    }
  }
  return services;
}
