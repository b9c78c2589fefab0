// Reads where a code led on a day that is past, as a citizen: where codes lead is as public as the signs themselves.
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Grant } from '../../access/grants/grant.ts';
import { dayIn } from '../../foundation/days.ts';
import { ledTo, wasInUse } from './offline-vote-place.ts';
import type { Sign } from './store.ts';

/** The sign as it was on the day, at the place to which it led then. */
export async function getSignOn(
  prisma: Pick<PrismaClient, 'sign' | 'signMove' | 'location'>,
  _grant: Grant<'signs.find'>,
  sign: Sign,
  day: string,
): Promise<Sign> {
  const { code, municipality, location: present } = sign;
  const { id: municipalityId, timeZone } = municipality;
  const moves = await prisma.signMove.findMany({
    where: { municipalityId, code },
    select: { fromLocationId: true, movedAt: true },
    orderBy: { id: 'asc' },
  });
  const led = moves.map(({ fromLocationId, movedAt }) => ({
    from: fromLocationId,
    day: dayIn(timeZone, movedAt),
  }));
  const id = ledTo(present.id, led, day);
  const stored =
    id === present.id
      ? present
      : await prisma.location.findUniqueOrThrow({ where: { municipalityId_id: { municipalityId, id } } });
  const own = await prisma.sign.findUnique({
    where: { municipalityId_code: { municipalityId, code } },
    select: { retiredOn: true },
  });
  const isRetired = own === null || !wasInUse(own.retiredOn, day) || !wasInUse(stored.retiredOn, day);
  return { ...sign, isRetired, location: { ...stored, municipalityId } };
}
