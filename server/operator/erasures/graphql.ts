// The erasure of a municipality, planned and cancelled over the API by an operator who signed in.
import { cancelErasure, planErasure, type Planning } from './planning.ts';
import type { Erasure } from './rules.ts';
import { findPlanned } from './store.ts';
import { builder } from '../../api/builder.ts';
import type { Context } from '../../api/context.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { invalid, type FieldFault, type Invalid } from '../../access/journal/outcomes.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { ErasureType } from './type.ts';
import { byWhom } from '../cities/platform-invitation.ts';
import { OperatedMunicipalityType } from '../cities/refs.ts';
import { findOperated } from '../cities/store.ts';

interface Planned {
  readonly outcome: 'ErasurePlanned' | 'ErasurePlannedAlready';
  /** Null where somebody cancelled it, or it happened, meanwhile. */
  readonly erasure: Erasure | null;
}

interface Cancelled {
  readonly outcome: 'ErasureCancelled' | 'NothingPlanned';
  readonly slug: string;
}

const plannedType = (name: Planned['outcome'], description: string) =>
  builder.objectRef<Planned>(name).implement({
    description,
    fields: (t) => ({
      erasure: t.expose('erasure', {
        type: ErasureType,
        nullable: true,
        description: 'What is planned; null where it is not any more.',
      }),
    }),
  });

const cancelledType = (name: Cancelled['outcome'], description: string) =>
  builder.objectRef<Cancelled>(name).implement({
    description,
    fields: (t) => ({
      operated: t.field({
        type: OperatedMunicipalityType,
        nullable: true,
        description: 'The municipality as it is now; null where it is gone.',
        resolve: ({ slug }, _args, { database, grant }) =>
          findOperated(database.operator.prisma, grant('platform.read', null), slug),
      }),
    }),
  });

const PlanErasureResult = outcomesOf('PlanErasureResult', 'What became of a plan to erase a municipality.', [
  plannedType('ErasurePlanned', 'It will be erased, unless somebody cancels it.'),
  plannedType('ErasurePlannedAlready', 'Its erasure is planned already: nothing was changed.'),
  InvalidType,
]);

const CancelErasureResult = outcomesOf(
  'CancelErasureResult',
  'What became of a plan that was to be cancelled.',
  [
    cancelledType('ErasureCancelled', 'It will not be erased.'),
    cancelledType('NothingPlanned', 'No erasure is planned: nothing was changed.'),
  ],
);

const PlanErasureInput = builder.inputType('PlanErasureInput', {
  description: 'A municipality that is to be erased.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    confirmation: t.string({ required: true, description: 'The slug once more, as somebody typed it.' }),
    exportHash: t.string({
      description: 'SHA-256 of the manifest of the export that was taken before, in 64 hexadecimal digits.',
    }),
  }),
});

const CancelErasureInput = builder.inputType('CancelErasureInput', {
  description: 'A municipality that is not to be erased.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
  }),
});

function planningOf({ database, gate, viewer, erasureDays, now }: Context): Planning {
  const by = byWhom({ platformName: gate.platformName, viewer });
  return { operator: database.operator, viewer, by, waitingDays: erasureDays, now };
}

/** What is wrong with what was typed. */
function faultsOf(slug: string, confirmation: string, exportHash: string | null): FieldFault[] {
  const faults: FieldFault[] = [];
  if (confirmation.trim() !== slug) faults.push({ field: 'confirmation', fault: 'DIFFERENT' });
  if (exportHash !== null && !/^[0-9a-f]{64}$/.test(exportHash))
    faults.push({ field: 'exportHash', fault: 'NOT_ALLOWED' });
  return faults;
}

builder.mutationField('planErasure', (t) =>
  cityMutation(t, {
    type: PlanErasureResult,
    access: 'municipalities.erase',
    args: { input: t.arg({ type: PlanErasureInput, required: true, description: 'Which one.' }) },
    description:
      'Plans to erase a municipality, all of it and for good, after the days of waiting. Its journal tells it. Needs a ' +
      'session that was confirmed.',
    resolve: async ({ municipality, grant: erase, context }, { input }): Promise<Planned | Invalid> => {
      const exportHash = input.exportHash?.trim().toLowerCase() || null;
      const faults = faultsOf(municipality.slug, input.confirmation, exportHash);
      if (faults.length > 0) return invalid(faults);
      const planned = await planErasure(planningOf(context), erase, municipality, exportHash);
      if (planned.outcome === 'ErasurePlanned') return planned;
      const { prisma } = context.database.operator;
      const erasure = await findPlanned(prisma, context.grant('platform.read', null), municipality.id);
      return { outcome: planned.outcome, erasure };
    },
  }),
);

builder.mutationField('cancelErasure', (t) =>
  cityMutation(t, {
    type: CancelErasureResult,
    access: 'municipalities.erase',
    args: { input: t.arg({ type: CancelErasureInput, required: true, description: 'Which one.' }) },
    description:
      'Cancels the erasure of a municipality, up to the moment at which it happens. Needs a session that was confirmed.',
    resolve: async ({ municipality: { slug }, grant: erase, context }): Promise<Cancelled> => ({
      ...(await cancelErasure(planningOf(context), erase)),
      slug,
    }),
  }),
);
