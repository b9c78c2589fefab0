// What a feed tells of promises: one entry each, new again whenever something is said of it and once its day is over.
import type { FeedPromiseFragment } from '../generated/operations.ts';
import { nextDay } from '../text/days.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import type { Entry } from './atom.ts';
import { promiseSentence, stepSentence } from './Promised.tsx';

/** The operation declares `$language: String!`. */
export const FEED_PROMISE = /* GraphQL */ `
  fragment FeedPromise on Improvement {
    ...FeedEntry
    promise {
      day
      firstDay
      state
      steps {
        kind
        on
        day
        reason(language: $language)
      }
    }
  }
`;

interface Told {
  readonly context: PageContext;
  readonly planned: readonly FeedPromiseFragment[];
  /** The id of the entry of an improvement; where its page is. */
  readonly tag: (id: string) => string;
  readonly address: string;
}

export function promiseEntries({ context, planned, tag, address }: Told): Entry[] {
  const { texts } = context;
  return planned.flatMap(({ id, text, said, doneOn, locations, promise }) => {
    const last = promise?.steps.at(-1);
    if (!promise || !last) return [];
    const paragraphs = [
      ...(said === null ? [] : [say(texts.report.said, { said })]),
      text,
      promiseSentence(context, promise, doneOn),
      ...promise.steps.slice(1).map((step, at) => {
        const told = stepSentence(context, step, promise.steps[at]);
        return step.reason === null ? told : `${told} ${say(texts.promises.why, { reason: step.reason })}`;
      }),
      locations.map(({ name }) => name).join(' · '),
    ];
    return {
      id: tag(id),
      title: `${texts.promises.title}: ${text}`,
      day: promise.state === 'OVERDUE' ? nextDay(promise.day) : last.on,
      address,
      text: paragraphs.filter(Boolean).join('\n\n'),
    };
  });
}
