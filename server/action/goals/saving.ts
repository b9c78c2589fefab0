// A member sets the goal of a service or of the whole municipality, or takes it away.
import { change } from '../../access/journal/change.ts';
import { invalid, type FieldFault, type Invalid } from '../../access/journal/outcomes.ts';
import { differenceOf } from '../../access/journal/rules.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { idOrNull } from '../../api/scalars.ts';
import { dayAfter, dayIn } from '../../foundation/days.ts';
import { textsOf } from '../../foundation/texts/per-language.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { findService, listGoals, recordGoal, removeGoal } from './store.ts';

/** Farther ahead nobody plans. */
const MOST_DAYS = 5 * 366;

interface GoalSaved {
  readonly outcome: 'GoalSaved';
  readonly isSet: boolean;
}

const GoalSavedType = builder.objectRef<GoalSaved>('GoalSaved').implement({
  description: 'The goal is as it was sent.',
  fields: (t) => ({ isSet: t.exposeBoolean('isSet', { description: 'Whether there is one now.' }) }),
});

const SaveGoalResult = outcomesOf('SaveGoalResult', 'What became of a goal that was sent.', [
  GoalSavedType,
  InvalidType,
]);

const SaveGoalInput = builder.inputType('SaveGoalInput', {
  description: 'A goal, in place of the one before. Faults name these fields.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    category: t.id({ description: 'The service; null: the whole municipality.' }),
    value: t.float({ description: 'The average, 1 to 10, in tenths; null: no goal any more.' }),
    dueOn: t.field({ type: 'Date', required: true, description: 'The day, after today.' }),
  }),
});

function faultsOf(value: number | null, dueOn: string, today: string): FieldFault[] {
  const faults: FieldFault[] = [];
  const isTenths = value === null || Math.abs(value * 10 - Math.round(value * 10)) < 1e-6;
  if (value !== null && (value < 1 || value > 10)) faults.push({ field: 'value', fault: 'OUT_OF_RANGE' });
  else if (!isTenths) faults.push({ field: 'value', fault: 'NOT_ALLOWED' });
  if (value !== null && (dueOn <= today || dueOn > dayAfter(today, MOST_DAYS)))
    faults.push({ field: 'dueOn', fault: 'OUT_OF_RANGE' });
  return faults;
}

builder.mutationField('saveGoal', (t) =>
  cityMutation(t, {
    type: SaveGoalResult,
    access: 'reports.edit',
    args: { input: t.arg({ type: SaveGoalInput, required: true, description: 'The goal.' }) },
    description: 'Sets the goal of a service or of the whole municipality, or takes it away.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const today = dayIn(municipality.timeZone, context.now());
      const { dueOn } = input;
      const value = input.value ?? null;
      const faults = faultsOf(value, dueOn, today);
      if (faults.length > 0) return invalid(faults);
      const categoryId = idOrNull(input.category);
      return change<GoalSaved | Invalid>(context, edit, async (tx) => {
        const name =
          categoryId === null ? textsOf(municipality.name).bg : await findService(tx, edit, categoryId);
        if (name === null)
          return { outcome: invalid([{ field: 'category', fault: 'UNKNOWN' }]), audit: null };
        const present = (await listGoals(tx, edit)).find((goal) => goal.categoryId === categoryId);
        if (value === null) await removeGoal(tx, edit, categoryId);
        else await recordGoal(tx, edit, { categoryId, value, dueOn, setOn: today });
        const before = present ? { value: present.value, dueOn: present.dueOn } : null;
        const after = value === null ? null : { value, dueOn };
        const difference =
          before && after ? differenceOf(before, after) : before || after ? { before, after } : null;
        return {
          outcome: { outcome: 'GoalSaved', isSet: value !== null },
          audit: difference && {
            subject: 'Goal',
            subjectId: String(categoryId ?? municipality.id),
            subjectName: name,
            ...difference,
          },
        };
      });
    },
  }),
);
