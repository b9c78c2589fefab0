// A member makes a programme of visits: its checklist, which then stays as it is, and the places to visit.
import { change } from '../../access/journal/change.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { dayIn } from '../../foundation/days.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { tidy, tidyTexts } from '../../municipality/texts/typed-text.ts';
import { checklistFaults, LONGEST_CRITERION, MOST_CRITERIA, type Criterion } from './checklist.ts';
import { toldProgramme } from './journal-fields.ts';
import { MysteryChannelType, MysteryKindType, MysteryProgrammeType, MysterySectionType } from './refs.ts';
import { draftFaults, LONGEST_NAME, LONGEST_NOTE, MOST_EACH, MOST_VISITS, visitsFaults } from './rules.ts';
import { createProgramme, listPlacesInUse } from './store-edit.ts';
import { getProgramme, type Programme } from './store.ts';

/** Bounded before anything is looked at. */
const MOST_NAMED = 1_000;

interface Created {
  readonly outcome: 'MysteryProgrammeCreated';
  readonly programme: Programme;
}

const CreatedType = builder.objectRef<Created>('MysteryProgrammeCreated').implement({
  description: 'The programme is made; its link is made apart.',
  fields: (t) => ({
    programme: t.expose('programme', { type: MysteryProgrammeType, description: 'It.' }),
  }),
});

const CreateResult = outcomesOf(
  'CreateMysteryProgrammeResult',
  'What became of a programme that was to be new.',
  [CreatedType, InvalidType],
);

const CriterionInput = builder.inputType('MysteryCriterionInput', {
  description: 'Something that a mystery client is to look at.',
  fields: (t) => ({
    section: t.field({
      type: MysterySectionType,
      required: true,
      description: 'What of a visit it looks at.',
    }),
    kind: t.field({ type: MysteryKindType, required: true, description: 'How it is answered.' }),
    channels: t.field({
      type: [MysteryChannelType],
      required: true,
      description: 'The visits to which it belongs, one channel at least.',
    }),
    text: t.field({
      type: 'Texts',
      required: true,
      description: `What it says, up to ${LONGEST_CRITERION} characters.`,
    }),
  }),
});

const CreateInput = builder.inputType('CreateMysteryProgrammeInput', {
  description: 'A new programme of visits. Faults name these fields.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    name: t.string({ required: true, description: `What it is called, up to ${LONGEST_NAME} characters.` }),
    note: t.string({
      description: `What the mystery client is to know, up to ${LONGEST_NOTE} characters.`,
    }),
    beginsOn: t.field({ type: 'Date', required: true, description: 'The first day.' }),
    endsOn: t.field({ type: 'Date', required: true, description: 'The last one.' }),
    locations: t.idList({ required: true, description: 'The places to visit.' }),
    channels: t.field({
      type: [MysteryChannelType],
      required: true,
      description: 'By which channels each of them is visited.',
    }),
    each: t.int({
      required: true,
      description: `How many times by each, 1 to ${MOST_EACH}; ${MOST_VISITS} visits in all at the most.`,
    }),
    criteria: t.field({
      type: [CriterionInput],
      required: true,
      description: `The checklist in its order, up to ${MOST_CRITERIA}; for each channel one at least.`,
    }),
  }),
});

type Given = typeof CreateInput.$inferInput;

const criteriaFrom = (given: Given['criteria']): Criterion[] =>
  given.map(({ text, channels, ...criterion }, at) => ({
    ...criterion,
    id: String(at + 1),
    channels: [...new Set(channels)],
    text: tidyTexts(text),
  }));

builder.mutationField('createMysteryProgramme', (t) =>
  cityMutation(t, {
    type: CreateResult,
    access: 'mysteryVisits.edit',
    args: { input: t.arg({ type: CreateInput, required: true, description: 'The programme.' }) },
    description:
      'Makes a programme of visits by a mystery client, with one checklist for all of them (docs/mystery-client.md).',
    resolve: async ({ municipality, grant: edit, context }, { input }): Promise<Created | Invalid> => {
      if (input.locations.length > MOST_NAMED) return invalid([{ field: 'locations', fault: 'TOO_MANY' }]);
      if (input.criteria.length > MOST_NAMED) return invalid([{ field: 'criteria', fault: 'TOO_MANY' }]);
      const { beginsOn, endsOn } = input;
      const draft = { name: tidy(input.name), note: input.note?.trim() || null, beginsOn, endsOn };
      const criteria = criteriaFrom(input.criteria);
      const visits = {
        locationIds: [...new Set(input.locations)].map(idFrom),
        channels: [...new Set(input.channels)],
        each: input.each,
      };
      const faults = [
        ...draftFaults(draft, null, dayIn(municipality.timeZone, context.now())),
        ...visitsFaults(visits),
        ...checklistFaults(criteria, visits.channels),
      ];
      if (faults.length > 0) return invalid(faults);
      return change<Created | Invalid>(context, edit, async (tx) => {
        const inUse = await listPlacesInUse(tx, edit, visits.locationIds);
        const other = visits.locationIds.find((id) => !inUse.has(id));
        if (other !== undefined) {
          const fault = { field: 'locations', fault: 'UNKNOWN', part: String(other) } as const;
          return { outcome: invalid([fault]), audit: null };
        }
        const id = await createProgramme(tx, edit, draft, criteria, visits);
        const programme = await getProgramme(tx, edit, id);
        return {
          outcome: { outcome: 'MysteryProgrammeCreated', programme },
          audit: {
            subject: 'MysteryProgramme',
            subjectId: String(id),
            subjectName: programme.name,
            before: null,
            after: toldProgramme(programme),
          },
        };
      });
    },
  }),
);
