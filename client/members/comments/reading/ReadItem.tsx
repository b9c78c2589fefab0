// One comment as it is read: what was said, where and in which month, and what can be done about the place.
import { Link } from 'react-router';
import type { ReadCommentFragment } from '../../../generated/operations.ts';
import { month } from '../../../text/formats.ts';
import { useLanguage } from '../../../parts/language/language.tsx';
import { useMembership } from '../../../parts/shell/membership.ts';
import { Said } from '../../../parts/comments/Said.tsx';
import { useCommentsTexts } from '../../../parts/comments/texts.ts';
import { Deeds } from '../../deeds/Deeds.tsx';
import { useMayDo } from '../../deeds/useMayDo.ts';

export function ReadItem({ comment }: { comment: ReadCommentFragment }) {
  const language = useLanguage();
  const { unconfirmed } = useCommentsTexts();
  const { slug } = useMembership().municipality;
  const mayDo = useMayDo();
  const { location, matches, standing, text } = comment;
  return (
    <>
      <Said text={text} words={matches} />
      <p className="where">
        <Link to={`/${slug}/results/places/${location.id}`}>{location.name}</Link>, {location.settlement.name}
        , {month(comment.month, language)}
        {standing === 'UNCONFIRMED' && ` · ${unconfirmed}`}
      </p>
      {mayDo && (
        <div className="actions">
          <Deeds place={location} />
        </div>
      )}
    </>
  );
}
