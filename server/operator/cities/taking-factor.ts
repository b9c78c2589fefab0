// Takes the second factor of a city's member away, over the API.
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { tellFactorTaken } from '../operators/factor-taken.ts';
import { WHY_IN_JOURNAL } from '../../access/journal/reason.ts';
import { FactorTakenType } from '../operators/refs.ts';
import { tryTakeFactor } from './member-factor.ts';

const TakeMemberFactorResult = outcomesOf(
  'TakeMemberFactorResult',
  'What became of taking a member’s second factor away.',
  [FactorTakenType, InvalidType],
);

const TakeMemberFactorInput = builder.inputType('TakeMemberFactorInput', {
  description: 'Whose second factor is lost.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    email: t.string({ required: true, description: 'The address of a member of it.' }),
    why: t.string(WHY_IN_JOURNAL),
  }),
});

builder.mutationField('takeMemberFactor', (t) =>
  cityMutation(t, {
    type: TakeMemberFactorResult,
    access: 'municipalities.operate',
    args: { input: t.arg({ type: TakeMemberFactorInput, required: true, description: 'Whose, and why.' }) },
    description:
      'Takes the second factor of a member away and ends the sessions of the account; the owner and the other admins get a letter. `email` is a faulty field where it is no member’s (UNKNOWN), an operator’s (NOT_ALLOWED), or has none (INCOMPLETE). Needs a session that was confirmed.',
    resolve: async ({ municipality, context }, { input: { email, why } }) => {
      const { database: connections, gate, viewer, now } = context;
      const { platformName } = gate;
      const factoring = { connections, platformName, viewer, now };
      const taken = await tryTakeFactor(factoring, municipality, { email, why: why.trim() });
      if (taken.outcome === 'Invalid') return taken;
      return { ...taken, isSent: (await tellFactorTaken(gate.letters, taken)) === 'sent' };
    },
  }),
);
