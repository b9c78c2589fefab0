// What the municipality improved: you said, we did.
import type { ImprovementFragment } from '../generated/operations.ts';
import type { PageContext } from '../parts/page/context.ts';
import { Improvement, IMPROVEMENT } from './Improvement.tsx';
import { link } from '../parts/page/links.ts';

/** The operation declares `$language: String!`. */
export const IMPROVEMENTS = IMPROVEMENT;

type Props = {
  context: PageContext;
  slug: string;
  improvements: readonly ImprovementFragment[];
  /** The id of the place whose page it is. */
  of?: string;
};

/** A section, the newest first, and the way to all of them; nothing at all where none is known. */
export function Improvements({ context, slug, improvements, of }: Props) {
  const { report } = context.texts;
  if (improvements.length === 0) return null;
  return (
    <section>
      <h2>{report.improvements}</h2>
      <p className="small">{report.improvementsLead}</p>
      <ul className="improvements">
        {improvements.map((improvement) => (
          <li key={improvement.id}>
            <Improvement context={context} slug={slug} improvement={improvement} of={of} />
          </li>
        ))}
      </ul>
      <p>
        <a href={link(context, `/results/${slug}/improvements`)}>{report.allImprovements}</a>
      </p>
    </section>
  );
}
