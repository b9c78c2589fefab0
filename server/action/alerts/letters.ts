// Who is to get a letter about alerts: each member what it asked for, at once or as a digest in the morning; one letter for all of it.
import { dataOf, type FindParts } from '../../foundation/jobs/letters.ts';
import { isDue, type LocalHour } from './rules.ts';
import { isFor, localHour } from './for-whom.ts';
import { listLetterCities, type LetterCity } from '../../municipality/municipalities/store-letter-cities.ts';
import { claimLetter, listReaders, listTold, type Reader, type Told } from './store-letters.ts';

/** Hands over a letter to everybody for whom it is time and there is something to tell; answers how many those are. */
export async function findLetters(parts: FindParts): Promise<number> {
  let letters = 0;
  for (const city of await listLetterCities(parts.connection)) {
    const hour = localHour(city.timeZone, parts.now());
    const alerts = await listTold(parts.connection, city.id);
    for (const reader of await listReaders(parts.connection, city.id))
      if (await handOver(parts, city, reader, alerts, hour)) letters += 1;
  }
  return letters;
}

/** Hands over one member's letter; false where there is nothing for this one, or somebody else was quicker. */
async function handOver(
  { together, now }: FindParts,
  { id, timeZone }: LetterCity,
  reader: Reader,
  alerts: readonly Told[],
  hour: LocalHour,
): Promise<boolean> {
  const { memberId, toldUntil, toldAt, subscription } = reader;
  const last = alerts.at(-1)?.id ?? 0n;
  const lastDay = toldAt && localHour(timeZone, toldAt).day;
  if (last <= toldUntil || !isDue(subscription.frequency, hour, lastDay)) return false;
  const isAny = alerts.some((alert) => alert.id > toldUntil && isFor(reader, alert, hour.day));
  const next = { toldUntil: last, toldAt: isAny ? now() : toldAt };
  return together(async ({ transaction, handOver }) => {
    if (!(await claimLetter(transaction, id, reader, next)) || !isAny) return false;
    const data = dataOf({ municipality: id, member: memberId, after: toldUntil, until: last });
    await handOver('alerts.send', data);
    return true;
  });
}
