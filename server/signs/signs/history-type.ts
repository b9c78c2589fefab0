// What happened with a sign, as types of the schema.
import { builder } from '../../api/builder.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { OrderStateType } from '../orders/refs.ts';
import { MountingOutcomeType } from '../rounds/refs.ts';
import type { SignHistory, SignMounting, SignMove, SignOrder } from './store-history.ts';
import { locationLoader } from '../../municipality/locations/loaders.ts';

type Told = SignHistory & { readonly municipalityId: MunicipalityId };

const SignMoveType = builder
  .objectRef<SignMove & { readonly municipalityId: MunicipalityId }>('SignMove')
  .implement({
    description: 'A code was led to another place.',
    fields: (t) => ({
      movedAt: t.expose('movedAt', { type: 'DateTime', description: 'When.' }),
      from: t.field({
        type: LocationType,
        description: 'Where it led before.',
        resolve: ({ municipalityId, from: id }, _args, { loaders }) =>
          loaders(locationLoader).load({ municipalityId, id }),
      }),
      to: t.field({
        type: LocationType,
        description: 'Where it led from then on.',
        resolve: ({ municipalityId, to: id }, _args, { loaders }) =>
          loaders(locationLoader).load({ municipalityId, id }),
      }),
      because: t.exposeString('because', { description: 'Why.' }),
    }),
  });

const SignOrderType = builder.objectRef<SignOrder>('SignOrder').implement({
  description: 'An order that a sign is in.',
  fields: (t) => ({
    id: t.id({ description: "The order's id.", resolve: ({ id }) => String(id) }),
    number: t.exposeInt('number', { description: 'Its number with the municipality.' }),
    orderedOn: t.field({
      type: 'Date',
      description: 'When it was ordered.',
      resolve: ({ orderedOn }) => orderedOn.toISOString().slice(0, 10),
    }),
    quantity: t.exposeInt('quantity', { description: 'How many of the sign.' }),
    damaged: t.exposeInt('damaged', { description: 'How many of them came back damaged.' }),
    state: t.expose('state', { type: OrderStateType, description: 'How far it is.' }),
  }),
});

const SignMountingType = builder.objectRef<SignMounting>('SignMounting').implement({
  description: 'What a fitter told of a sign.',
  fields: (t) => ({
    round: t.id({ description: "The round's id.", resolve: ({ roundId }) => String(roundId) }),
    roundName: t.exposeString('roundName', { description: 'What the round is called.' }),
    told: t.expose('told', { type: MountingOutcomeType, description: 'What was told.' }),
    toldOn: t.field({
      type: 'Date',
      description: 'When.',
      resolve: ({ toldOn }) => toldOn.toISOString().slice(0, 10),
    }),
    note: t.exposeString('note', { nullable: true, description: 'What was written to it.' }),
  }),
});

export const SignHistoryType = builder.objectRef<Told>('SignHistory').implement({
  description: 'What happened with a sign, the latest first: at most a hundred of each kind.',
  fields: (t) => ({
    moves: t.field({
      type: [SignMoveType],
      complexity: { field: 0, multiplier: 10 },
      description: 'Where its code led before.',
      resolve: ({ moves, municipalityId }) => moves.map((move) => ({ municipalityId, ...move })),
    }),
    orders: t.expose('orders', {
      type: [SignOrderType],
      complexity: { field: 0, multiplier: 10 },
      description: 'The orders that it is in.',
    }),
    mountings: t.expose('mountings', {
      type: [SignMountingType],
      complexity: { field: 0, multiplier: 10 },
      description: 'What fitters told of it.',
    }),
    replaces: t.exposeStringList('replaces', {
      description: 'The codes of retired signs that lead people to this one.',
    }),
  }),
});
