// What there is to see after a vote: when it is published, how others rate the place, the last improvement made here, places nearby;
// and what to do: ask for an answer, follow what is done, share.
import type { ReactNode } from 'react';
import type { SurroundingsFragment } from '../generated/operations.ts';
import { average } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Follow } from './FeedLink.tsx';
import { Improvement, IMPROVEMENT } from './Improvement.tsx';
import { link } from '../parts/page/links.ts';
import { QrCode } from '../parts/page/QrCode.tsx';
import { NEXT_NIGHT, NextNight } from './NextNight.tsx';
import { WHO_ANSWERS, WhoAnswers } from './WhoAnswers.tsx';
import { AverageFigures, OVERVIEW } from '../parts/results/AverageFigures.tsx';

/** What the thanks tell of a place; operations that use it declare `$language: String!`. */
export const SURROUNDINGS = /* GraphQL */ `
  fragment Surroundings on Location {
    id
    name(language: $language)
    municipality {
      slug
      ...NextNight
    }
    ...WhoAnswers
    summary {
      ...Overview
    }
    improvements(first: 1) {
      ...Improvement
    }
    nearby(first: 3) {
      id
      name(language: $language)
      category {
        name(language: $language)
      }
    }
  }
  ${OVERVIEW}
  ${IMPROVEMENT}
  ${NEXT_NIGHT}
  ${WHO_ANSWERS}
`;

type Props = { context: PageContext; location: SurroundingsFragment };

/** Where the script writes the score. */
const BLANK = '#';

/**
 * The sentence with the citizen's own score is empty: only the script inside the page knows the score. `children`: what is still asked,
 * once it is said what becomes of the score.
 */
export function Surroundings({ context, location, children }: Props & { children: ReactNode }) {
  const { thanks } = context.texts;
  const { language } = context;
  const { municipality, summary, nearby } = location;
  const [improvement] = location.improvements;
  return (
    <>
      <p
        className="yours"
        data-soon={municipality.isDemo && summary.average === null ? '' : undefined}
        data-yours={
          summary.average === null
            ? say(thanks.yoursAlone, { score: BLANK })
            : say(thanks.yours, { score: BLANK, average: average(summary.average, language) })
        }
      />
      <NextNight context={context} municipality={municipality} />
      {children}
      <h2>{thanks.others}</h2>
      <AverageFigures wording={context} summary={summary} threshold={municipality.threshold} />
      {improvement && (
        <>
          <h2>{thanks.improved}</h2>
          <Improvement
            context={context}
            slug={municipality.slug}
            improvement={improvement}
            of={location.id}
          />
        </>
      )}
      {nearby.length > 0 && (
        <>
          <h2>{thanks.nearby}</h2>
          <ul className="plain onward">
            {nearby.map(({ id, name, category }) => (
              <li key={id}>
                <a href={link(context, `/results/${municipality.slug}/${id}`)}>
                  {name} <small>{category.name}</small>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <WhoAnswers context={context} location={location} />
      <Onward context={context} location={location} />
      <OnPhone context={context} location={location} />
    </>
  );
}

/** For whoever sits at a larger screen; the style leaves it out on a phone. It leads to results, never to a vote. */
function OnPhone({ context, location: { id, municipality } }: Props) {
  const { thanks } = context.texts;
  const results = link(context, `/results/${municipality.slug}/${id}`);
  return (
    <figure className="on-phone">
      <QrCode text={new URL(results, context.publicUrl).href} name={thanks.onPhone} />
      <figcaption>{thanks.onPhone}</figcaption>
    </figure>
  );
}

/** To share is a letter that is begun, with the address in it; what the phone has for it, where the script finds that. */
function Onward({ context, location: { id, name, municipality } }: Props) {
  const { thanks } = context.texts;
  const results = link(context, `/results/${municipality.slug}/${id}`);
  const address = new URL(results, context.publicUrl).href;
  return (
    <ul className="plain onward">
      <li>
        <a
          href={`mailto:?subject=${encodeURIComponent(name)}&body=${encodeURIComponent(address)}`}
          data-share={results}
        >
          {thanks.share} <small data-letter="">{thanks.shareHow}</small>
        </a>
      </li>
      <li>
        <Follow context={context} path={`/results/${municipality.slug}/${id}`} />
      </li>
    </ul>
  );
}
