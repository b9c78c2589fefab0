// A member adds signs to a round that is known: those that wait, as long as nobody else has them, and those that are named.
import { change } from '../../access/journal/change.ts';
import { saveVersioned } from '../../access/journal/save.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { dayIn } from '../../foundation/days.ts';
import { readTyped } from '../../foundation/sign-code.ts';
import { codesOf, listGone } from './round-signs.ts';
import { getPlanned, told, type Planned } from './planning.ts';
import { MountingRoundType } from './refs.ts';
import { isOver, MOST_SIGNS } from './rules.ts';
import { lockRound, lockSigns, writeRound, writeSigns } from './store-edit.ts';
import type { CountedRound } from './store.ts';

interface Added {
  readonly outcome: 'SignsAdded';
  readonly round: CountedRound;
  readonly addedCount: number;
  readonly elsewhere: readonly string[];
}

const AddedType = builder.objectRef<Added>('SignsAdded').implement({
  description: 'The signs are on the round, but for those that do not wait any more.',
  fields: (t) => ({
    round: t.expose('round', { type: MountingRoundType, description: 'It.' }),
    addedCount: t.exposeInt('addedCount', { description: 'How many it did not have before.' }),
    elsewhere: t.exposeStringList('elsewhere', {
      description:
        'Codes that are not on it: since they were read another round got them, or they were put up.',
    }),
  }),
});

const AddResult = outcomesOf(
  'AddSignsToRoundResult',
  'What became of signs that were to be added to a round.',
  [AddedType, InvalidType],
);

const AddInput = builder.inputType('AddSignsToRoundInput', {
  description: 'Signs for a round, beside those that it has. Faults name these fields.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    round: t.id({ required: true, description: 'Which one.' }),
    offered: t.stringList({
      required: true,
      description: 'Codes of signs that are added where they still wait and no other round has them.',
    }),
    codes: t.stringList({ required: true, description: 'Codes of signs that are added all the same.' }),
  }),
});

builder.mutationField('addSignsToRound', (t) =>
  cityMutation(t, {
    type: AddResult,
    access: 'rounds.edit',
    args: { input: t.arg({ type: AddInput, required: true, description: 'The signs.' }) },
    description:
      'Adds signs to a round, whatever others added meanwhile. Faults: more than a round may have, a code that is of no sign in use, or ' +
      'a round whose day is over for more than a week: it gets another day first.',
    resolve: async ({ municipality, grant: edit, context }, { input }): Promise<Added | Invalid> => {
      const id = idFrom(input.round);
      const today = dayIn(municipality.timeZone, context.now());
      const [offered = [], named = []] = [input.offered, input.codes].map((codes) => [
        ...new Set(codes.map(readTyped)),
      ]);
      return change<Added | Invalid>(context, edit, async (tx) => {
        const refuse = (faults: Invalid['faults']) => ({ outcome: invalid(faults), audit: null });
        await lockRound(tx, edit, id);
        const present = await getPlanned(tx, edit, id);
        if (isOver(present.roundOn, today)) return refuse([{ field: 'round', fault: 'OUT_OF_RANGE' }]);
        const wanted = [...offered, ...named];
        if (wanted.length === 0) return refuse([{ field: 'codes', fault: 'REQUIRED' }]);
        if (wanted.length > MOST_SIGNS) return refuse([{ field: 'codes', fault: 'TOO_MANY' }]);
        await lockSigns(tx, edit, wanted);
        const gone = await listGone(tx, edit, { offered, orderId: null });
        const has = new Set([...present.codes, ...offered.filter((code) => !gone.includes(code)), ...named]);
        const elsewhere = gone.filter((code) => !has.has(code));
        const { codes, faults } = await codesOf(
          tx,
          edit,
          municipality,
          { codes: [...has], orderId: null },
          present,
        );
        const addedCount = codes.length - present.codes.length;
        const outcome = (round: Planned): Added => ({ outcome: 'SignsAdded', round, addedCount, elsewhere });
        if (faults.length === 0 && addedCount === 0) return { outcome: outcome(present), audit: null };
        const saved = await saveVersioned<'RoundSaved', Planned>(tx, edit, {
          outcome: 'RoundSaved',
          subject: 'MountingRound',
          present,
          version: present.version,
          told,
          faults,
          save: async () => {
            await writeRound(tx, edit, id, present);
            await writeSigns(tx, edit, id, codes, today);
            return getPlanned(tx, edit, id);
          },
        });
        const { outcome: result, audit } = saved;
        if (result.outcome === 'Outdated') throw new TypeError('What is locked is not outdated.');
        return { outcome: result.outcome === 'Invalid' ? result : outcome(result.row), audit };
      });
    },
  }),
);
