// A database that knows of fewer nights than the folders of keys was taken back: what waited in it was published once already.
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { heldOf } from './night-note.ts';
import type { KeyFolder } from './private-keys.ts';

/** A municipality, and of how many of its nights the database knows. */
export interface KnownNights {
  readonly municipalityId: MunicipalityId;
  readonly nights: number;
}

/** The last night that was held though the database does not know of it; null: it knows of all. Keys up to it are over. */
export async function findNightTakenBack(
  { findNight }: Pick<KeyFolder, 'findNight'>,
  { municipalityId, nights }: KnownNights,
): Promise<number | null> {
  const held = heldOf(await findNight(municipalityId));
  return held > nights ? held : null;
}

/** Nothing of the municipality is opened before a person said that what waited when its nights were held is given up. */
export class TakenBack extends Error {
  override readonly name = 'TakenBack';
  constructor({ municipalityId }: KnownNights) {
    super(`The database was taken back to before a night of municipality ${municipalityId} that was held.`);
  }
}
