// The day that a slip brings along which waited on a phone: a field of each input that casts one.
import { GRACE_DAYS } from './offline-vote-place.ts';

/** The field's options. */
export const CAST_ON = {
  type: 'Date',
  description:
    'The day on which it was cast, where it waited without a connection: it counts at the place to which the code ' +
    `led on that day, ${GRACE_DAYS} days back at the most, also where the sign was taken down since. The day finds the place, and is ` +
    'forgotten: it is neither kept nor sealed. A day that cannot be is not believed.',
} as const;
