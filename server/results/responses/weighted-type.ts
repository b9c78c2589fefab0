// An average by visitors, as it can be asked for.
import { builder } from '../../api/builder.ts';
import { IntervalType } from '../aggregates/interval-type.ts';
import type { Weighted } from './rules.ts';

export const WeightedType = builder.objectRef<Weighted>('WeightedAverage').implement({
  description: 'The average of places, each as heavy as its visitors.',
  fields: (t) => ({
    average: t.exposeFloat('average', { description: 'The average, 1 to 10.' }),
    count: t.exposeInt('count', { description: 'How many ratings it is of.' }),
    interval: t.expose('interval', { type: IntervalType, description: 'Its 95 % interval.' }),
    places: t.exposeInt('places', { description: 'Of how many places it is.' }),
  }),
});
