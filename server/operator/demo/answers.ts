// What the invented citizens answer to the follow-up question.
import type { Random } from './random.ts';

export interface DemoQuestion {
  readonly questionId: bigint;
  readonly categoryId: bigint;
  readonly fromScore: number;
  readonly toScore: number;
  readonly optionIds: readonly bigint[];
  /** What the options are called in the city's files, in the same order. */
  readonly optionKeys: readonly string[];
}

/** One question's answers in one opening group: how many answered, and how many of them chose each option. */
export interface DemoAnswers {
  readonly question: DemoQuestion;
  readonly respondents: number;
  readonly chosen: readonly number[];
}

/** Of what most choose: how much likelier each is. */
const CHOSEN_FACTOR = 12;

/**
 * The answers of a group with these scores. Somewhat more than half of those whom a question was put to answer it; a
 * question that fewer than `threshold` answered is not published. Most choose what is `chosen`, by its key.
 */
export function drawAnswers(
  questions: readonly DemoQuestion[],
  scores: readonly number[],
  threshold: number,
  random: Random,
  chosen: ReadonlySet<string> = new Set(),
): DemoAnswers[] {
  return questions.flatMap((question) => {
    const asked = scores.filter((score) => question.fromScore <= score && score <= question.toScore).length;
    const respondents = Math.round(asked * (0.5 + random.next() * 0.4));
    if (respondents < threshold || question.optionIds.length === 0) return [];
    // The first options are the likeliest: a list is read from the top.
    const weights = question.optionKeys.map(
      (key, index) => (chosen.has(key) ? CHOSEN_FACTOR : 1) / (index + 1.5),
    );
    const counts = question.optionKeys.map(() => 0);
    for (let person = 0; person < respondents; person++) {
      const choices = new Set([random.weighted(weights)]);
      if (random.next() < 0.3) choices.add(random.weighted(weights));
      for (const choice of choices) counts[choice] = (counts[choice] ?? 0) + 1;
    }
    return [{ question, respondents, chosen: counts }];
  });
}
