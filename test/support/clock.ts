// A clock that a test vouches for: what it says is believed, however far a test lets it go.
import type { Clock } from '../../server/foundation/clock/clock.ts';

export const RIGHT_CLOCK: Pick<Clock, 'isRight' | 'fault'> = {
  isRight: () => Promise.resolve(true),
  fault: () => null,
};
