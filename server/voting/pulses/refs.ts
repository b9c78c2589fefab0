// The names of this noun's types in the schema, and what becomes of the code of a team.
import { builder } from '../../api/builder.ts';
import { MunicipalityType } from '../../municipality/municipalities/refs.ts';
import type { PulseQuestion } from './rules.ts';
import type { Pulse } from './store-edit.ts';
import type { PulseClosed, PulseUnknown, TeamFound } from './team-reading.ts';

export const PulseType = builder.objectRef<Pulse>('Pulse');

export const PulseQuestionType = builder.enumType('PulseQuestion', {
  description: 'What the people of a municipality are asked.',
  values: {
    CONDITIONS: { description: 'How good the conditions are to do one’s work well.' },
    SUPPORT: { description: 'How well one is supported where something is difficult.' },
    CLARITY: { description: 'How clear it is what is expected of one’s work.' },
  } as const satisfies Record<PulseQuestion, object>,
});

const ClosedBecauseType = builder.enumType('PulseClosedBecause', {
  description: 'Why nothing is answered now.',
  values: {
    EARLY: { description: 'Its first day is ahead.' },
    OVER: { description: 'Its last day is past.' },
    REVOKED: { description: 'Its pulse was called back.' },
  } as const satisfies Record<PulseClosed['because'], object>,
});

const QUESTION = { type: PulseQuestionType, description: 'What is asked.' } as const;

export const PulseTeamType = builder.objectRef<TeamFound>('PulseTeam').implement({
  description: 'A team that is asked now.',
  fields: (t) => ({
    code: t.string({ description: 'Its code, in its one spelling.', resolve: ({ team }) => team.code }),
    name: t.string({ description: 'What it is called.', resolve: ({ team }) => team.name }),
    question: t.field({ ...QUESTION, resolve: ({ team }) => team.question }),
    endsOn: t.field({ type: 'Date', description: 'The last day.', resolve: ({ team }) => team.endsOn }),
    municipality: t.expose('municipality', { type: MunicipalityType, description: 'Whose it is.' }),
  }),
});

export const PulseClosedType = builder.objectRef<PulseClosed>('PulseClosed').implement({
  description: 'A team that is not asked now.',
  fields: (t) => ({
    because: t.expose('because', { type: ClosedBecauseType, description: 'Why.' }),
    name: t.string({ description: 'What it is called.', resolve: ({ team }) => team.name }),
    beginsOn: t.field({ type: 'Date', description: 'The first day.', resolve: ({ team }) => team.beginsOn }),
    endsOn: t.field({ type: 'Date', description: 'The last day.', resolve: ({ team }) => team.endsOn }),
    municipality: t.expose('municipality', { type: MunicipalityType, description: 'Whose it is.' }),
  }),
});

export const PulseUnknownType = builder.objectRef<PulseUnknown>('PulseUnknown').implement({
  description: 'No team has this code.',
  fields: (t) => ({ code: t.exposeString('code', { description: 'What was asked for.' }) }),
});
