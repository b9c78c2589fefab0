// Has services of a demo city ask for the part of the day.
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { DayPart } from '../../voting/told/rules.ts';

/** A service that asks, and what people tell there, one after the other: who is content, and all others. */
export interface DayPartStory {
  /** The key of the service. */
  readonly service: string;
  readonly content: readonly DayPart[];
  readonly others: readonly DayPart[];
}

/** A service that asks, with its places. */
export interface AskingService extends DayPartStory {
  readonly locationIds: readonly bigint[];
}

/** Switches it on. */
export async function askDayParts(
  tx: Tenant,
  { id: municipalityId }: Municipality,
  stories: readonly DayPartStory[],
): Promise<AskingService[]> {
  const services: AskingService[] = [];
  for (const story of stories) {
    const { id: categoryId } = await tx.category.update({
      where: { municipalityId_key: { municipalityId, key: story.service } },
      data: { dayParts: 'ASKED' },
    });
    const places = await tx.location.findMany({
      where: { municipalityId, categoryId },
      select: { id: true },
    });
    services.push({ ...story, locationIds: places.map(({ id }) => id) });
  }
  return services;
}
