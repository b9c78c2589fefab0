// What an admin can ask before a larger threshold is saved.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { AppError } from '../../foundation/errors.ts';
import { SMALLEST_GROUP } from '../../foundation/ballot.ts';
import { dayAfter, dayIn } from '../../foundation/days.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { LARGEST_THRESHOLD } from '../../municipality/municipalities/settings.ts';
import { withThreshold, type LargerThreshold } from './larger-threshold.ts';
import { listMonths } from './store-months.ts';

/** So many days are looked at. */
const DAYS = 365;

const LargerThresholdType = builder.objectRef<LargerThreshold>('LargerThreshold').implement({
  description:
    'What the last twelve months would have been with another threshold. Nothing that was published changes by one.',
  fields: (t) => ({
    places: t.exposeInt('places', { description: 'Places with counted ratings that were published.' }),
    quietPlaces: t.exposeInt('quietPlaces', {
      description: 'How many of them would have had none: too few for one group, they come out in pools.',
    }),
    months: t.exposeInt('months', {
      description: 'Months with counted ratings that were published, each place for itself.',
    }),
    quietMonths: t.exposeInt('quietMonths', {
      description: 'How many of them would have had nothing new: it would have come out in a later one.',
    }),
  }),
});

builder.queryField('largerThreshold', (t) =>
  cityField(t, {
    type: LargerThresholdType,
    access: 'settings.read',
    args: {
      threshold: t.arg.int({
        required: true,
        description: `The threshold, ${SMALLEST_GROUP} to ${LARGEST_THRESHOLD}.`,
      }),
    },
    description: 'What a threshold would have meant in the last twelve months.',
    resolve: async ({ municipality, grant: read, context }, { threshold }) => {
      if (threshold < SMALLEST_GROUP || threshold > LARGEST_THRESHOLD)
        throw new AppError('BAD_INPUT', `threshold is ${SMALLEST_GROUP} to ${LARGEST_THRESHOLD}.`);
      const since = dayAfter(dayIn(municipality.timeZone, context.now()), -DAYS);
      const months = await asGranted(context, read, (tx) => listMonths(tx, read, since));
      return withThreshold(months, threshold);
    },
  }),
);
