// Reporting signs damaged, or gone; and taking that back. Many at once: who walks through a town finds several.
import { change } from '../../access/journal/change.ts';
import { AppError } from '../../foundation/errors.ts';
import { builder } from '../../api/builder.ts';
import { cityMutation, type Asked } from '../../municipality/municipalities/city-field.ts';
import { dayIn } from '../../foundation/days.ts';
import { waitForTurn } from '../../municipality/municipalities/store-lock.ts';
import { changeOf } from './changing.ts';
import { SignsRecordedType } from './outcomes.ts';
import { readTyped } from '../../foundation/sign-code.ts';
import { MOST_RECORDED } from '../../foundation/sign-states.ts';
import { writeDamage } from './store-edit.ts';
import { listManagedByCode } from '../../municipality/codes/store-managed.ts';

const DamageInput = builder.inputType('SignDamageInput', {
  description: 'Signs that are damaged, or are so no longer.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    codes: t.stringList({
      required: true,
      description: `Their codes, 1 to ${MOST_RECORDED}; spaces and dashes do not matter.`,
    }),
  }),
});

/** Brings the signs in use into the condition; one that is in it keeps its day. */
async function setDamage(
  { municipality, grant: edit, context }: Asked<'signs.edit'>,
  typed: readonly string[],
  isDamaged: boolean,
) {
  const codes = [...new Set(typed.map(readTyped))];
  if (codes.length < 1 || typed.length > MOST_RECORDED)
    throw new AppError('BAD_INPUT', `codes are 1 to ${MOST_RECORDED}.`);
  const day = new Date(dayIn(municipality.timeZone, context.now()));
  return change(context, edit, async (tx) => {
    await waitForTurn(tx, edit);
    const inUse = (await listManagedByCode(tx, edit, codes)).filter(({ isRetired }) => !isRetired);
    const before = inUse.filter(({ damagedOn }) => (damagedOn !== null) !== isDamaged);
    await writeDamage(tx, edit, before, isDamaged ? day : null);
    const changed = before.map(({ code }) => code);
    const after = new Map((await listManagedByCode(tx, edit, changed)).map((sign) => [sign.code, sign]));
    const known = new Set(inUse.map(({ code }) => code));
    return {
      outcome: {
        municipality,
        changed: changed.length,
        unchanged: inUse.length - changed.length,
        unknown: codes.filter((code) => !known.has(code)),
      },
      audit: before.flatMap((sign) => changeOf(sign, after.get(sign.code) ?? sign) ?? []),
    };
  });
}

builder.mutationField('reportSignsDamaged', (t) =>
  cityMutation(t, {
    type: SignsRecordedType,
    access: 'signs.edit',
    args: { input: t.arg({ type: DamageInput, required: true, description: 'Which.' }) },
    description:
      'Says that signs are damaged, or gone, until they are printed again. Votes at them still count.',
    resolve: (asked, { input }) => setDamage(asked, input.codes, true),
  }),
);

builder.mutationField('takeBackDamage', (t) =>
  cityMutation(t, {
    type: SignsRecordedType,
    access: 'signs.edit',
    args: { input: t.arg({ type: DamageInput, required: true, description: 'Which.' }) },
    description: 'Says that signs are not damaged after all: they are in the state that they had before.',
    resolve: (asked, { input }) => setDamage(asked, input.codes, false),
  }),
);
