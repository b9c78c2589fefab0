// The comments of a municipality that allows operators to read them: to read only.
import { useQuery } from '@apollo/client/react';
import { AllowedCommentsDocument } from '../../generated/documents.ts';
import { useCommentsTexts } from '../../parts/comments/texts.ts';
import { Said } from '../../parts/comments/Said.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { NextPage } from '../../parts/controls/More.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { month } from '../../text/formats.ts';
import { OfCity } from '../cities/OfCity.tsx';
import { useOperatorTexts } from '../texts/operator.ts';
import { Allowing, type AllowedCity } from './Allowing.tsx';
import '../../parts/comments/comments.css';

export function AllowedComments() {
  return <Allowing needs="COMMENTS_READ">{(city) => <Read city={city} />}</Allowing>;
}

function Read({ city: { municipality } }: { city: AllowedCity }) {
  const language = useLanguage();
  const { allowed } = useOperatorTexts();
  const { unconfirmed } = useCommentsTexts();
  const { slug } = municipality;
  const { data, error, refetch, fetchMore } = useQuery(AllowedCommentsDocument, {
    variables: { slug, language },
    fetchPolicy: 'no-cache',
  });
  if (error || !data) return <Unanswered error={error} isWhole onRetry={refetch} />;
  const { nodes, pageInfo } = data.comments;
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (known, { fetchMoreResult: { comments } }) => ({
        comments: { ...comments, nodes: [...known.comments.nodes, ...comments.nodes] },
      }),
    });
  return (
    <>
      <OfCity {...municipality} title={allowed.comments} />
      <p className="lead">{nodes.length > 0 ? allowed.commentsLead : allowed.noComments}</p>
      <ol className="comments">
        {nodes.map(({ id, text, location, month: day, standing }) => (
          <li key={id}>
            <Said text={text} words={[]} />
            <p className="where">
              {location.name}, {month(day, language)}
              {standing === 'UNCONFIRMED' && ` · ${unconfirmed}`}
            </p>
          </li>
        ))}
      </ol>
      {pageInfo.hasNextPage && <NextPage load={more} />}
    </>
  );
}
