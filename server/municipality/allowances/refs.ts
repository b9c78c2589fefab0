// An allowance in the schema.
import { ALLOWABLE_ACTIONS, type AllowableAction } from '../../access/grants/actions.ts';
import { builder } from '../../api/builder.ts';
import { dayIn } from '../../foundation/days.ts';
import type { Allowance } from './store.ts';
import { municipalityLoader } from '../municipalities/loaders.ts';

const nameOf = (action: AllowableAction) => action.replace('.', '_').toUpperCase();

export const AllowableActionType = builder.enumType('AllowableAction', {
  description: 'What a municipality may allow operators.',
  values: Object.fromEntries(
    ALLOWABLE_ACTIONS.map((action) => [nameOf(action), { value: action, description: `${action}.` }]),
  ) as Record<string, { value: AllowableAction; description: string }>,
});

export const AllowanceType = builder.objectRef<Allowance>('Allowance').implement({
  description: 'Something that a municipality allows operators of the platform for a while.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    action: t.expose('action', { type: AllowableActionType, description: 'What.' }),
    until: t.expose('until', { type: 'Date', description: 'The last day on which it holds.' }),
    why: t.exposeString('why', { description: 'Why.' }),
    givenBy: t.exposeString('givenBy', { description: 'Who allowed it.' }),
    givenAt: t.expose('givenAt', { type: 'DateTime', description: 'When.' }),
    revokedAt: t.expose('revokedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked; null where it was not.',
    }),
    holds: t.boolean({
      description: 'It can be used today.',
      resolve: async ({ municipalityId, until, revokedAt }, _args, { loaders, now }) => {
        const { timeZone } = await loaders(municipalityLoader).load(municipalityId);
        return revokedAt === null && dayIn(timeZone, now()) <= until;
      },
    }),
  }),
});
