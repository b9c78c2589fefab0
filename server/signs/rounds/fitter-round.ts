// A round as the fitter whose pass it is sees it.
import type { Grant } from '../../access/grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { builder } from '../../api/builder.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { MunicipalityType } from '../../municipality/municipalities/refs.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { MountingOutcomeType } from './refs.ts';
import { MOST_SIGNS } from './rules.ts';
import { getLastDay, getMountingDays } from './store-mount.ts';
import { getRound, listRoundSigns, type Round, type RoundSign } from './store.ts';
import { locationOf } from '../../municipality/locations/loaders.ts';

/** A round as the one who puts up its signs sees it. */
export interface FitterRound extends Round {
  readonly municipality: Municipality;
  readonly lastDay: string;
  readonly keptDays: number;
  readonly signs: readonly RoundSign[];
}

const FitterSignType = builder.objectRef<RoundSign>('FitterSign').implement({
  description: 'A sign that a fitter is to put up.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its nine digits.' }),
    location: t.field({
      type: LocationType,
      description: 'Where it belongs.',
      resolve: locationOf,
    }),
    isRetired: t.exposeBoolean('isRetired', {
      description: 'It was taken out of use: it is not to be put up.',
    }),
    outcome: t.field({
      type: MountingOutcomeType,
      nullable: true,
      description: 'What was told of it last on this round; null: nothing yet.',
      resolve: ({ mountings: [last] }) => last?.outcome ?? null,
    }),
  }),
});

export const FitterRoundType = builder.objectRef<FitterRound>('FitterRound').implement({
  description: 'A round as its fitter sees it.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    municipality: t.expose('municipality', { type: MunicipalityType, description: 'Whose signs they are.' }),
    name: t.exposeString('name', { description: 'For whom the round is.' }),
    roundOn: t.expose('roundOn', { type: 'Date', description: 'The day.' }),
    lastDay: t.expose('lastDay', {
      type: 'Date',
      description: 'The last day on which something can be told.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'What the municipality wants known.' }),
    keptDays: t.exposeInt('keptDays', {
      description: 'For how many days a position and a photo are kept. 0: they are not taken.',
    }),
    signs: t.expose('signs', {
      type: [FitterSignType],
      complexity: { field: 0, multiplier: MOST_SIGNS },
      description: 'Its signs in the order of the way.',
    }),
  }),
});

/** The round of the pass. */
export async function getFitterRound(
  tx: Tenant,
  held: Grant<'rounds.view'> | Grant<'rounds.mount'>,
  municipality: Municipality,
): Promise<FitterRound> {
  const round = await getRound(tx, held, held.subjectId);
  return {
    ...round,
    municipality,
    signs: await listRoundSigns(tx, held, round),
    keptDays: await getMountingDays(tx, held),
    lastDay: await getLastDay(tx, held),
  };
}
