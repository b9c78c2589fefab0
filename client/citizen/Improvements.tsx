// What the municipality improved, and what it promises: you said, we did, still open.
import type { ImprovementFragment, PlannedFragment, PlannedLineFragment } from '../generated/operations.ts';
import type { PageContext } from '../parts/page/context.ts';
import { FollowPromises } from './FeedLink.tsx';
import { Improvement, IMPROVEMENT, PLANNED } from './Improvement.tsx';
import { link } from '../parts/page/links.ts';
import { promiseSentence } from './Promised.tsx';
import type { Part } from './report.ts';

/** A line of what is planned: the page of results asks for as much as an operation may, and its own page says the rest. */
const PLANNED_LINE = /* GraphQL */ `
  fragment PlannedLine on Improvement {
    id
    text(language: $language)
    textLanguage(language: $language)
    promise {
      day
      state
    }
  }
`;

/** Of the city, or of the part that its page is narrowed to. The operation declares `$language: String!`, `$category` and `$settlement`. */
export const CITY_IMPROVEMENTS = /* GraphQL */ `
  fragment CityImprovements on Municipality {
    improvements(category: $category, settlement: $settlement, first: 2) {
      ...Improvement
    }
    plannedImprovements(category: $category, settlement: $settlement, first: 2) {
      ...PlannedLine
    }
  }
  ${IMPROVEMENT}
  ${PLANNED_LINE}
`;

/** Of a place. The operation declares `$language: String!`. */
export const PLACE_IMPROVEMENTS = /* GraphQL */ `
  fragment PlaceImprovements on Location {
    improvements(first: 5) {
      ...Improvement
    }
    plannedImprovements(first: 5) {
      ...Planned
    }
  }
  ${IMPROVEMENT}
  ${PLANNED}
`;

type Props = {
  context: PageContext;
  slug: string;
  of: {
    readonly improvements: readonly ImprovementFragment[];
    readonly plannedImprovements: readonly (PlannedFragment | PlannedLineFragment)[];
  };
  /** The id of the place whose page it is. */
  place?: string;
  /** What the page of a city is narrowed to. */
  part?: Part;
};

/** What was improved, the newest first, and what is planned, the next first; with the way to all of it. Nothing at all where none is known. */
export function Improvements({
  context,
  slug,
  of: { improvements, plannedImprovements },
  place,
  part,
}: Props) {
  const { report, promises } = context.texts;
  if (improvements.length + plannedImprovements.length === 0) return null;
  const all = plannedImprovements.length > 0 ? promises.all : report.allImprovements;
  return (
    <section>
      {improvements.length > 0 && (
        <>
          <h2>{report.improvements}</h2>
          <p className="small">{report.improvementsLead}</p>
          <Listed context={context} slug={slug} improvements={improvements} of={place} />
        </>
      )}
      {plannedImprovements.length > 0 && (
        <>
          <h2>{promises.title}</h2>
          <p className="small">{promises.lead}</p>
          <Listed context={context} slug={slug} improvements={plannedImprovements} of={place} />
        </>
      )}
      <p className="onward">
        <a href={link(context, `/results/${slug}/improvements`)}>{all}</a>
        {plannedImprovements.length > 0 && (
          <FollowPromises
            context={context}
            path={['/results', slug, place].filter(Boolean).join('/')}
            {...(part && { part })}
          />
        )}
      </p>
    </section>
  );
}

type ListedProps = Pick<Props, 'context' | 'slug'> & {
  improvements: readonly (ImprovementFragment | PlannedFragment | PlannedLineFragment)[];
  of?: string | undefined;
  heading?: 'h2' | 'h3';
};

export function Listed({ improvements, ...shown }: ListedProps) {
  return (
    <ul className="improvements">
      {improvements.map((improvement) => (
        <li key={improvement.id}>
          {'locations' in improvement ? (
            <Improvement improvement={improvement} {...shown} />
          ) : (
            <Line context={shown.context} improvement={improvement} />
          )}
        </li>
      ))}
    </ul>
  );
}

type LineProps = { context: PageContext; improvement: PlannedLineFragment };

function Line({ context, improvement: { text, textLanguage, promise } }: LineProps) {
  return (
    <article className="improvement">
      <h3 lang={textLanguage === context.language ? undefined : textLanguage}>{text}</h3>
      {promise && <p>{promiseSentence(context, promise)}</p>}
    </article>
  );
}
