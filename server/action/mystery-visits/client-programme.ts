// A programme as the mystery client whose pass it is sees it: what to visit, and the checklist. No answer comes back to a phone.
import type { Grant } from '../../access/grants/grant.ts';
import { grantHeld } from '../../api/pass-subject.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import { dayAfter } from '../../foundation/days.ts';
import { MYSTERY_CLIENT_DAYS } from '../../access/passes/rules.ts';
import { LocationType } from '../../municipality/locations/refs.ts';
import { locationOf } from '../../municipality/locations/loaders.ts';
import { municipalityLoader } from '../../municipality/municipalities/loaders.ts';
import { MunicipalityType } from '../../municipality/municipalities/refs.ts';
import type { Municipality } from '../../municipality/municipalities/store.ts';
import { MOST_CRITERIA } from './checklist.ts';
import { MysteryChannelType, MysteryCriterionType } from './refs.ts';
import { MOST_VISITS } from './rules.ts';
import { getProgramme, listVisits, type Programme, type Visit } from './store.ts';

type Visiting = 'mysteryVisits.view' | 'mysteryVisits.tell';

/** The proof that whoever asks is the mystery client of a programme, and the municipality whose it is; refuses anybody else. */
export async function asMysteryClient<A extends Visiting>(
  context: Context,
  action: A,
): Promise<{ readonly held: Grant<A>; readonly municipality: Municipality }> {
  const held = grantHeld<A>(context, action);
  const { municipalityId }: Grant<Visiting> = held;
  return { held, municipality: await context.loaders(municipalityLoader).load(municipalityId) };
}

/** A programme as the one sees it who visits. */
export interface ClientProgramme extends Programme {
  readonly municipality: Municipality;
  readonly visits: readonly Visit[];
}

/** The programme of the pass. */
export async function getClientProgramme(
  tx: Tenant,
  held: Grant<'mysteryVisits.view'> | Grant<'mysteryVisits.tell'>,
  municipality: Municipality,
): Promise<ClientProgramme> {
  const programme = await getProgramme(tx, held, held.subjectId);
  return { ...programme, municipality, visits: await listVisits(tx, held, programme) };
}

const ClientVisitType = builder.objectRef<Visit>('MysteryClientVisit').implement({
  description: 'A visit that a mystery client is to make.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    location: t.field({
      type: LocationType,
      description: 'Where.',
      resolve: locationOf,
    }),
    channel: t.expose('channel', { type: MysteryChannelType, description: 'How.' }),
    turn: t.exposeInt('turn', { description: 'Which of the visits of the place by the channel, from 1.' }),
    isTold: t.boolean({
      description: 'It was told: it is not to be made again.',
      resolve: ({ toldId }) => toldId !== null,
    }),
  }),
});

export const ClientProgrammeType = builder.objectRef<ClientProgramme>('MysteryClientProgramme').implement({
  description: 'A programme of visits as its mystery client sees it.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    municipality: t.expose('municipality', { type: MunicipalityType, description: 'Whose it is.' }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    note: t.exposeString('note', { nullable: true, description: 'What is to be known.' }),
    beginsOn: t.expose('beginsOn', { type: 'Date', description: 'The first day.' }),
    endsOn: t.expose('endsOn', { type: 'Date', description: 'The last one.' }),
    lastDay: t.field({
      type: 'Date',
      description: 'The last day on which something can be told.',
      resolve: ({ endsOn }) => dayAfter(endsOn, MYSTERY_CLIENT_DAYS),
    }),
    criteria: t.field({
      type: [MysteryCriterionType],
      complexity: { field: 0, multiplier: MOST_CRITERIA },
      description: 'The checklist in its order.',
      resolve: ({ criteria }) => [...criteria],
    }),
    visits: t.expose('visits', {
      type: [ClientVisitType],
      complexity: { field: 0, multiplier: MOST_VISITS },
      description: 'Its visits, a place after the other.',
    }),
  }),
});
