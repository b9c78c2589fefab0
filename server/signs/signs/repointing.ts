// Leading a code to another place: the sign was hung up elsewhere, or told of the wrong place from the beginning.
// Published ratings stay where they were counted, and what waits in the box too: a sealed slip names its place.
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { textFaults, tidy } from '../../municipality/texts/typed-text.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { changeSign, LONGEST_REASON, savedType, type Plan, type Work } from './changing.ts';
import { getTarget, leadElsewhere } from './store-edit.ts';

const RepointSignResult = outcomesOf(
  'RepointSignResult',
  'What became of a code that was to lead elsewhere.',
  [savedType('SignRepointed', 'The code leads to the other place.'), InvalidType, OutdatedType],
);

const RepointSignInput = builder.inputType('RepointSignInput', {
  description: 'A code that is to lead elsewhere. Faults name these fields.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    code: t.string({ required: true, description: 'The code of the sign.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    location: t.id({ required: true, description: 'Another place of the municipality, in use.' }),
    because: t.string({
      required: true,
      description: `Why, in 1 to ${LONGEST_REASON} characters. Members read it.`,
    }),
  }),
});

async function planMove({ tx, edit, sign }: Work, to: bigint, reason: string, movedAt: Date): Promise<Plan> {
  const target = await getTarget(tx, edit, to);
  const because = tidy(reason);
  const faults: FieldFault[] = textFaults('because', because, LONGEST_REASON);
  // Its code was told to be dead: who finds it dead must not find it alive elsewhere.
  if (sign.retiredOn !== null) faults.push({ field: 'code', fault: 'NOT_ALLOWED' });
  if (!target.isUsable || to === sign.locationId) faults.push({ field: 'location', fault: 'NOT_ALLOWED' });
  return { faults, save: () => leadElsewhere(tx, edit, sign, to, { movedAt, because }), why: because };
}

builder.mutationField('repointSign', (t) =>
  cityMutation(t, {
    type: RepointSignResult,
    access: 'signs.edit',
    args: {
      input: t.arg({ type: RepointSignInput, required: true, description: 'Which code, and where to.' }),
    },
    description:
      'Lets the code of a sign lead to another place of the municipality: neither a retired sign nor a tablet. Ratings that are ' +
      'published, or wait, stay where they were given; one that waited on a phone counts where the code led on its day.',
    resolve: (asked, { input }) =>
      changeSign(asked, input, 'SignRepointed', (work) =>
        planMove(work, idFrom(input.location), input.because, asked.context.now()),
      ),
  }),
);
