// A member's change of an improvement: a new draft, or other words, places, a photo. What is public stays fit to be so.
import { change } from '../../access/journal/change.ts';
import type { Changed } from '../../access/journal/rules.ts';
import { saveVersioned, type Saved } from '../../access/journal/save.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf, OutdatedType } from '../../api/outcomes.ts';
import type { Invalid, Outdated } from '../../access/journal/outcomes.ts';
import { idFrom, idOrNull } from '../../api/scalars.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { type Texts } from '../../foundation/texts/per-language.ts';
import { dayIn } from '../../foundation/days.ts';
import { linkTask } from '../tasks/linking.ts';
import {
  doneFaults,
  draftFaults,
  LONGEST,
  MOST_PLACES,
  publicFaults,
  tidyDraft,
  type ImprovementDraft,
} from './draft.ts';
import { promisedFaults, rewordedSteps } from './promise-steps.ts';
import { ManagedImprovementType } from './refs.ts';
import { storedFaults, writeDraft, writeSteps } from './store-edit.ts';
import { getManaged, type ManagedImprovement } from './store-managed.ts';
import { forgetPhotos } from './store-photos.ts';
import { told } from './journal-fields.ts';

export type ImprovementSaved = Saved<'ImprovementSaved', ManagedImprovement>;

const ImprovementSavedType = builder.objectRef<ImprovementSaved>('ImprovementSaved').implement({
  description: 'The improvement is as it was sent.',
  fields: (t) => ({
    improvement: t.expose('row', { type: ManagedImprovementType, description: 'It.' }),
  }),
});

export const SaveImprovementResult = outcomesOf(
  'SaveImprovementResult',
  'What became of an improvement that was sent.',
  [ImprovementSavedType, OutdatedType, InvalidType],
);

const SaveImprovementInput = builder.inputType('SaveImprovementInput', {
  description: 'An improvement, whole: a new draft, or in place of what it was. Faults name these fields.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    improvement: t.id({ description: 'Which one; null: a new one.' }),
    version: t.int({ description: 'The version that was read; null for a new one.' }),
    text: t.field({
      type: 'Texts',
      required: true,
      description: `What was done, at most ${LONGEST.text} characters.`,
    }),
    said: t.field({
      type: 'Texts',
      description: `What citizens had said, at most ${LONGEST.said} characters.`,
    }),
    doneOn: t.field({ type: 'Date', required: true, description: 'When it was done, or is to be.' }),
    locations: t.idList({
      description: `The places, at most ${MOST_PLACES}; then no category and no settlement.`,
    }),
    category: t.id({ description: 'The kind of places that it was done for.' }),
    settlement: t.id({ description: 'The settlement that it was done for.' }),
    photo: t.string({ description: 'The hash of a photo that was uploaded.' }),
    photoAlt: t.field({
      type: 'Texts',
      description: `What the photo shows, at most ${LONGEST.photoAlt} characters.`,
    }),
    task: t.id({ description: 'Of a new one: the task that led to it.' }),
  }),
});

function draftFrom(input: typeof SaveImprovementInput.$inferInput): ImprovementDraft {
  const texts = (given: Texts | null | undefined): Texts | null => given ?? null;
  return tidyDraft({
    text: input.text,
    said: texts(input.said),
    doneOn: input.doneOn,
    locationIds: (input.locations ?? []).map(idFrom),
    categoryId: idOrNull(input.category),
    settlementId: idOrNull(input.settlement),
    photoHash: input.photo ?? null,
    photoAlt: texts(input.photoAlt),
  });
}

builder.mutationField('saveImprovement', (t) =>
  cityMutation(t, {
    type: SaveImprovementResult,
    access: 'improvements.edit',
    args: { input: t.arg({ type: SaveImprovementInput, required: true, description: 'The improvement.' }) },
    description:
      'Writes a new improvement as a draft, or changes one, whatever its state. Of one that is promised, the day has a mutation of its own, and no place is taken away.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const id = idOrNull(input.improvement);
      const tasks = context.grant('tasks.edit', municipality.id);
      const task = id === null ? idOrNull(input.task) : null;
      const draft = draftFrom(input);
      const today = dayIn(municipality.timeZone, context.now());
      return change<ImprovementSaved | Outdated | Invalid>(context, edit, async (tx) => {
        const present = id === null ? null : await getManaged(tx, edit, id);
        const promised = present?.promised ?? null;
        const isDone = present?.state === 'PUBLISHED';
        let linked: Changed | null = null;
        const done = await saveVersioned<'ImprovementSaved', ManagedImprovement>(tx, edit, {
          outcome: 'ImprovementSaved',
          subject: 'Improvement',
          present,
          told,
          version: input.version ?? null,
          faults: [
            ...draftFaults(draft),
            ...(await storedFaults(tx, edit, draft)),
            ...(isDone || promised !== null ? publicFaults(draft) : []),
            ...(isDone ? doneFaults(draft.doneOn, today) : []),
            ...(present === null ? [] : promisedFaults(present, draft)),
          ],
          save: async () => {
            const written = await writeDraft(tx, edit, id, draft);
            if (promised !== null && isReworded(present, draft))
              await writeSteps(tx, edit, written, rewordedSteps(promised, today));
            if (task !== null) linked = await linkTask(tx, tasks, task, written);
            await forgetPhotos(tx, edit, context.now());
            return getManaged(tx, edit, written);
          },
        });
        return { ...done, audit: [done.audit ?? [], linked ?? []].flat(2) };
      });
    },
  }),
);

/** Whether everybody reads something else than before. */
const isReworded = (present: ManagedImprovement | null, { text }: ImprovementDraft): boolean =>
  Object.entries({ ...present?.text, ...text }).some(
    ([language]) => (present?.text[language] ?? '') !== (text[language] ?? ''),
  );
