// What of a place decides which votes count changes from the next day on: nobody decides on votes of today.
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { keepHoursOfToday } from '../hours/store.ts';
import { isSameSeason } from '../locations/season.ts';
import { keepSeasonOfToday } from '../locations/store-season.ts';
import { keepPresenceOfToday } from '../presence/store.ts';
import { isOpenOtherwise, type LocationDraft } from './draft.ts';

/** A place as it is, and as it is to be. */
export interface WantedChange {
  readonly id: bigint;
  readonly stored: LocationDraft;
  readonly draft: LocationDraft;
}

/** Notes, before the places are changed, what of their hours, seasons and presence holds for the rest of the day. */
export async function keepToday(
  tx: Tenant,
  municipalityId: MunicipalityId,
  wanted: readonly WantedChange[],
): Promise<void> {
  const idsWhere = (isOther: (change: WantedChange) => boolean) =>
    wanted.flatMap((change) => (isOther(change) ? [change.id] : []));
  const reopened = idsWhere(({ stored, draft }) => isOpenOtherwise(stored, draft));
  if (reopened.length > 0) await keepHoursOfToday(tx, municipalityId, reopened);
  await keepSeasonOfToday(
    tx,
    municipalityId,
    idsWhere(({ stored, draft }) => !isSameSeason(stored, draft)),
  );
  await keepPresenceOfToday(
    tx,
    municipalityId,
    idsWhere(({ stored, draft }) => stored.asksPresence !== draft.asksPresence),
  );
}
