// Has people of a demo city tell what is asked after the vote, lines and parts of the day, in the quarter before, and publishes it by the
// counter's own rule.
import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { Score } from '../../foundation/ballot.ts';
import { dayAfter } from '../../foundation/days.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { Line } from '../../municipality/lines/store.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import type { OpenedSlip } from '../../voting/ballots/opening.ts';
import { decideTold } from '../../voting/ballots/pooling-told.ts';
import { countPublishedAfter, recordPooledLine, recordPooledPart } from '../../voting/ballots/store-told.ts';
import { answerOf, type Told } from '../../voting/told/rules.ts';
import type { AskingService } from './day-part-deeds.ts';
import { quarterStart } from './pools.ts';
import { listScores } from './store.ts';

/** Of what something can be told in a city: no place is of both. */
export interface Asked {
  readonly lines: readonly Line[];
  readonly services: readonly AskingService[];
}

/** Of what was published in the quarter before the day's, some told more, and that is published where the rule allows. */
export async function publishTold(
  counter: ClientBase,
  { id, threshold }: Municipality,
  { lines, services }: Asked,
  today: string,
): Promise<void> {
  const until = quarterStart(today);
  const from = quarterStart(dayAfter(until, -1));
  const all = await countPublishedAfter(counter, id, from);
  const later = await countPublishedAfter(counter, id, until);
  const slips = await slipsAt(counter, id, stopsOf(lines), { from, until }, rideOn(lines));
  for (const service of services)
    slips.push(...(await slipsAt(counter, id, service.locationIds, { from, until }, partAt(service))));
  const published = decideTold(slips, {
    desks: new Map(),
    sizeOf: () => threshold,
    publishedAt: (place, standing) => {
      const at = `${place} ${standing}`;
      return (all.get(at) ?? 0) - (later.get(at) ?? 0);
    },
    isChanged: () => false,
    asksPresence: () => false,
    stateOf: () => 'ASKED',
  });
  for (const line of published.lines) await recordPooledLine(counter, id, until, line);
  for (const part of published.dayParts) await recordPooledPart(counter, id, until, part);
}

/** What somebody tells who gave the place the score, the nth of all who do; null: nothing. */
type Tell = (locationId: bigint, score: Score, nth: number) => Told | null;

const stopsOf = (lines: readonly Line[]): bigint[] => [
  ...new Set(lines.flatMap(({ locationIds }) => locationIds)),
];

const rideOn =
  (lines: readonly Line[]): Tell =>
  (locationId, score, nth) => {
    const here = lines.filter(({ locationIds }) => locationIds.includes(locationId));
    const line = here[nth % here.length];
    return line === undefined ? null : { line: line.id, score };
  };

/** From this score on somebody is content. */
const CONTENT = 7;

const partAt =
  ({ content, others }: AskingService): Tell =>
  (_locationId, score, nth) => {
    const parts = score < CONTENT ? others : content;
    const part = parts[nth % parts.length];
    return part === undefined ? null : { part, score };
  };

/** One of so many people tells it. */
const ONE_OF = 3;

async function slipsAt(
  counter: ClientBase,
  id: MunicipalityId,
  locationIds: readonly bigint[],
  days: { readonly from: string; readonly until: string },
  tell: Tell,
): Promise<OpenedSlip[]> {
  const telling = (await listScores(counter, id, locationIds, days)).filter((_, nth) => nth % ONE_OF === 0);
  return telling.flatMap(({ locationId, categoryId, score }, nth): OpenedSlip[] => {
    const told = tell(locationId, score as Score, nth);
    if (told === null) return [];
    const trust = { standing: 'COUNTED', reason: null } as const;
    return [{ id: randomUUID(), slip: { locationId, categoryId, trust, content: answerOf(told) } }];
  });
}
