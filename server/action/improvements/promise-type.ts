// A promise as it is asked for: for which day, how it stands today, and all that was said of it.
import { builder } from '../../api/builder.ts';
import { dayIn } from '../../foundation/days.ts';
import {
  firstDayOf,
  promiseStateOf,
  type PromiseState,
  type Step,
  type StepKind,
} from '../../foundation/improvements/promises.ts';
import { languageIn, textIn } from '../../foundation/texts/per-language.ts';
import { municipalityLoader } from '../../municipality/municipalities/loaders.ts';
import { LANGUAGE } from '../../municipality/municipalities/refs.ts';
import { PromiseType } from './refs.ts';

const PromiseStateType = builder.enumType('ImprovementPromiseState', {
  description: 'How a promise stands today.',
  values: {
    AHEAD: { description: 'Its day is not over.' },
    OVERDUE: { description: 'Its day is over, and nobody said that it is done.' },
    GIVEN_UP: { description: 'It will not be done.' },
    KEPT: { description: 'Done until the day that was promised first.' },
    LATE: { description: 'Done after the day that was promised first.' },
  } as const satisfies Record<PromiseState, object>,
});

const StepKindType = builder.enumType('ImprovementPromiseStepKind', {
  description: 'What was said of a promise.',
  values: {
    PROMISED: { description: 'It was made.' },
    MOVED: { description: 'It is for another day.' },
    REWORDED: { description: 'Its text was changed.' },
    GIVEN_UP: { description: 'It will not be done.' },
    DONE: { description: 'It is done.' },
  } as const satisfies Record<StepKind, object>,
});

const StepType = builder.objectRef<Step>('ImprovementPromiseStep').implement({
  description: 'Something that was said of a promise.',
  fields: (t) => ({
    kind: t.expose('kind', { type: StepKindType, description: 'What.' }),
    on: t.expose('on', { type: 'Date', description: 'When.' }),
    day: t.expose('day', { type: 'Date', description: 'For which day it is promised from then on.' }),
    reason: t.string({
      nullable: true,
      description: 'Why, where it is for another day or given up.',
      args: LANGUAGE,
      resolve: ({ reason }, { language }) => (reason === null ? null : textIn(reason, language)),
    }),
    reasonLanguage: t.string({
      nullable: true,
      description: 'The language of the reason.',
      args: LANGUAGE,
      resolve: ({ reason }, { language }) => (reason === null ? null : languageIn(reason, language)),
    }),
  }),
});

PromiseType.implement({
  description: 'That something is to be done until a day: public from then on, whatever becomes of it.',
  fields: (t) => ({
    day: t.expose('day', { type: 'Date', description: 'For which day, as it was said last.' }),
    firstDay: t.field({
      type: 'Date',
      description: 'The day that was promised first.',
      resolve: firstDayOf,
    }),
    state: t.field({
      type: PromiseStateType,
      description: 'How it stands today.',
      resolve: async (promise, _args, { loaders, now }) => {
        const { timeZone } = await loaders(municipalityLoader).load(promise.municipalityId);
        return promiseStateOf(promise, promise.doneOn, dayIn(timeZone, now()));
      },
    }),
    steps: t.field({
      type: [StepType],
      // Twenty at the most; mostly one or two.
      complexity: { field: 1, multiplier: 3 },
      description: 'All that was said of it, the earliest first.',
      resolve: ({ steps }) => [...steps],
    }),
  }),
});
