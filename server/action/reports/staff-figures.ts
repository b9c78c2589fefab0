// What a report counts of the pulses of the staff: of the whole administration alone, and only where its head agreed.
import { builder } from '../../api/builder.ts';
import { averageOf, countOf, intervalOf } from '../../foundation/score-statistics.ts';
import type { AgreedPulse } from '../../voting/pulses/store-agreed.ts';
import { PulseQuestionType } from '../../voting/pulses/refs.ts';
import type { PulseQuestion } from '../../voting/pulses/rules.ts';

/** As an edition keeps it: no distribution, and nothing of a team. */
export type FrozenPulse = {
  readonly question: PulseQuestion;
  /** Days, YYYY-MM-DD. */
  readonly from: string;
  readonly to: string;
  readonly teams: number;
  readonly people: number;
  readonly count: number;
  readonly average: number;
  readonly lower: number;
  readonly upper: number;
};

/** The pulse as a report tells it; none where nothing was told of it. */
export function frozenPulses(pulses: readonly AgreedPulse[]): FrozenPulse[] {
  return pulses.flatMap(({ counts, beginsOn: from, endsOn: to, question, teams, people }) => {
    const [average, interval] = [averageOf(counts), intervalOf(counts)];
    if (average === null || interval === null) return [];
    return [{ question, from, to, teams, people, count: countOf(counts), average, ...interval }];
  });
}

export const StaffPulseType = builder.objectRef<FrozenPulse>('ReportStaffPulse').implement({
  description:
    'A pulse of the staff in a report: of the whole administration, where its head lets the report tell it.',
  fields: (t) => ({
    question: t.expose('question', { type: PulseQuestionType, description: 'What was asked.' }),
    // Lists, since the page of a report asks for nearly as many fields as an operation may.
    days: t.field({
      type: ['Date'],
      description: 'The first day and the last.',
      resolve: ({ from, to }) => [from, to],
    }),
    counts: t.intList({
      description: 'How many teams were asked, how many people they have, and how many answers came.',
      resolve: ({ teams, people, count }) => [teams, people, count],
    }),
    average: t.floatList({
      description: 'The mean, 1 to 10, and the bounds of its interval, the lower first.',
      resolve: ({ average, lower, upper }) => [average, lower, upper],
    }),
  }),
});
