// What members write of a year: of each method beside the surveys, what follows from it, and what is planned.
import { builder } from '../../api/builder.ts';
import type {
  Measure,
  MeasureEnglish,
  Method,
  MethodEnglish,
  MethodEntry,
  ReportContent,
  ReportEnglish,
  SignalCounts,
} from './rules.ts';

export const MethodType = builder.enumType('FeedbackMethod', {
  description:
    'A method of feedback beside the surveys, as the ordinance on administrative service names them.',
  values: {
    EMPLOYEES: { description: 'Consultation with employees.' },
    USERS: { description: 'Consultation with users.' },
    MYSTERY_CLIENT: { description: 'Observation by a mystery client.' },
    SIGNALS: { description: 'Analysis of signals, proposals, complaints and praise.' },
    MEDIA: { description: 'Analysis of what media publish.' },
  } as const satisfies Record<Method, object>,
});

const CountsType = builder.objectRef<SignalCounts>('SignalCounts').implement({
  description: 'How many of each came in.',
  fields: (t) => ({
    signals: t.exposeInt('signals', { description: 'Signals.' }),
    proposals: t.exposeInt('proposals', { description: 'Proposals.' }),
    complaints: t.exposeInt('complaints', { description: 'Complaints.' }),
    praise: t.exposeInt('praise', { description: 'Praise.' }),
  }),
});

const EMPTY_MEANS = 'Empty: there is only the Bulgarian.';

const MethodEnglishType = builder.objectRef<MethodEnglish>('MethodEnglish').implement({
  description: 'What is said of a method, in English.',
  fields: (t) => ({
    reason: t.exposeString('reason', { description: EMPTY_MEANS }),
    done: t.exposeString('done', { description: EMPTY_MEANS }),
    findings: t.exposeString('findings', { description: EMPTY_MEANS }),
    measures: t.exposeString('measures', { description: EMPTY_MEANS }),
  }),
});

const MeasureEnglishType = builder.objectRef<MeasureEnglish>('ReportMeasureEnglish').implement({
  description: 'What is planned, in English.',
  fields: (t) => ({
    measure: t.exposeString('measure', { description: EMPTY_MEANS }),
    owner: t.exposeString('owner', { description: EMPTY_MEANS }),
  }),
});

const ReportEnglishType = builder.objectRef<ReportEnglish>('ReportEnglish').implement({
  description: 'What stands first and last, in English.',
  fields: (t) => ({
    introduction: t.exposeString('introduction', { description: EMPTY_MEANS }),
    conclusions: t.exposeString('conclusions', { description: EMPTY_MEANS }),
  }),
});

const EntryType = builder.objectRef<MethodEntry>('MethodEntry').implement({
  description: 'What is said of a method. Texts are in Bulgarian, unless they are said to be in English.',
  fields: (t) => ({
    method: t.expose('method', { type: MethodType, description: 'Which one.' }),
    isCarriedOut: t.exposeBoolean('isCarriedOut', {
      nullable: true,
      description: 'Whether it was carried out; null: not said yet.',
    }),
    reason: t.exposeString('reason', { description: 'Why not, where it was not.' }),
    from: t.expose('from', { type: 'Date', nullable: true, description: 'The first day.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'The last day.' }),
    done: t.exposeString('done', { description: 'What was done.' }),
    participants: t.exposeInt('participants', { nullable: true, description: 'How many took part.' }),
    findings: t.exposeString('findings', { description: 'What was found.' }),
    measures: t.exposeString('measures', { description: 'What was done about it.' }),
    counts: t.expose('counts', {
      type: CountsType,
      nullable: true,
      description: 'How many came in, of signals only.',
    }),
    english: t.expose('english', {
      type: MethodEnglishType,
      nullable: true,
      description: 'The same in English; null where nothing of it is.',
    }),
  }),
});

const MeasureType = builder.objectRef<Measure>('ReportMeasure').implement({
  description: 'Something that is planned.',
  fields: (t) => ({
    measure: t.exposeString('measure', { description: 'What.' }),
    owner: t.exposeString('owner', { description: 'Who sees to it.' }),
    deadline: t.expose('deadline', { type: 'Date', nullable: true, description: 'Until when.' }),
    english: t.expose('english', {
      type: MeasureEnglishType,
      nullable: true,
      description: 'The same in English; null where nothing of it is.',
    }),
  }),
});

export const ContentType = builder.objectRef<ReportContent>('ReportContent').implement({
  description: 'What members write of a year: in Bulgarian, and in English where they did.',
  fields: (t) => ({
    introduction: t.exposeString('introduction', { description: 'What stands first.' }),
    methods: t.expose('methods', {
      type: [EntryType],
      complexity: { field: 1, multiplier: 5 },
      description: 'Each method once.',
    }),
    conclusions: t.exposeString('conclusions', { description: 'What follows from all of it.' }),
    measures: t.expose('measures', { type: [MeasureType], description: 'What is planned.' }),
    english: t.expose('english', {
      type: ReportEnglishType,
      nullable: true,
      description: 'The same in English; null where nothing of it is.',
    }),
  }),
});
