// What a screen in a lobby shows: what people think and what was done, by turns; beside it how one is heard oneself.
import type { ReactNode } from 'react';
import { monthsOf } from '../charts/months.ts';
import { Trend } from '../charts/Trend.tsx';
import type {
  DisplayedFragment,
  ImprovementFragment,
  MastheadFragment,
  PlannedFragment,
} from '../generated/operations.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Layout } from '../parts/page/Layout.tsx';
import { AverageFigures, OVERVIEW } from '../parts/results/AverageFigures.tsx';
import { longDay } from '../text/formats.ts';
import { say } from '../text/say.ts';
import { Improvement } from './Improvement.tsx';

/** What is published, as a screen shows it. */
export const DISPLAYED = /* GraphQL */ `
  fragment Displayed on Summary {
    ...Overview
    series(by: MONTH) {
      starts
      counts
      averages
      lowers
      uppers
    }
  }
  ${OVERVIEW}
`;

/** What was a year ago is not what people meet today. */
const MOST_MONTHS = 12;

type DisplayProps = {
  context: PageContext;
  name: string;
  shown: {
    readonly summary: DisplayedFragment;
    readonly improvements: readonly ImprovementFragment[];
    readonly plannedImprovements: readonly PlannedFragment[];
  };
  municipality: MastheadFragment & { readonly threshold: number };
  /** The day of the municipality on which the page was made: after an outage it is not today. */
  today: string;
  /** The id of the place whose page it is. */
  of?: string;
  /** How one is heard. */
  children: ReactNode;
};

/** Its script shows one part after the other; without it they stand below each other. */
export function Display({
  context,
  name,
  shown: { summary, improvements, plannedImprovements },
  municipality,
  today,
  of,
  children,
}: DisplayProps) {
  const { language, texts } = context;
  const { display } = texts;
  const months = monthsOf(summary.series).slice(-MOST_MONTHS);
  const assets = { ...context.assets, script: context.assets.turns };
  return (
    <Layout
      context={{ ...context, assets }}
      title={say(display.title, { place: name })}
      municipality={municipality}
      shape="display"
      enhanced
    >
      <h1>{name}</h1>
      <div className="by-turns">
        <Turn title={display.average}>
          <AverageFigures wording={context} summary={summary} threshold={municipality.threshold} />
        </Turn>
        {months.length > 1 && (
          <section>
            <Trend months={months} wording={context} />
          </section>
        )}
        {improvements.map((improvement) => (
          <Turn key={improvement.id} title={display.done}>
            <Improvement context={context} slug={municipality.slug} improvement={improvement} of={of} />
          </Turn>
        ))}
        {plannedImprovements.map((improvement) => (
          <Turn key={improvement.id} title={display.planned}>
            <Improvement context={context} slug={municipality.slug} improvement={improvement} of={of} />
          </Turn>
        ))}
      </div>
      <aside>{children}</aside>
      <p className="as-of">
        {say(display.asOf, { day: longDay(today, language) })}
        <label>
          <input type="checkbox" data-pause="" /> {display.pause}
        </label>
      </p>
    </Layout>
  );
}

function Turn({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
