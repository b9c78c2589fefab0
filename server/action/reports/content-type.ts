// What members write of a year: of each method beside the surveys, what follows from it, and what is planned.
import { builder } from '../../api/builder.ts';
import { textIn } from '../../foundation/texts/per-language.ts';
import { LANGUAGE } from '../../municipality/municipalities/refs.ts';
import { isTabled, talliesOf, type RowKind, type Tally } from './method-rows.ts';
import {
  counted,
  type Measure,
  type MeasureEnglish,
  type Method,
  type MethodEnglish,
  type MethodEntry,
  type ReportContent,
  type ReportEnglish,
  type SignalCounts,
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

/** For members: whoever reads a report is told the numbers that hold. */
export const TypedNumbersType = builder
  .objectRef<Pick<MethodEntry, 'method' | 'participants' | 'counts'>>('TypedNumbers')
  .implement({
    description: 'What a member typed of a method: it holds where the method has no table.',
    fields: (t) => ({
      method: t.expose('method', { type: MethodType, description: 'Which one.' }),
      participants: t.exposeInt('participants', { nullable: true, description: 'How many took part.' }),
      counts: t.expose('counts', {
        type: CountsType,
        nullable: true,
        description: 'How many came in, of signals only.',
      }),
    }),
  });

export const RowKindType = builder.enumType('MethodRowKind', {
  description: 'What a row of a table of a method is.',
  values: {
    MEETING: { description: 'Users: a meeting.' },
    FOCUS_GROUP: { description: 'Users: a focus group.' },
    HEARING: { description: 'Users: a public discussion.' },
    SIGNAL: { description: 'Signals: signals.' },
    PROPOSAL: { description: 'Signals: proposals.' },
    COMPLAINT: { description: 'Signals: complaints.' },
    PRAISE: { description: 'Signals: praise.' },
    POSITIVE: { description: 'Media: a publication that speaks well of it.' },
    NEUTRAL: { description: 'Media: one that does neither.' },
    CRITICAL: { description: 'Media: one that speaks ill of it.' },
  } as const satisfies Record<RowKind, object>,
});

const TallyByType = builder.enumType('MethodTallyBy', {
  description: 'Of what a sum of a table is.',
  values: {
    WHOLE: { description: 'Of all of it.' },
    MONTH: { description: 'Of a month.' },
    SERVICE: { description: 'Of a service.' },
    SOURCE: { description: 'Of where it was published.' },
  } as const satisfies Record<Tally['by'], object>,
});

const TallyType = builder.objectRef<Tally>('MethodTally').implement({
  description: 'A sum of the table of a method.',
  fields: (t) => ({
    by: t.expose('by', { type: TallyByType, description: 'Of what.' }),
    name: t.string({
      nullable: true,
      args: LANGUAGE,
      description: "The month's first day, the service’s name, or the host; null for the whole.",
      resolve: ({ key, service }, { language }) => (service ? textIn(service, language) : key),
    }),
    rows: t.exposeInt('rows', { description: 'How many rows it is of.' }),
    counts: t.field({
      type: ['Int'],
      description:
        'How many took part in meetings, focus groups, public discussions; signals, proposals, complaints, praise; or publications that speak well, neither, ill.',
      resolve: ({ counts }) => [...counts],
    }),
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
    participants: t.exposeInt('participants', {
      nullable: true,
      description: 'How many took part, as a table tells it where there is one.',
    }),
    findings: t.exposeString('findings', { description: 'What was found.' }),
    measures: t.exposeString('measures', { description: 'What was done about it.' }),
    counts: t.expose('counts', {
      type: CountsType,
      nullable: true,
      description: 'How many came in, of signals only; as a table tells it where there is one.',
    }),
    tallies: t.field({
      type: [TallyType],
      // They lie in the report: to add them up is no work.
      complexity: { field: 1, multiplier: 0 },
      description: 'What the table of the method comes to; none where there is no table.',
      resolve: ({ method, rows }) => (isTabled(method) ? talliesOf(method, rows) : []),
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
    methods: t.field({
      type: [EntryType],
      complexity: { field: 1, multiplier: 5 },
      description: 'Each method once.',
      resolve: ({ methods }) => methods.map(counted),
    }),
    conclusions: t.exposeString('conclusions', { description: 'What follows from all of it.' }),
    measures: t.expose('measures', { type: [MeasureType], description: 'What is planned.' }),
    hasGroups: t.exposeBoolean('hasGroups', {
      description: 'Whether it has a table of groups of places.',
    }),
    english: t.expose('english', {
      type: ReportEnglishType,
      nullable: true,
      description: 'The same in English; null where nothing of it is.',
    }),
  }),
});
