// Promising an improvement, publishing it, giving it up, withdrawing it: a member's decision of its own.
import { change } from '../../access/journal/change.ts';
import { saveVersioned } from '../../access/journal/save.ts';
import { builder } from '../../api/builder.ts';
import type { FieldFault, Invalid, Outdated } from '../../access/journal/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { dayIn } from '../../foundation/days.ts';
import { tellWebhooks } from '../webhooks/tell-webhooks.ts';
import { doneFaults, publicFaults } from './draft.ts';
import { becomeOf, LONGEST_REASON, type Become } from './promise-steps.ts';
import { ImprovementStateType } from './refs.ts';
import { SaveImprovementResult, type ImprovementSaved } from './saving.ts';
import { writeState } from './store-edit.ts';
import { getManaged, type ManagedImprovement } from './store-managed.ts';
import { told } from './journal-fields.ts';
import { eventOf } from './webhook-event.ts';

const PublishImprovementInput = builder.inputType('PublishImprovementInput', {
  description: 'Who is to see an improvement.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    improvement: t.id({ required: true, description: 'Which one.' }),
    version: t.int({ required: true, description: 'The version that was read.' }),
    state: t.field({
      type: ImprovementStateType,
      required: true,
      description:
        'PUBLISHED, PLANNED, GIVEN_UP or WITHDRAWN. What was seen once is no draft again; what was promised is never withdrawn.',
    }),
    day: t.field({
      type: 'Date',
      description:
        'Of one that was promised: with PLANNED for which other day; with PUBLISHED when it was done, today where it is not told.',
    }),
    reason: t.field({
      type: 'Texts',
      description: `Why it is promised for another day, or given up: at most ${LONGEST_REASON} characters, for everybody to read.`,
    }),
  }),
});

builder.mutationField('publishImprovement', (t) =>
  cityMutation(t, {
    type: SaveImprovementResult,
    access: 'improvements.edit',
    args: { input: t.arg({ type: PublishImprovementInput, required: true, description: 'Which, and who.' }) },
    description:
      'Promises an improvement for its day or for another, publishes that it is done, gives it up, or withdraws it. Pages and its photo change at once.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const id = idFrom(input.improvement);
      const today = dayIn(municipality.timeZone, context.now());
      return change<ImprovementSaved | Outdated | Invalid>(context, edit, async (tx) => {
        const present = await getManaged(tx, edit, id);
        const wanted = { state: input.state, day: input.day ?? null, reason: input.reason ?? null };
        const answer = becomeOf(present, wanted, today);
        const become = 'become' in answer ? answer.become : null;
        return saveVersioned<'ImprovementSaved', ManagedImprovement>(tx, edit, {
          outcome: 'ImprovementSaved',
          subject: 'Improvement',
          present,
          told,
          version: input.version,
          faults: 'faults' in answer ? answer.faults : seenFaults(present, answer.become, today),
          save: async () => {
            const isSame =
              present.state === become?.state && present.promised?.day === become.steps?.at(-1)?.day;
            if (become === null || isSame) return present;
            await writeState(tx, edit, id, { ...become, today });
            const written = await getManaged(tx, edit, id);
            const event = eventOf(written, municipality, context.publicUrl);
            if (event !== null) await tellWebhooks(tx, edit, municipality.slug, event, context.now());
            return written;
          },
        });
      });
    },
  }),
);

/** What has to be there before everybody sees it. */
function seenFaults({ photo, ...draft }: ManagedImprovement, become: Become, today: string): FieldFault[] {
  if (become.state === 'WITHDRAWN' || become.state === 'GIVEN_UP') return [];
  const { doneOn } = become;
  return [
    ...publicFaults({ ...draft, photoHash: photo?.hash ?? null }),
    ...(become.state === 'PUBLISHED' ? doneFaults(doneOn, today) : []),
  ];
}
