// A report as its form holds it, and what is sent of it.
import type {
  FeedbackMethod,
  ReportContentFragment,
  ReportContentInput,
} from '../../generated/operations.ts';

/** In the order of the report. */
export const METHODS = [
  'EMPLOYEES',
  'USERS',
  'MYSTERY_CLIENT',
  'SIGNALS',
  'MEDIA',
] as const satisfies readonly FeedbackMethod[];

export const KINDS = ['signals', 'proposals', 'complaints', 'praise'] as const;

export type MethodValues = {
  readonly isCarriedOut: 'yes' | 'no' | null;
  readonly reason: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly done: string;
  readonly participants: number | null;
  readonly findings: string;
  readonly measures: string;
} & Readonly<Record<(typeof KINDS)[number], number | null>>;

export interface MeasureValues {
  /** A name that no other item of the list has. */
  readonly id: string;
  readonly measure: string;
  readonly owner: string;
  readonly deadline: string | null;
}

export interface ReportValues {
  readonly introduction: string;
  readonly methods: Readonly<Record<FeedbackMethod, MethodValues>>;
  readonly conclusions: string;
  readonly measures: readonly MeasureValues[];
}

export function newMeasure(): MeasureValues {
  return { id: crypto.randomUUID(), measure: '', owner: '', deadline: null };
}

const NOTHING: MethodValues = {
  ...{ isCarriedOut: null, reason: '', from: null, to: null, done: '', participants: null },
  ...{ findings: '', measures: '', signals: null, proposals: null, complaints: null, praise: null },
};

export function valuesOf({
  introduction,
  methods,
  conclusions,
  measures,
}: ReportContentFragment): ReportValues {
  const entryOf = (name: FeedbackMethod): MethodValues => {
    const entry = methods.find(({ method }) => method === name);
    if (!entry) return NOTHING;
    const { isCarriedOut, counts, reason, from, to, done, participants, findings, measures: taken } = entry;
    const { signals = null, proposals = null, complaints = null, praise = null } = counts ?? {};
    return {
      ...{ reason, from, to, done, participants, findings, measures: taken },
      isCarriedOut: isCarriedOut === null ? null : isCarriedOut ? 'yes' : 'no',
      ...{ signals, proposals, complaints, praise },
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
    measures: measures.map(({ measure, owner, deadline }, at) => ({
      id: String(at),
      measure,
      owner,
      deadline,
    })),
  };
}

export function inputOf({ introduction, methods, conclusions, measures }: ReportValues): ReportContentInput {
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
              ...{ signals: signals ?? 0, proposals: proposals ?? 0 },
              ...{ complaints: complaints ?? 0, praise: praise ?? 0 },
            }
          : null,
      };
    }),
    conclusions,
    measures: measures.map(({ measure, owner, deadline }) => ({ measure, owner, deadline })),
  };
}
