// Gathers what mystery clients found in a year: of each programme that is over, what everybody may read.
import { asGranted } from '../../access/grants/as-granted.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Context } from '../../api/context.ts';
import { dayIn } from '../../foundation/days.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { listCategories, type Municipality } from '../../municipality/municipalities/store.ts';
import { publishedOf, type PublishedProgramme } from '../mystery-visits/published.ts';
import { isOver } from '../mystery-visits/rules.ts';
import { listOfYear, listVisits } from '../mystery-visits/store.ts';

/** The programmes whose last day is in the year, the earliest first. */
export async function gatherMystery(
  { database, grant, now }: Pick<Context, 'database' | 'grant' | 'now'>,
  { id, timeZone }: Municipality,
  reading: Grant<'reports.read'> | Grant<'reports.edit'>,
  year: number,
): Promise<PublishedProgramme[]> {
  const today = dayIn(timeZone, now());
  const services = await listCategories(database.citizen.prisma, grant('municipalities.read', id));
  const named = services.map((service) => ({ id: service.id, name: textsOf(service.name) }));
  return asGranted({ database }, reading, async (tx) => {
    const programmes = await listOfYear(tx, reading, year);
    const published: PublishedProgramme[] = [];
    for (const programme of programmes.filter((each) => isOver(each, today))) {
      const one = publishedOf(programme, await listVisits(tx, reading, programme), named);
      if (one !== null) published.push(one);
    }
    return published;
  });
}
