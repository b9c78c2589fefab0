// What operators ask of each other: who they are, and to take away a second factor that was lost.
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { personOf } from '../../access/grants/viewers.ts';
import { tellFactorTaken } from './factor-taken.ts';
import { takeOperatorFactor } from './operator-factor.ts';
import { LONGEST_WHY } from '../../access/journal/reason.ts';
import { FactorTakenType } from './refs.ts';
import { listOperators, type Operator } from './store.ts';

const FactorTakingType = builder.objectRef<Operator['factorTakings'][number]>('FactorTaking').implement({
  description: 'That the second factor of an operator was taken away.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    takenBy: t.exposeString('takenBy', { description: 'Who did it.' }),
    why: t.exposeString('why', { description: 'Why, as it was said.' }),
  }),
});

const OperatorType = builder.objectRef<Operator>('Operator').implement({
  description: 'Somebody who runs the platform.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What he or she is called.' }),
    email: t.exposeString('email', { description: 'The address of the account.' }),
    since: t.expose('since', { type: 'DateTime', description: 'Since when.' }),
    appointedBy: t.exposeString('appointedBy', { description: 'Who made it so, at the terminal.' }),
    hasFactor: t.exposeBoolean('hasFactor', { description: 'A second factor is set up.' }),
    isYou: t.boolean({
      description: 'It is whoever asks.',
      resolve: ({ userId }, _args, { viewer }) => personOf(viewer)?.userId === userId,
    }),
    factorTakings: t.expose('factorTakings', {
      type: [FactorTakingType],
      description: 'The last ten times that the second factor was taken away, the latest first.',
    }),
  }),
});

builder.queryField('operators', (t) =>
  t.field({
    type: [OperatorType],
    access: 'platform.read',
    description: 'Who runs the platform, for operators.',
    resolve: (_root, _args, { gate, grant }) =>
      listOperators(gate.database.prisma, grant('platform.read', null)),
  }),
);

const TakeOperatorFactorResult = outcomesOf(
  'TakeOperatorFactorResult',
  'What became of taking an operator’s second factor away.',
  [FactorTakenType, InvalidType],
);

const TakeOperatorFactorInput = builder.inputType('TakeOperatorFactorInput', {
  description: 'Whose second factor is lost.',
  fields: (t) => ({
    email: t.string({ required: true, description: 'The address of another operator.' }),
    why: t.string({
      required: true,
      description: `For all operators to read, in 1 to ${LONGEST_WHY} characters.`,
    }),
  }),
});

builder.mutationField('takeOperatorFactor', (t) =>
  t.field({
    type: TakeOperatorFactorResult,
    access: 'operators.manage',
    args: { input: t.arg({ type: TakeOperatorFactorInput, required: true, description: 'Whose, and why.' }) },
    description:
      'Takes the second factor of another operator away and ends the sessions of the account; all operators get a letter. `email` is a faulty field where it is no operator’s (UNKNOWN), one’s own (NOT_ALLOWED), or has none (INCOMPLETE). Needs a session that was confirmed.',
    resolve: async (_root, { input: { email, why } }, { gate, viewer, now }) => {
      const person = personOf(viewer);
      const by = person === null ? viewer.kind : `${person.name} <${person.email}>`;
      const factoring = { gate: gate.database, viewer, by, now };
      const taken = await takeOperatorFactor(factoring, { email, why: why.trim() });
      if (taken.outcome === 'Invalid') return taken;
      return { ...taken, isSent: (await tellFactorTaken(gate.letters, taken)) === 'sent' };
    },
  }),
);
