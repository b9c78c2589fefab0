// What the head of administration, and nobody else, can ask of a pulse: how many answered, and what; and whether the annual report may tell.
import { asGranted } from '../../access/grants/as-granted.ts';
import { change } from '../../access/journal/change.ts';
import { builder } from '../../api/builder.ts';
import { outcomesOf } from '../../api/outcomes.ts';
import { idFrom } from '../../api/scalars.ts';
import { dayIn } from '../../foundation/days.ts';
import { AppError } from '../../foundation/errors.ts';
import { addCounts, NO_COUNTS, type Counts } from '../../foundation/score-statistics.ts';
import { cityField, cityMutation } from '../../municipality/municipalities/city-field.ts';
import { PulseType } from '../../voting/pulses/refs.ts';
import {
  listPulses,
  listResults,
  writeAgreed,
  type Pulse,
  type Results,
} from '../../voting/pulses/store-edit.ts';
import { countedFields } from '../aggregates/interval-type.ts';

interface Part {
  readonly names: readonly string[];
  readonly people: number;
  readonly counts: Counts;
}

const INTERVAL = 'The interval of the average.';

const PartType = builder.objectRef<Part>('PulsePart').implement({
  description: 'Answers that are told together: ten at the least.',
  fields: (t) => ({
    teams: t.stringList({
      description: 'The team, or all of those that are told together.',
      resolve: ({ names }) => [...names],
    }),
    people: t.exposeInt('people', { description: 'How many people they have.' }),
    ...countedFields(t, {
      count: 'How many answers came: somebody may have answered twice.',
      interval: INTERVAL,
    }),
    distribution: t.intList({
      description: 'How many gave each score: ten numbers, score 1 first.',
      resolve: ({ counts }) => [...counts],
    }),
  }),
});

/** Of the teams; those that have no part of their own are in that of all others. */
function partOf({ pulse, parts }: Results, at: number): Part {
  const { teamId, counts } = parts[at] ?? { teamId: null, counts: NO_COUNTS };
  const own = new Set(parts.map((part) => part.teamId));
  const teams = pulse.teams.filter(({ id }) => (teamId === null ? !own.has(id) : id === teamId));
  return { names: teams.map(({ name }) => name), people: peopleOf(teams), counts };
}

const peopleOf = (teams: Pulse['teams']): number => teams.reduce((sum, { people }) => sum + people, 0);

function wholeOf({ pulse, parts }: Results): Part | null {
  if (parts.length === 0) return null;
  const names = pulse.teams.map(({ name }) => name);
  const counts = parts.reduce((sum: Counts, part) => addCounts(sum, part.counts), NO_COUNTS);
  return { names, people: peopleOf(pulse.teams), counts };
}

const ResultsType = builder.objectRef<Results>('PulseResults').implement({
  description: 'What came of a pulse, opened once.',
  fields: (t) => ({
    pulse: t.expose('pulse', { type: PulseType, description: 'Which one.' }),
    partSize: t.int({
      description: 'How many answers each part has at the least.',
      resolve: ({ pulse }) => pulse.partSize ?? 0,
    }),
    whole: t.field({
      type: PartType,
      nullable: true,
      description: 'All of it; null where there were too few answers, which are gone then.',
      resolve: wholeOf,
    }),
    parts: t.field({
      type: [PartType],
      complexity: { field: 1, multiplier: 20 },
      description: 'A team by itself where it had enough answers, all others together.',
      resolve: (results) => results.parts.map((_part, at) => partOf(results, at)),
    }),
  }),
});

builder.queryField('pulseResults', (t) =>
  cityField(t, {
    type: [ResultsType],
    access: 'pulses.read',
    complexity: { field: 20, multiplier: 10 },
    description:
      'What came of the pulses that were opened, the newest first, for the head of administration alone.',
    resolve: ({ grant: read, context }) => asGranted(context, read, (tx) => listResults(tx, read)),
  }),
);

interface PulseAgreed {
  readonly outcome: 'PulseAgreed';
  readonly pulse: Pulse;
}

const PulseAgreedType = builder.objectRef<PulseAgreed>('PulseAgreed').implement({
  description: 'It is as the head of administration said.',
  fields: (t) => ({ pulse: t.expose('pulse', { type: PulseType, description: 'The pulse.' }) }),
});

const AgreePulseResult = outcomesOf('AgreePulseResult', 'What became of it.', [PulseAgreedType]);

const AgreePulseInput = builder.inputType('AgreePulseInput', {
  description: 'Whether the annual report may tell the whole of a pulse.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    pulse: t.id({ required: true, description: 'Which one; it has been opened.' }),
    isInReport: t.boolean({
      required: true,
      description: 'Whether it may. What was published stays published.',
    }),
  }),
});

builder.mutationField('agreePulse', (t) =>
  cityMutation(t, {
    type: AgreePulseResult,
    access: 'pulses.agree',
    args: { input: t.arg({ type: AgreePulseInput, required: true, description: 'Which one, and whether.' }) },
    description:
      'Lets the annual report of the year tell how many answered and the average of the whole, or no more.',
    resolve: ({ municipality, grant: agree, context }, { input }) =>
      change<PulseAgreed>(context, agree, async (tx) => {
        const id = idFrom(input.pulse);
        const [present] = await listPulses(tx, agree, id);
        if (!present?.openedOn) throw new AppError('NOT_FOUND', 'There is no such pulse here.');
        const before = present.agreedOn !== null;
        if (before === input.isInReport)
          return { outcome: { outcome: 'PulseAgreed', pulse: present }, audit: null };
        const agreedOn = input.isInReport ? dayIn(municipality.timeZone, context.now()) : null;
        await writeAgreed(tx, agree, id, agreedOn);
        return {
          outcome: { outcome: 'PulseAgreed', pulse: { ...present, agreedOn } },
          audit: {
            subject: 'Pulse',
            subjectId: String(id),
            subjectName: present.beginsOn,
            before: { isInReport: before },
            after: { isInReport: input.isInReport },
          },
        };
      }),
  }),
);
