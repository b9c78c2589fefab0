// Taking a sign down for good. There is no way back: its code is never used for anything again.
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import type { FieldFault } from '../../access/journal/outcomes.ts';
import { dayIn } from '../../foundation/days.ts';
import { textFaults, tidy } from '../../municipality/texts/typed-text.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { changeSign, LONGEST_REASON, savedType, type Plan, type Work } from './changing.ts';
import { readTyped } from '../../foundation/sign-code.ts';
import { retireSign } from './store-edit.ts';
import { listManagedByCode } from '../../municipality/codes/store-managed.ts';

const RetireSignResult = outcomesOf('RetireSignResult', 'What became of a retirement.', [
  savedType('SignRetirement', 'The sign is taken down, and its page says so.'),
  InvalidType,
  OutdatedType,
]);

const RetireSignInput = builder.inputType('RetireSignInput', {
  description: 'A sign that is to be taken down for good. Faults name these fields.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    code: t.string({ required: true, description: 'The code of the sign.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    because: t.string({
      required: true,
      description: `Why, in 1 to ${LONGEST_REASON} characters. Members read it.`,
    }),
    replacedBy: t.string({
      description:
        'The code of the sign in use to which people are led instead; without it to another one of the same place, if there is one.',
    }),
  }),
});

async function planRetirement(
  { tx, edit, sign, municipality }: Work,
  reason: string,
  replacement: string | null,
  now: Date,
): Promise<Plan> {
  const because = tidy(reason);
  const faults: FieldFault[] = textFaults('because', because, LONGEST_REASON);
  if (sign.retiredOn !== null) faults.push({ field: 'code', fault: 'NOT_ALLOWED' });
  if (replacement !== null) {
    const [other] = await listManagedByCode(tx, edit, [replacement]);
    if (!other) faults.push({ field: 'replacedBy', fault: 'UNKNOWN' });
    else if (other.isRetired || other.code === sign.code)
      faults.push({ field: 'replacedBy', fault: 'NOT_ALLOWED' });
  }
  const retiredOn = new Date(`${dayIn(municipality.timeZone, now)}T00:00:00Z`);
  const retirement = { retiredOn, retiredBecause: because, replacedBy: replacement };
  return { faults, save: () => retireSign(tx, edit, sign, retirement) };
}

builder.mutationField('retireSign', (t) =>
  cityMutation(t, {
    type: RetireSignResult,
    access: 'signs.edit',
    args: { input: t.arg({ type: RetireSignInput, required: true, description: 'Which, and why.' }) },
    description:
      'Takes a sign down for good, printed or not: its page names the place and its new sign. Votes that wait are published as ever, ' +
      'and those that waited on a phone since before still count.',
    resolve: (asked, { input }) => {
      const replacement = input.replacedBy ? readTyped(input.replacedBy) : null;
      return changeSign(asked, input, 'SignRetirement', (work) =>
        planRetirement(work, input.because, replacement, asked.context.now()),
      );
    },
  }),
);
