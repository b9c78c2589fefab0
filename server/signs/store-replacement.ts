// Finds the sign to which people at a retired one are led: the one that members named, or another one of the same place.
import type { PrismaClient } from '../../prisma/generated/client.ts';
import type { Grant } from '../access/grant.ts';
import { inUse, listSignsByCode, type Sign } from './store.ts';

type Reader = Pick<PrismaClient, 'sign' | 'signCode'>;

/** A sign that was put up instead may be retired as well by now, and so on. Nobody replaces more often in a row. */
const MOST_STEPS = 10;

/** The sign in use that stands for the retired one; null where there is none, as at a place that is out of use itself. */
export async function findReplacement(
  prisma: Reader,
  find: Grant<'signs.find'>,
  { code, municipality, location }: Sign,
): Promise<Sign | null> {
  const seen = new Set<string>();
  for (let next: string | null = code; next !== null && !seen.has(next) && seen.size < MOST_STEPS;) {
    seen.add(next);
    const named: { retiredOn: Date | null; replacedBy: string | null } | null = await prisma.sign.findUnique({
      where: { municipalityId_code: { municipalityId: municipality.id, code: next } },
      select: { retiredOn: true, replacedBy: true },
    });
    if (named && named.retiredOn === null && next !== code) {
      const [sign] = await listSignsByCode(prisma, find, [next]);
      if (sign && !sign.isRetired && sign.location.kind !== 'tablet') return sign;
    }
    next = named?.replacedBy ?? null;
  }
  const besides = await prisma.sign.findFirst({
    where: inUse(municipality.id, { locationIds: [location.id], states: null }),
    select: { code: true },
    orderBy: { code: 'asc' },
  });
  const [sign] = besides ? await listSignsByCode(prisma, find, [besides.code]) : [];
  return sign ?? null;
}
