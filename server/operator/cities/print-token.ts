// Issues the token of a city's print shop anew: the earlier one was lost, or somebody knows it who should not. It is void from then on.
import { change } from '../../access/journal/change.ts';
import { invalid } from '../../access/journal/outcomes.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { WHY_IN_JOURNAL, whyFaults } from '../../access/journal/reason.ts';
import { issuePrintToken } from './store-operate.ts';

interface Issued {
  readonly outcome: 'PrintTokenIssued';
  readonly token: string;
  readonly publicUrl: string;
}

const PrintTokenIssuedType = builder.objectRef<Issued>('PrintTokenIssued').implement({
  description: 'The print shop has a new token; the earlier one is void.',
  fields: (t) => ({
    token: t.exposeString('token', { description: 'The token. It is told only now.' }),
    publicUrl: t.exposeString('publicUrl', { description: 'Where the sign generator asks with it.' }),
  }),
});

const IssuePrintTokenResult = outcomesOf('IssuePrintTokenResult', 'What became of a new print token.', [
  PrintTokenIssuedType,
  InvalidType,
]);

const IssuePrintTokenInput = builder.inputType('IssuePrintTokenInput', {
  description: 'Whose print shop needs a new token.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    why: t.string(WHY_IN_JOURNAL),
  }),
});

builder.mutationField('issuePrintToken', (t) =>
  cityMutation(t, {
    type: IssuePrintTokenResult,
    access: 'municipalities.operate',
    args: { input: t.arg({ type: IssuePrintTokenInput, required: true, description: 'Whose, and why.' }) },
    description:
      "Issues the token of a municipality's print shop anew: the earlier one is void at once. Needs a session that was confirmed.",
    resolve: async ({ municipality, grant, context }, { input }) => {
      const { database, viewer, now, printTokens, publicUrl } = context;
      const why = input.why.trim();
      const faults = whyFaults(why);
      if (faults.length > 0) return invalid(faults);
      const { id, slug } = municipality;
      const token = await change(
        { database: { member: database.operator }, viewer, now },
        grant,
        async (tx) => {
          const thing = { subject: 'PrintToken', subjectId: String(id), subjectName: slug };
          const outcome = printTokens.of(await issuePrintToken(tx, grant));
          return { outcome, audit: { ...thing, before: {}, after: { why } } };
        },
      );
      await printTokens.write();
      return { outcome: 'PrintTokenIssued' as const, token, publicUrl };
    },
  }),
);
