// An operator's change of a municipality, over the API: suspend and resume, another slug, a host of its own.
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import type { Invalid, Outdated } from '../../access/journal/outcomes.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { WHY_IN_JOURNAL } from '../../access/journal/reason.ts';
import { operate, type Operated } from './operate.ts';
import { type Wanted } from './store-operate.ts';
import { OperatedMunicipalityType } from './refs.ts';
import { findOperated } from './store.ts';

const MunicipalityOperatedType = builder.objectRef<Operated>('MunicipalityOperated').implement({
  description: 'The municipality is as it was asked for.',
  fields: (t) => ({
    operated: t.field({
      type: OperatedMunicipalityType,
      nullable: true,
      description: 'The municipality as it is now; null where it is gone by then.',
      resolve: ({ municipality }, _args, { database, grant }) =>
        findOperated(database.operator.prisma, grant('platform.read', null), municipality.slug),
    }),
    isChanged: t.exposeBoolean('isChanged', { description: 'It was not so already.' }),
  }),
});

const OperateMunicipalityResult = outcomesOf(
  'OperateMunicipalityResult',
  'What became of an operator’s change of a municipality.',
  [MunicipalityOperatedType, OutdatedType, InvalidType],
);

const OperateMunicipalityInput = builder.inputType('OperateMunicipalityInput', {
  description: 'What is to be; what is left out stays as it is.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    why: t.string(WHY_IN_JOURNAL),
    isSuspended: t.boolean({ description: 'Its pages say so, no vote is taken, members change nothing.' }),
    slug: t.string({
      description: 'Its name in addresses. Those with the old one lead to the new one, for ever.',
    }),
    host: t.string({
      description:
        'A host of its own, which its signs then carry: it is asked whether it leads here. Null: none.',
    }),
  }),
});

/** null means "none" of a host, and nothing of the others. */
function wantedFrom(input: {
  readonly isSuspended?: boolean | null | undefined;
  readonly slug?: string | null | undefined;
  readonly host?: string | null | undefined;
}): Wanted {
  return {
    ...(input.isSuspended != null && { isSuspended: input.isSuspended }),
    ...(input.slug != null && { slug: input.slug.trim() }),
    ...(input.host !== undefined && { host: input.host?.trim().toLowerCase() || null }),
  };
}

builder.mutationField('operateMunicipality', (t) =>
  cityMutation(t, {
    type: OperateMunicipalityResult,
    access: 'municipalities.operate',
    args: { input: t.arg({ type: OperateMunicipalityInput, required: true, description: 'What is to be.' }) },
    description:
      'Changes what only an operator changes of a municipality. Needs a session that was confirmed.',
    resolve: ({ municipality, context }, { input }): Promise<Operated | Outdated | Invalid> => {
      const { database, gate, publicUrl, viewer, now, addresses } = context;
      const origins = [publicUrl, gate.membersUrl];
      const on = { operator: database.operator, origins, addresses, viewer, now };
      return operate(on, municipality, input.version, wantedFrom(input), input.why.trim());
    },
  }),
);
