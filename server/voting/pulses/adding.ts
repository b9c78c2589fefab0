// Makes a pulse: its question, its days, its teams, each with a code that nobody can guess.
import { randomBytes } from 'node:crypto';
import { change } from '../../access/journal/change.ts';
import { invalid, type Invalid } from '../../access/journal/outcomes.ts';
import { builder } from '../../api/builder.ts';
import { InvalidType, outcomesOf } from '../../api/outcomes.ts';
import { dayIn } from '../../foundation/days.ts';
import { drawPaperCode } from '../../foundation/paper-code.ts';
import { cityMutation } from '../../municipality/municipalities/city-field.ts';
import { PulseQuestionType, PulseType } from './refs.ts';
import { MOST_DAYS, MOST_TEAMS, pulseFaults } from './rules.ts';
import { listPulses, writePulse, type Pulse } from './store-edit.ts';

interface PulseMade {
  readonly outcome: 'PulseMade';
  readonly pulse: Pulse;
}

const PulseMadeType = builder.objectRef<PulseMade>('PulseMade').implement({
  description: 'The pulse is made.',
  fields: (t) => ({ pulse: t.expose('pulse', { type: PulseType, description: 'It.' }) }),
});

const MakePulseResult = outcomesOf('MakePulseResult', 'What became of a pulse that was wished for.', [
  PulseMadeType,
  InvalidType,
]);

const TeamInput = builder.inputType('PulseTeamInput', {
  description: 'A team.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'What it is called, 80 characters at the most.' }),
    people: t.int({ required: true, description: 'How many people it has, 1 to 5,000.' }),
  }),
});

const MakePulseInput = builder.inputType('MakePulseInput', {
  description: 'A pulse. Faults name these fields.',
  fields: (t) => ({
    municipality: t.string({ required: true, description: "The municipality's slug." }),
    question: t.field({ type: PulseQuestionType, required: true, description: 'What is asked.' }),
    beginsOn: t.field({
      type: 'Date',
      required: true,
      description: 'The first day on which it is answered: tomorrow or later; of a demo city also today.',
    }),
    endsOn: t.field({
      type: 'Date',
      required: true,
      description: `The last one, ${MOST_DAYS} days after the first at the most.`,
    }),
    teams: t.field({
      type: [TeamInput],
      required: true,
      description: `The teams, ${MOST_TEAMS} at the most, with ten people together at the least.`,
    }),
  }),
});

builder.mutationField('makePulse', (t) =>
  cityMutation(t, {
    type: MakePulseResult,
    access: 'pulses.edit',
    args: { input: t.arg({ type: MakePulseInput, required: true, description: 'The pulse.' }) },
    description: 'Asks the people of a municipality one question, team by team.',
    resolve: async ({ municipality, grant: edit, context }, { input }) => {
      const { isDemo, timeZone } = municipality;
      const today = dayIn(timeZone, context.now());
      const { question, beginsOn, endsOn } = input;
      // So many more are told to be too many, and not looked at.
      const teams = input.teams
        .slice(0, MOST_TEAMS + 1)
        .map(({ name, people }) => ({ name: name.trim(), people }));
      const draft = { question, beginsOn, endsOn, teams };
      const faults = pulseFaults(draft, { today, isDemo });
      if (faults.length > 0) return invalid(faults);
      return change<PulseMade | Invalid>(context, edit, async (tx) => {
        const codes = teams.map(() => drawPaperCode(randomBytes));
        const id = await writePulse(tx, edit, { ...draft, madeOn: today }, codes);
        const [pulse] = await listPulses(tx, edit, id);
        if (!pulse) throw new TypeError('A pulse that was made is there.');
        return {
          outcome: { outcome: 'PulseMade', pulse },
          audit: {
            subject: 'Pulse',
            subjectId: String(id),
            subjectName: beginsOn,
            before: null,
            after: { question, beginsOn, endsOn, teams: teams.length },
          },
        };
      });
    },
  }),
);
