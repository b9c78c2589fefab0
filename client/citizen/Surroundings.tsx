// What there is to see after a vote: how others rate the place, the last improvement made here, places nearby.
import type { SurroundingsFragment } from '../generated/operations.ts';
import { average, wholeNumber } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Improvement, IMPROVEMENT } from './Improvement.tsx';
import { link } from '../parts/page/links.ts';
import { AverageFigures, OVERVIEW } from '../parts/results/AverageFigures.tsx';

/** What the thanks tell of a place; operations that use it declare `$language: String!`. */
export const SURROUNDINGS = /* GraphQL */ `
  fragment Surroundings on Location {
    id
    name(language: $language)
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
`;

type Props = {
  context: PageContext;
  municipality: { slug: string; threshold: number };
  location: SurroundingsFragment;
};

/** The sentence with the citizen's own score is empty: only the script inside the page knows the score. */
export function Surroundings({ context, municipality, location }: Props) {
  const { thanks } = context.texts;
  const { language } = context;
  const { summary, nearby } = location;
  const [improvement] = location.improvements;
  return (
    <>
      <h2>{thanks.others}</h2>
      {summary.average != null && (
        <p
          className="yours"
          data-yours={say(thanks.yours, { score: '#', average: average(summary.average, language) })}
        />
      )}
      <AverageFigures wording={context} summary={summary} threshold={municipality.threshold} />
      {summary.count > 0 && (
        <p className="small">
          {say(thanks.waiting, { threshold: wholeNumber(municipality.threshold, language) })}
        </p>
      )}
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
    </>
  );
}
