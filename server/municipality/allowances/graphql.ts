// What a municipality allows operators: to read its comments, or to judge its ratings, until a day and for a reason.
import { personOf } from '../../access/grants/viewers.ts';
import { change } from '../../access/journal/change.ts';
import { asGranted } from '../../access/grants/as-granted.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { cityField, cityMutation } from '../municipalities/city-field.ts';
import { dayIn } from '../../foundation/days.ts';
import { AllowableActionType, AllowanceType } from './refs.ts';
import { allowanceFaults, MOST_DAYS } from '../../access/allowances/rules.ts';
import { LONGEST_WHY } from '../../access/journal/reason.ts';
import { createAllowance, listAllowances, revokeAllowance, type Allowance } from './store.ts';

interface Given {
  readonly outcome: 'AllowanceGiven' | 'AllowanceRevoked';
  readonly allowance: Allowance;
}

const AllowanceGivenType = builder.objectRef<Given>('AllowanceGiven').implement({
  description: 'Operators may do it from now on.',
  fields: (t) => ({
    allowance: t.expose('allowance', { type: AllowanceType, description: 'What.' }),
  }),
});

const AllowanceRevokedType = builder.objectRef<Given>('AllowanceRevoked').implement({
  description: 'Operators may not do it by this any more.',
  fields: (t) => ({
    allowance: t.expose('allowance', { type: AllowanceType, description: 'What.' }),
  }),
});

const GiveAllowanceResult = outcomesOf(
  'GiveAllowanceResult',
  'What became of something that operators were to be allowed.',
  [AllowanceGivenType, InvalidType],
);

const GiveAllowanceInput = builder.inputType('GiveAllowanceInput', {
  description: 'What operators are to be allowed.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    action: t.field({ type: AllowableActionType, required: true, description: 'What.' }),
    until: t.field({
      type: 'Date',
      required: true,
      description: `The last day on which it holds: today, or up to ${MOST_DAYS} days from now.`,
    }),
    why: t.string({ required: true, description: `Why, in 1 to ${LONGEST_WHY} characters.` }),
  }),
});

const RevokeAllowanceInput = builder.inputType('RevokeAllowanceInput', {
  description: 'What operators are not to be allowed any more.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    allowance: t.id({ required: true, description: 'Which one.' }),
  }),
});

builder.queryField('allowances', (t) =>
  cityField(t, {
    type: [AllowanceType],
    access: 'allowances.read',
    description:
      'What a municipality allows and allowed operators, the newest first, for admins and auditors.',
    resolve: ({ grant: read, context }) => asGranted(context, read, (tx) => listAllowances(tx, read)),
  }),
);

builder.mutationField('giveAllowance', (t) =>
  cityMutation(t, {
    type: GiveAllowanceResult,
    access: 'allowances.edit',
    args: { input: t.arg({ type: GiveAllowanceInput, required: true, description: 'What.' }) },
    description:
      'Allows operators something for a while. Every use of it stands in the journal. Needs a session that was confirmed.',
    resolve: async ({ municipality, grant: edit, context }, { input }): Promise<Given | Invalid> => {
      const { action, until } = input;
      const why = input.why.trim();
      const faults = allowanceFaults(until, why, dayIn(municipality.timeZone, context.now()));
      if (faults.length > 0) return invalid(faults);
      const givenBy = personOf(context.viewer)?.name ?? '';
      return change<Given>(context, edit, async (tx) => {
        const wanted = { action, until, why, givenBy, givenAt: context.now() };
        const allowance = await createAllowance(tx, edit, wanted);
        const thing = { subject: 'Allowance', subjectId: String(allowance.id) };
        const audit = { ...thing, before: null, after: { action, until, why } };
        return { outcome: { outcome: 'AllowanceGiven', allowance }, audit };
      });
    },
  }),
);

builder.mutationField('revokeAllowance', (t) =>
  cityMutation(t, {
    type: AllowanceRevokedType,
    access: 'allowances.edit',
    args: { input: t.arg({ type: RevokeAllowanceInput, required: true, description: 'Which one.' }) },
    description:
      'Ends at once what operators are allowed; NOT_FOUND where it was ended before. Needs a confirmed session.',
    resolve: async ({ grant: edit, context }, { input }): Promise<Given> => {
      return change<Given>(context, edit, async (tx) => {
        const allowance = await revokeAllowance(tx, edit, idFrom(input.allowance), context.now());
        if (allowance === null) throw new AppError('NOT_FOUND', 'There is no such allowance here.');
        const { action, until } = allowance;
        const thing = { subject: 'Allowance', subjectId: String(allowance.id) };
        return {
          outcome: { outcome: 'AllowanceRevoked', allowance },
          audit: { ...thing, before: { action, until }, after: null },
        };
      });
    },
  }),
);
