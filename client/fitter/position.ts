// Asks the phone once where it is, where the fitter wants it to be told.
import type { Told } from './offline-store.ts';

/** What was told waits no longer for it. */
const PATIENCE_MS = 10_000;
/** An older one may be of the place before. */
const OLDEST_MS = 10_000;

/** Where it is; null where it does not know, or may not say. */
export function askPosition(): Promise<Told['position']> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) =>
        resolve({ latitude, longitude, accuracyM: accuracy }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: OLDEST_MS },
    );
  });
}
