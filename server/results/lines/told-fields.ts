// What the API asks for of sums that people told, and answers of each: of a line, and of the parts of the day.
import type { ObjectFieldBuilder } from '@pothos/core';
import { builder, type BuilderTypes } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { loader, perRequest, type Key } from '../../api/loaders.ts';
import type { Grant } from '../../access/grants/grant.ts';
import type { Standing } from '../../foundation/ballot.ts';
import { StandingType } from '../../voting/ballots/refs.ts';
import { countedFields } from '../aggregates/interval-type.ts';
import { DAYS, daysFrom } from '../aggregates/summary.ts';
import type { ToldFilter, ToldSum } from './store.ts';

/** Which sums to add up. */
export const TOLD = builder.args((t) => ({
  ...DAYS,
  standing: t.field({
    type: [StandingType],
    defaultValue: ['COUNTED'],
    description: 'Which standings to sum together.',
  }),
}));

/** Which sums of a line, or of a category; the standings in their order, as one word. */
interface ToldKey extends Key {
  readonly from: string | null;
  readonly to: string | null;
  readonly standing: string;
}

type ToldArguments = Parameters<typeof daysFrom>[0] & {
  readonly standing?: readonly Standing[] | null | undefined;
};

/** The key of what the arguments ask for. */
export const toldKey = (of: Key, args: ToldArguments): ToldKey => ({
  municipalityId: of.municipalityId,
  id: of.id,
  ...daysFrom(args),
  standing: [...new Set(args.standing ?? ['COUNTED'])].toSorted().join(' '),
});

type Sum<V> = (
  pool: Context['database']['citizen']['pool'],
  grant: Grant<'aggregates.read'>,
  filter: ToldFilter,
  ids: readonly bigint[],
) => Promise<ReadonlyMap<bigint, V>>;

/** Loads by `sum`; `otherwise`: what stands for an id of which nothing is published. */
export const toldLoader = <V>(sum: Sum<NonNullable<V>>, otherwise: V) =>
  perRequest(({ database, grant }) =>
    loader<ToldKey, V>(
      (ids, { municipalityId, from, to, standing }) =>
        sum(
          database.citizen.pool,
          grant('aggregates.read', municipalityId),
          { from, to, standing: standing.split(' ') as Standing[] },
          ids,
        ),
      () => otherwise,
    ),
  );

/** The fields of a sum. */
export const toldFields = <Of extends ToldSum>(t: ObjectFieldBuilder<BuilderTypes, Of>) => ({
  ...countedFields(t, { count: 'How many said it.', interval: 'The interval of the average.' }),
  distribution: t.intList({
    description: 'How many gave each score: ten numbers, score 1 first.',
    resolve: ({ counts }) => [...counts],
  }),
  places: t.int({
    description: 'At how many places they said it, at the least.',
    resolve: ({ places }) => places,
  }),
  firstDay: t.field({
    type: 'Date',
    description: 'The first day on which some was published.',
    resolve: ({ firstDay }) => firstDay,
  }),
  lastDay: t.field({
    type: 'Date',
    description: 'The last day on which some was published.',
    resolve: ({ lastDay }) => lastDay,
  }),
});
