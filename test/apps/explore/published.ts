// Three months of ratings at two more places, some of them unconfirmed, and a pool: something to compare and to narrow.
import { addPlace, publish } from '../../support/city.ts';
import { publishPool } from '../../support/pools.ts';
import type { Opened } from './opened.ts';

/** The two places; the first has 6 ratings a month from August (4.0, 6.0, 8.0), the second 5 in October (9.0). */
export async function publishMonths({ owner, city }: Opened): Promise<{ library: string; market: string }> {
  const library = await addPlace(owner, city, 'Библиотека');
  const market = await addPlace(owner, city, '=HYPERLINK("x")');
  for (const [day, score] of [
    ['2026-08-03', 4],
    ['2026-09-07', 6],
    ['2026-10-05', 8],
  ] as const)
    await publish(
      owner,
      city,
      library,
      day,
      Array.from({ length: 6 }, (_, at) => score + (at % 3) - 1),
    );
  await publish(owner, city, market, '2026-10-05', [9, 9, 9, 9, 9]);
  await publish(owner, city, library, '2026-10-06', [1, 1, 1, 1, 1, 1], {
    standing: 'UNCONFIRMED',
    reason: 'BURST',
  });
  await publishPool(owner, city, '2026-10-01', [5, 6, 7, 8, 9]);
  return { library: String(library.id), market: String(market.id) };
}
