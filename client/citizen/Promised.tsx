// What was promised: for which day, how it stands today, and all that was said of it since, with the reasons.
import type { PromiseFragment, PromiseStepsFragment } from '../generated/operations.ts';
import { longDay } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';

export const PROMISE = /* GraphQL */ `
  fragment Promise on ImprovementPromise {
    day
    firstDay
    state
  }
`;

/** The operation declares `$language: String!`. */
export const PROMISE_STEPS = /* GraphQL */ `
  fragment PromiseSteps on ImprovementPromise {
    steps {
      kind
      on
      day
      reason(language: $language)
      reasonLanguage(language: $language)
    }
  }
`;

type Props = {
  context: PageContext;
  promise: PromiseFragment & Partial<PromiseStepsFragment>;
  /** When it was done, if it was. */
  doneOn: string;
};

export function Promised({ context, promise, doneOn }: Props) {
  const { language, texts } = context;
  const { steps = [] } = promise;
  // A promise that was made and kept says it all in its sentence.
  const told = steps.some(({ kind }) => kind !== 'PROMISED' && kind !== 'DONE') ? steps : [];
  return (
    <>
      <p>{promiseSentence(context, promise, doneOn)}</p>
      {told.length > 0 && (
        <ul className="plain small">
          {told.map((step, at) => (
            <li key={`${step.on} ${step.kind} ${step.day}`}>
              {stepSentence(context, step, steps[at - 1])}
              {step.reason !== null && (
                <span
                  lang={step.reasonLanguage === language ? undefined : (step.reasonLanguage ?? undefined)}
                >
                  {` ${say(texts.promises.why, { reason: step.reason })}`}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type Wording = Pick<PageContext, 'language' | 'texts'>;

interface Stands extends Pick<PromiseFragment, 'state' | 'day'> {
  readonly firstDay?: string;
}

/** How the promise stands, in a sentence; of what is done the first day and that on which it was done are asked for. */
export function promiseSentence(
  { language, texts }: Wording,
  { state, day, firstDay = day }: Stands,
  doneOn = day,
): string {
  const days = {
    day: longDay(day, language),
    first: longDay(firstDay, language),
    done: longDay(doneOn, language),
  };
  return say(texts.promises.states[state], days);
}

type Step = Omit<PromiseStepsFragment['steps'][number], 'reason' | 'reasonLanguage'>;

/** What was said, without the reason; `before`: what was said before it. */
export function stepSentence({ language, texts }: Wording, { kind, on, day }: Step, before?: Step): string {
  const { steps } = texts.promises;
  const text = kind === 'MOVED' && before && day < before.day ? steps.EARLIER : steps[kind];
  return say(text, { on: longDay(on, language), day: longDay(day, language) });
}
