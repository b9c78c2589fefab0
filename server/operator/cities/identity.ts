// Sets a city's identity provider over the API for operators, or takes it away. Where somebody has joined, the city must allow it first.
import { grant } from '../../access/grants/grant.ts';
import { OPERATOR } from '../../access/grants/viewer.ts';
import { domainsFrom, draftFaults, type ProviderDraft } from '../../access/identity/draft.ts';
import { invalid, type FieldFault, type Invalid } from '../../access/journal/outcomes.ts';
import type { KeptLetter } from '../../access/mail/waiting-letters.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { traceOf } from '../../foundation/error-trace.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { WHY_IN_JOURNAL, whyFaults } from '../../access/journal/reason.ts';
import { grantAllowed } from './allowed.ts';
import { FactorClaimType } from './identity-type.ts';
import { removeIdentity, setIdentity, type WantedProvider } from './identity-provider.ts';
import { handOver, operatingIn } from './platform-invitation.ts';

interface Changed {
  readonly outcome: 'IdentityChanged';
  readonly toldCount: number;
}

const IdentityChangedType = builder.objectRef<Changed>('IdentityChanged').implement({
  description: 'Its people sign in as it was asked for from now on.',
  fields: (t) => ({
    toldCount: t.exposeInt('toldCount', {
      description: 'How many of the municipality’s people were written to.',
    }),
  }),
});

const IdentityResult = outcomesOf('IdentityResult', 'What became of a municipality’s identity provider.', [
  IdentityChangedType,
  InvalidType,
]);

const SetIdentityInput = builder.inputType('SetIdentityInput', {
  description: 'Where a municipality’s people are to sign in.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    issuer: t.string({ required: true, description: 'The issuer, as the provider writes it.' }),
    clientId: t.string({ required: true, description: 'The client’s id there.' }),
    clientSecret: t.string({
      description: 'The client’s secret; without it the one that is kept of the same issuer and client.',
    }),
    isPublic: t.boolean({ description: 'The client has no secret.' }),
    domains: t.stringList({ required: true, description: 'What comes after the @, 1 to 20.' }),
    factorClaim: t.field({
      type: FactorClaimType,
      description: 'Which claim stands for a second factor, if any.',
    }),
    factorValues: t.stringList({ description: 'Which of its values do, 1 to 10.' }),
    why: t.string(WHY_IN_JOURNAL),
  }),
});

const RemoveIdentityInput = builder.inputType('RemoveIdentityInput', {
  description: 'Whose people are to sign in by a password alone.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    why: t.string(WHY_IN_JOURNAL),
  }),
});

/** Hands the letters over, and tells how many there were. */
async function toldOf(context: Context, letters: readonly KeptLetter[]): Promise<number> {
  await Promise.all(letters.map((letter) => handOver(context, letter)));
  return letters.length;
}

/** What is wrong with what the provider says of itself, or that it says nothing. Why stands in the log. */
async function providerFaults({ gate }: Context, provider: ProviderDraft): Promise<FieldFault[]> {
  try {
    await gate.identity.ask(provider);
    return [];
  } catch (error) {
    gate.log.note('identityFailed', traceOf(error));
    return [{ field: 'issuer', fault: 'SILENT' }];
  }
}

async function faultsOf(
  context: Context,
  { provider, secret }: WantedProvider,
  why: string,
): Promise<FieldFault[]> {
  const text = secret.isKept ? null : secret.text;
  const faults = [...draftFaults(provider, text, context.gate.identity.hosts), ...whyFaults(why)];
  return faults.length > 0 ? faults : providerFaults(context, provider);
}

builder.mutationField('setIdentity', (t) =>
  cityMutation(t, {
    type: IdentityResult,
    access: 'municipalities.operate',
    args: { input: t.arg({ type: SetIdentityInput, required: true, description: 'Where, and why.' }) },
    description:
      'Lets a municipality’s people sign in by an identity provider, once that answered. FORBIDDEN where somebody has joined the municipality and it does not allow it today. Its admins get a letter. Needs a session that was confirmed.',
    resolve: async ({ municipality, context }, { input }): Promise<Changed | Invalid> => {
      const edit = await grantAllowed(context, 'identity.edit', municipality.id);
      const { clientSecret, isPublic, factorClaim, why } = input;
      const wanted: WantedProvider = {
        provider: {
          issuer: input.issuer.trim(),
          clientId: input.clientId.trim(),
          domains: domainsFrom(input.domains),
          factorClaim: factorClaim ?? null,
          factorValues: [...new Set((input.factorValues ?? []).map((value) => value.trim()))],
        },
        secret: isPublic
          ? { isKept: false, text: null }
          : clientSecret
            ? { isKept: false, text: clientSecret.trim() }
            : { isKept: true },
      };
      const faults = await faultsOf(context, wanted, why.trim());
      if (faults.length > 0) return invalid(faults);
      const set = await setIdentity(operatingIn(context), edit, municipality, wanted, why.trim());
      if (set.outcome === 'DomainTaken')
        return invalid([{ field: 'domains', fault: 'TAKEN', part: set.owner }]);
      if (set.outcome === 'SecretNeeded') return invalid([{ field: 'clientSecret', fault: 'REQUIRED' }]);
      return { outcome: 'IdentityChanged', toldCount: await toldOf(context, set.told) };
    },
  }),
);

builder.mutationField('removeIdentity', (t) =>
  cityMutation(t, {
    type: IdentityResult,
    access: 'municipalities.operate',
    args: { input: t.arg({ type: RemoveIdentityInput, required: true, description: 'Whose, and why.' }) },
    description:
      'Takes a municipality’s identity provider away; `municipality` is a faulty field where there is none. It lets nobody in, so the municipality need not allow it. Its admins get a letter. Needs a session that was confirmed.',
    resolve: async ({ municipality, context }, { input }): Promise<Changed | Invalid> => {
      const why = input.why.trim();
      const faults = whyFaults(why);
      if (faults.length > 0) return invalid(faults);
      const edit = grant(OPERATOR, 'identity.edit', municipality.id);
      const told = await removeIdentity(operatingIn(context), edit, municipality, why);
      if (told === null) return invalid([{ field: 'municipality', fault: 'UNKNOWN' }]);
      return { outcome: 'IdentityChanged', toldCount: await toldOf(context, told) };
    },
  }),
);
