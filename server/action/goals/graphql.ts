// What members can ask of goals: each with how likely it is to be met.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { dayIn } from '../../foundation/days.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { categoryLoader } from '../../municipality/municipalities/loaders.ts';
import { CategoryType } from '../../municipality/municipalities/refs.ts';
import { sumByCategoryAndPeriod } from '../../results/aggregates/store-series.ts';
import { monthsOfAll, outlookOf, type Outlook } from './outlook.ts';
import './saving.ts';
import { listGoals, type SetGoal } from './store.ts';

interface Seen extends SetGoal {
  readonly municipalityId: MunicipalityId;
  readonly outlook: Outlook;
}

const OutlookType = builder.enumType('GoalOutlook', {
  description: 'How it stands with a goal.',
  values: {
    TOO_EARLY: { description: 'It cannot be said yet: too few months, or the day is too far off.' },
    OPEN: { description: 'The day is ahead: there is a probability.' },
    MET: { description: 'The day is past, and it was reached.' },
    MISSED: { description: 'The day is past, and it was not reached.' },
  } as const satisfies Record<Outlook['kind'], object>,
});

const GoalType = builder.objectRef<Seen>('Goal').implement({
  description: 'An average that is to be reached in the three months up to a day.',
  fields: (t) => ({
    category: t.field({
      type: CategoryType,
      nullable: true,
      description: 'The service; null: the whole municipality.',
      resolve: ({ municipalityId, categoryId: id }, _args, { loaders }) =>
        id === null ? null : loaders(categoryLoader).load({ municipalityId, id }),
    }),
    value: t.exposeFloat('value', { description: 'The average, 1 to 10, in tenths.' }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'The day.' }),
    setOn: t.expose('setOn', { type: 'Date', description: 'When it was set.' }),
    outlook: t.field({
      type: OutlookType,
      description: 'How it stands.',
      resolve: ({ outlook }) => outlook.kind,
    }),
    probability: t.float({
      nullable: true,
      description:
        'That it is met, 0 to 1, where what drove the past months goes on; null where it is not OPEN.',
      resolve: ({ outlook }) => outlook.probability,
    }),
  }),
});

builder.queryField('goals', (t) =>
  cityField(t, {
    type: [GoalType],
    access: 'reports.read',
    complexity: { field: 20, multiplier: 20 },
    description: 'The goals: that of the whole municipality first, then one a service.',
    resolve: async ({ municipality, grant: read, context }) => {
      const goals = await asGranted(context, read, (tx) => listGoals(tx, read));
      if (goals.length === 0) return [];
      const grant = context.grant('aggregates.read', municipality.id);
      const all = { settlementId: null, categoryId: null, locationId: null, from: null, to: null };
      const filter = { ...all, standing: ['COUNTED'] as const };
      const steps = await sumByCategoryAndPeriod(context.database.citizen.pool, grant, filter, 'month');
      const today = dayIn(municipality.timeZone, context.now());
      return goals.map((goal) => ({
        ...goal,
        municipalityId: municipality.id,
        outlook: outlookOf(
          goal,
          goal.categoryId === null
            ? monthsOfAll(steps)
            : steps.filter(({ categoryId }) => categoryId === goal.categoryId),
          today,
        ),
      }));
    },
  }),
);
