// The latest comments on the place, and the way to all of them.
import { Link } from 'react-router';
import type { PlaceCommentFragment } from '../../../generated/operations.ts';
import { month as monthIn } from '../../../text/formats.ts';
import { useLanguage } from '../../../parts/language/language.tsx';
import { useMembership } from '../../../parts/shell/membership.ts';
import { usePlaceResultsTexts } from './texts.ts';

type Props = { locationId: string; comments: readonly PlaceCommentFragment[] };

/** A section, month by month: finer is not known. */
export function Comments({ locationId, comments }: Props) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { comments: texts } = usePlaceResultsTexts();
  const months = [...new Set(comments.map(({ month }) => month))];
  return (
    <section>
      <h2>{texts.title}</h2>
      {comments.length === 0 ? <p>{texts.none}</p> : <p className="small">{texts.lead}</p>}
      {months.map((month) => (
        <div key={month}>
          <h3>{monthIn(month, language)}</h3>
          <ul className="comments">
            {comments
              .filter((comment) => comment.month === month)
              .map(({ id, text }) => (
                <li key={id}>{text}</li>
              ))}
          </ul>
        </div>
      ))}
      {comments.length > 0 && (
        <p>
          <Link to={`/${slug}/comments/reading?location=${locationId}`}>{texts.all}</Link>
        </p>
      )}
    </section>
  );
}
