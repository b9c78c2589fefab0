// A report as its form holds it, and what is sent of it.
import type {
  FeedbackMethod,
  ReportContentFragment,
  ReportContentInput,
  ReportQuery,
} from '../../generated/operations.ts';

export type ReportOf = ReportQuery['reportYear'];

/** In the order of the report. */
export const METHODS = [
  'EMPLOYEES',
  'USERS',
  'MYSTERY_CLIENT',
  'SIGNALS',
  'MEDIA',
] as const satisfies readonly FeedbackMethod[];

export const KINDS = ['signals', 'proposals', 'complaints', 'praise'] as const;

/** What is written in English too; empty where it is not. */
export type English<Name extends string> = Readonly<Record<Name, string>>;

const ENGLISH = {
  method: { reason: '', done: '', findings: '', measures: '' },
  measure: { measure: '', owner: '' },
  report: { introduction: '', conclusions: '' },
} as const;

export type MethodValues = {
  readonly isCarriedOut: 'yes' | 'no' | null;
  readonly reason: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly done: string;
  readonly participants: number | null;
  readonly findings: string;
  readonly measures: string;
  readonly english: English<'reason' | 'done' | 'findings' | 'measures'>;
} & Readonly<Record<(typeof KINDS)[number], number | null>>;

export interface MeasureValues {
  /** A name that no other item of the list has. */
  readonly id: string;
  readonly measure: string;
  readonly owner: string;
  readonly deadline: string | null;
  readonly english: English<'measure' | 'owner'>;
}

export interface ReportValues {
  readonly introduction: string;
  readonly methods: Readonly<Record<FeedbackMethod, MethodValues>>;
  readonly conclusions: string;
  readonly measures: readonly MeasureValues[];
  readonly hasGroups: boolean;
  readonly english: English<'introduction' | 'conclusions'>;
}

export function newMeasure(): MeasureValues {
  return { id: crypto.randomUUID(), measure: '', owner: '', deadline: null, english: ENGLISH.measure };
}

const NOTHING: MethodValues = {
  isCarriedOut: null,
  reason: '',
  from: null,
  to: null,
  done: '',
  participants: null,
  findings: '',
  measures: '',
  signals: null,
  proposals: null,
  complaints: null,
  praise: null,
  english: ENGLISH.method,
};

/** What the form begins with: of numbers those that were typed, also where a table stands in their place. */
export function valuesOf({ content, typed }: Pick<ReportOf, 'content' | 'typed'>): ReportValues {
  const { introduction, methods, conclusions, measures, hasGroups, english } = content;
  const entryOf = (name: FeedbackMethod): MethodValues => {
    const entry = methods.find(({ method }) => method === name);
    if (!entry) return NOTHING;
    const { isCarriedOut, reason, from, to, done, findings, measures: taken } = entry;
    const { counts = null, participants = null } = typed.find(({ method }) => method === name) ?? {};
    const said = { ...ENGLISH.method, ...entry.english };
    const { signals = null, proposals = null, complaints = null, praise = null } = counts ?? {};
    return {
      reason,
      from,
      to,
      done,
      participants,
      findings,
      measures: taken,
      isCarriedOut: isCarriedOut === null ? null : isCarriedOut ? 'yes' : 'no',
      signals,
      proposals,
      complaints,
      praise,
      english: said,
    };
  };
  return {
    introduction,
    methods: {
      EMPLOYEES: entryOf('EMPLOYEES'),
      USERS: entryOf('USERS'),
      MYSTERY_CLIENT: entryOf('MYSTERY_CLIENT'),
      SIGNALS: entryOf('SIGNALS'),
      MEDIA: entryOf('MEDIA'),
    },
    conclusions,
    // The place in the list names an item: nobody else's change is one of ours.
    measures: measures.map(({ measure, owner, deadline, english: said }, at) => ({
      id: String(at),
      measure,
      owner,
      deadline,
      english: { ...ENGLISH.measure, ...said },
    })),
    hasGroups,
    english: { ...ENGLISH.report, ...english },
  };
}

/** How many rows the draft has of the method's table. */
export const tabledRows = ({ methods }: ReportContentFragment, of: FeedbackMethod): number =>
  methods.find(({ method }) => method === of)?.tallies[0]?.rows ?? 0;

export function inputOf({
  introduction,
  methods,
  conclusions,
  measures,
  hasGroups,
  english,
}: ReportValues): ReportContentInput {
  return {
    introduction,
    methods: METHODS.map((method) => {
      const { isCarriedOut, signals, proposals, complaints, praise, ...entry } = methods[method];
      const isCounted = [signals, proposals, complaints, praise].some((count) => count !== null);
      return {
        method,
        ...entry,
        isCarriedOut: isCarriedOut === null ? null : isCarriedOut === 'yes',
        counts: isCounted
          ? {
              signals: signals ?? 0,
              proposals: proposals ?? 0,
              complaints: complaints ?? 0,
              praise: praise ?? 0,
            }
          : null,
      };
    }),
    conclusions,
    measures: measures.map(({ measure, owner, deadline, english: said }) => ({
      measure,
      owner,
      deadline,
      english: said,
    })),
    hasGroups,
    english,
  };
}
