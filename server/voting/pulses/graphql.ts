// What can be asked of pulses, but not what was answered: the team of a code, by whoever holds it; a municipality's pulses, by who runs them.
import { asGranted } from '../../access/grants/as-granted.ts';
import { builder } from '../../api/builder.ts';
import { outcomesOf } from '../../api/outcomes.ts';
import { cityField } from '../../municipality/municipalities/city-field.ts';
import { PulseClosedType, PulseQuestionType, PulseTeamType, PulseType, PulseUnknownType } from './refs.ts';
import { opensOn } from './rules.ts';
import { listPulses, type Team } from './store-edit.ts';
import { readTeam } from './team-reading.ts';
import './adding.ts';
import './revoking.ts';

const PulseTeamResult = outcomesOf('PulseTeamResult', 'What the code of a team leads to.', [
  PulseTeamType,
  PulseClosedType,
  PulseUnknownType,
]);

builder.queryField('pulseTeam', (t) =>
  t.field({
    type: PulseTeamResult,
    access: 'signs.find',
    args: {
      code: t.arg.string({
        required: true,
        description: 'Twenty letters and digits; spaces, dashes and small letters do not matter.',
      }),
    },
    description: 'The team of a code, in whichever city, that is asked something.',
    resolve: (_root, { code }, context) => readTeam(context, code, null),
  }),
);

const TeamType = builder.objectRef<Team>('PulseTeamSeen').implement({
  description: 'A team of a pulse, for who runs it.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    people: t.exposeInt('people', { description: 'How many people it has.' }),
    code: t.exposeString('code', { description: 'Its code, with which anybody can answer.' }),
  }),
});

PulseType.implement({
  description:
    'One question to the people of a municipality, some days, their teams. What they answered it does not tell.',
  fields: (t) => ({
    id: t.id({ description: 'Its id.', resolve: ({ id }) => String(id) }),
    question: t.expose('question', { type: PulseQuestionType, description: 'What is asked.' }),
    beginsOn: t.expose('beginsOn', { type: 'Date', description: 'The first day on which it is answered.' }),
    endsOn: t.expose('endsOn', { type: 'Date', description: 'The last one.' }),
    opensOn: t.field({
      type: 'Date',
      description: 'The day whose night opens all of it, unless it is called back.',
      resolve: (pulse) => pulse.openedOn ?? opensOn(pulse),
    }),
    isOpened: t.boolean({
      description: 'Whether it was opened.',
      resolve: ({ openedOn }) => openedOn !== null,
    }),
    revokedOn: t.expose('revokedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which it was called back, and is never opened; null: it was not.',
    }),
    isInReport: t.boolean({
      description: 'Whether the head of administration lets the annual report tell the whole of it.',
      resolve: ({ agreedOn }) => agreedOn !== null,
    }),
    teams: t.expose('teams', {
      type: [TeamType],
      complexity: { field: 1, multiplier: 20 },
      description: 'The teams, in the order in which they were named.',
    }),
  }),
});

builder.queryField('pulses', (t) =>
  cityField(t, {
    type: [PulseType],
    access: 'pulses.manage',
    complexity: { field: 20, multiplier: 10 },
    description: "A municipality's pulses, the newest first, sixty at the most.",
    resolve: ({ grant: read, context }) => asGranted(context, read, (tx) => listPulses(tx, read)),
  }),
);
