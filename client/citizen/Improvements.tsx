// What the municipality improved: you said, we did.
import type { ImprovementsFragment } from '../generated/operations.ts';
import { month } from '../text/formats.ts';
import type { PageContext } from './context.ts';
import { link } from './links.ts';

/** The operation declares `$language: String!`. */
export const IMPROVEMENTS = /* GraphQL */ `
  fragment Improvements on Improvement {
    id
    text(language: $language)
    doneOn
    location {
      id
      name(language: $language)
    }
    category {
      name(language: $language)
    }
    settlement {
      name(language: $language)
    }
  }
`;

type Props = {
  context: PageContext;
  slug: string;
  improvements: readonly ImprovementsFragment[];
  /** On a place's own page its name need not be repeated. */
  isOfPlace?: boolean;
};

/** A section, the newest first; nothing at all where none is known. */
export function Improvements({ context, slug, improvements, isOfPlace = false }: Props) {
  const { report } = context.texts;
  if (improvements.length === 0) return null;
  return (
    <section>
      <h2>{report.improvements}</h2>
      <p className="small">{report.improvementsLead}</p>
      <ul className="improvements">
        {improvements.map(({ id, text, doneOn, location, category, settlement }) => (
          <li key={id}>
            {text}
            <small>
              {month(doneOn, context.language)}
              {location && !isOfPlace && (
                <>
                  {' · '}
                  <a href={link(context, `/results/${slug}/${location.id}`)}>{location.name}</a>
                </>
              )}
              {[category, settlement].map((about) => about && ` · ${about.name}`)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
