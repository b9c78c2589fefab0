// What a member sends of a year, tidied: white space around lines goes, paragraphs stay.
import { builder } from '../../api/builder.ts';
import { tidy } from '../../municipality/texts/typed-text.ts';
import { MethodType } from './content-type.ts';
import {
  complete,
  type MeasureEnglish,
  type Method,
  type MethodEnglish,
  type ReportContent,
  type ReportEnglish,
  type SignalCounts,
} from './rules.ts';

const CountsInput = builder.inputType('SignalCountsInput', {
  description: 'How many of each came in.',
  fields: (t) => ({
    signals: t.int({ required: true, description: 'Signals.' }),
    proposals: t.int({ required: true, description: 'Proposals.' }),
    complaints: t.int({ required: true, description: 'Complaints.' }),
    praise: t.int({ required: true, description: 'Praise.' }),
  }),
});

const EMPTY_MEANS = 'Empty: the Bulgarian stands in its place.';

const MethodEnglishInput = builder.inputType('MethodEnglishInput', {
  description: 'What is said of a method, in English.',
  fields: (t) => ({
    reason: t.string({ required: true, description: EMPTY_MEANS }),
    done: t.string({ required: true, description: EMPTY_MEANS }),
    findings: t.string({ required: true, description: EMPTY_MEANS }),
    measures: t.string({ required: true, description: EMPTY_MEANS }),
  }),
});

const MeasureEnglishInput = builder.inputType('ReportMeasureEnglishInput', {
  description: 'What is planned, in English.',
  fields: (t) => ({
    measure: t.string({ required: true, description: EMPTY_MEANS }),
    owner: t.string({ required: true, description: EMPTY_MEANS }),
  }),
});

const ReportEnglishInput = builder.inputType('ReportEnglishInput', {
  description: 'What stands first and last, in English.',
  fields: (t) => ({
    introduction: t.string({ required: true, description: EMPTY_MEANS }),
    conclusions: t.string({ required: true, description: EMPTY_MEANS }),
  }),
});

const EntryInput = builder.inputType('MethodEntryInput', {
  description: 'What is said of a method.',
  fields: (t) => ({
    method: t.field({ type: MethodType, required: true, description: 'Which one.' }),
    isCarriedOut: t.boolean({ description: 'Whether it was carried out; null: not said yet.' }),
    reason: t.string({ required: true, description: 'Why not, where it was not.' }),
    from: t.field({ type: 'Date', description: 'The first day.' }),
    to: t.field({ type: 'Date', description: 'The last day.' }),
    done: t.string({ required: true, description: 'What was done.' }),
    participants: t.int({ description: 'How many took part.' }),
    findings: t.string({ required: true, description: 'What was found.' }),
    measures: t.string({ required: true, description: 'What was done about it.' }),
    counts: t.field({ type: CountsInput, description: 'How many came in, of signals only.' }),
    english: t.field({ type: MethodEnglishInput, description: 'The same in English.' }),
  }),
});

const MeasureInput = builder.inputType('ReportMeasureInput', {
  description: 'Something that is planned.',
  fields: (t) => ({
    measure: t.string({ required: true, description: 'What.' }),
    owner: t.string({ required: true, description: 'Who sees to it.' }),
    deadline: t.field({ type: 'Date', description: 'Until when.' }),
    english: t.field({ type: MeasureEnglishInput, description: 'The same in English.' }),
  }),
});

export const ContentInput = builder.inputType('ReportContentInput', {
  description: 'What members write of a year, whole.',
  fields: (t) => ({
    introduction: t.string({ required: true, description: 'What stands first.' }),
    methods: t.field({ type: [EntryInput], required: true, description: 'Each method at most once.' }),
    conclusions: t.string({ required: true, description: 'What follows from all of it.' }),
    measures: t.field({ type: [MeasureInput], required: true, description: 'What is planned.' }),
    hasGroups: t.boolean({
      defaultValue: false,
      description: 'Whether it has a table of groups of places; everybody reads their names then.',
    }),
    english: t.field({ type: ReportEnglishInput, description: 'What stands first and last, in English.' }),
  }),
});

interface Given {
  readonly introduction: string;
  readonly methods: readonly {
    readonly method: Method;
    readonly isCarriedOut?: boolean | null | undefined;
    readonly reason: string;
    readonly from?: string | null | undefined;
    readonly to?: string | null | undefined;
    readonly done: string;
    readonly participants?: number | null | undefined;
    readonly findings: string;
    readonly measures: string;
    readonly counts?: SignalCounts | null | undefined;
    readonly english?: MethodEnglish | null | undefined;
  }[];
  readonly conclusions: string;
  readonly measures: readonly {
    readonly measure: string;
    readonly owner: string;
    readonly deadline?: string | null | undefined;
    readonly english?: MeasureEnglish | null | undefined;
  }[];
  readonly hasGroups?: boolean | null | undefined;
  readonly english?: ReportEnglish | null | undefined;
}

/** The text with its paragraphs, each tidied, and none of them empty. */
function tidyLong(text: string): string {
  return text
    .split(/\r?\n/)
    .map(tidy)
    .filter((line) => line !== '')
    .join('\n');
}

/** The texts, tidied; null where none says anything. */
function tidyEnglish<Name extends string>(
  names: readonly Name[],
  english: Readonly<Record<Name, string>> | null | undefined,
): Readonly<Record<Name, string>> | null {
  if (!english) return null;
  const tidied = names.map((name) => [name, tidyLong(english[name])] as const);
  if (tidied.every(([, text]) => text === '')) return null;
  return Object.fromEntries(tidied) as Record<Name, string>;
}

/** The content as it will be kept. */
export function contentFrom({
  introduction,
  methods,
  conclusions,
  measures,
  hasGroups,
  english,
}: Given): ReportContent {
  return complete({
    introduction: tidyLong(introduction),
    methods: methods.map(
      ({ method, isCarriedOut = null, from = null, to = null, participants = null, ...texts }) => ({
        method,
        isCarriedOut,
        from,
        to,
        participants,
        reason: tidyLong(texts.reason),
        done: tidyLong(texts.done),
        findings: tidyLong(texts.findings),
        measures: tidyLong(texts.measures),
        counts: method === 'SIGNALS' ? (texts.counts ?? null) : null,
        rows: [],
        english: tidyEnglish(['reason', 'done', 'findings', 'measures'], texts.english),
      }),
    ),
    conclusions: tidyLong(conclusions),
    measures: measures.map(({ measure, owner, deadline = null, english: said }) => ({
      measure: tidyLong(measure),
      owner: tidy(owner),
      deadline,
      english: tidyEnglish(['measure', 'owner'], said),
    })),
    hasGroups: hasGroups ?? false,
    english: tidyEnglish(['introduction', 'conclusions'], english),
  });
}
