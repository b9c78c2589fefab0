// A member changes what a programme is called, what its mystery client is to know, and its days. Checklist and visits stay.
import { change } from '../../access/journal/change.ts';
import type { FieldFault, Invalid, Outdated } from '../../access/journal/outcomes.ts';
import { saveVersioned, type Saved } from '../../access/journal/save.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { dayIn } from '../../foundation/days.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { tidy } from '../../municipality/texts/typed-text.ts';
import { toldProgramme } from './journal-fields.ts';
import { MysteryProgrammeType } from './refs.ts';
import { draftFaults, isOver, LONGEST_NAME, LONGEST_NOTE, type ProgrammeDraft } from './rules.ts';
import { lockProgramme, updateProgramme } from './store-edit.ts';
import { getProgramme, type Programme } from './store.ts';

type ProgrammeSaved = Saved<'MysteryProgrammeSaved', Programme>;

const SavedType = builder.objectRef<ProgrammeSaved>('MysteryProgrammeSaved').implement({
  description: 'The programme is as it was sent.',
  fields: (t) => ({
    programme: t.expose('row', { type: MysteryProgrammeType, description: 'It.' }),
  }),
});

const ChangeResult = outcomesOf(
  'ChangeMysteryProgrammeResult',
  'What became of a change of a programme of visits.',
  [SavedType, OutdatedType, InvalidType],
);

const ChangeInput = builder.inputType('ChangeMysteryProgrammeInput', {
  description: 'A programme, in place of what it was. Faults name these fields.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    programme: t.id({ required: true, description: 'Which one.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    name: t.string({ required: true, description: `What it is called, up to ${LONGEST_NAME} characters.` }),
    note: t.string({
      description: `What the mystery client is to know, up to ${LONGEST_NOTE} characters.`,
    }),
    beginsOn: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    endsOn: t.field({
      type: 'Date',
      required: true,
      description: 'The last one. Of a programme that is over the days stay as they are.',
    }),
  }),
});

/** Of what is over, and may be published, no day changes: a report of it would tell of another visit than the one before. */
function overFaults(draft: ProgrammeDraft, present: Programme, today: string): FieldFault[] {
  if (!isOver(present, today)) return [];
  return (['beginsOn', 'endsOn'] as const)
    .filter((field) => draft[field] !== present[field])
    .map((field) => ({ field, fault: 'IN_USE' }));
}

builder.mutationField('changeMysteryProgramme', (t) =>
  cityMutation(t, {
    type: ChangeResult,
    access: 'mysteryVisits.edit',
    args: { input: t.arg({ type: ChangeInput, required: true, description: 'The programme.' }) },
    description: 'Changes a programme of visits. Its checklist and its visits stay what they are.',
    resolve: ({ municipality, grant: edit, context }, { input }) => {
      const { beginsOn, endsOn } = input;
      const id = idFrom(input.programme);
      const draft = { name: tidy(input.name), note: input.note?.trim() || null, beginsOn, endsOn };
      const today = dayIn(municipality.timeZone, context.now());
      return change<ProgrammeSaved | Outdated | Invalid>(context, edit, async (tx) => {
        await lockProgramme(tx, edit, id);
        const present = await getProgramme(tx, edit, id);
        const over = overFaults(draft, present, today);
        return saveVersioned<'MysteryProgrammeSaved', Programme>(tx, edit, {
          outcome: 'MysteryProgrammeSaved',
          subject: 'MysteryProgramme',
          present,
          version: input.version,
          told: toldProgramme,
          faults: over.length > 0 ? over : draftFaults(draft, present, today),
          save: async () => {
            await updateProgramme(tx, edit, id, draft);
            return getProgramme(tx, edit, id);
          },
        });
      });
    },
  }),
);
