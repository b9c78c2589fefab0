// The page on which comments are read: narrowed and searched by the address, with the words that are typical of them.
import { useQuery } from '@apollo/client/react';
import { ReadCommentsDocument } from '../../../generated/documents.ts';
import { useLanguage } from '../../../parts/language/language.tsx';
import { ButtonLink } from '../../../parts/controls/Button.tsx';
import { Disclosure } from '../../../parts/controls/Disclosure.tsx';
import { NextPage } from '../../../parts/controls/More.tsx';
import { Title } from '../../../parts/controls/Title.tsx';
import { Unanswered } from '../../../parts/controls/Loading.tsx';
import { Nothing } from '../../tables/Nothing.tsx';
import { Downloads } from '../../tables/Downloads.tsx';
import { ReadingFilters } from './ReadingFilters.tsx';
import { ReadItem } from './ReadItem.tsx';
import { Themes } from './Themes.tsx';
import { useReadingTexts } from './texts.ts';
import { useReadingAddress } from './useReadingAddress.ts';
import '../../style/results.css';
import '../../../parts/comments/comments.css';

export function Reading() {
  const texts = useReadingTexts();
  const language = useLanguage();
  const { where, search, fileFor, isNarrowed } = useReadingAddress();
  const { data, previousData, error, refetch, fetchMore } = useQuery(ReadCommentsDocument, {
    variables: { ...where, language, search },
    // What was opened or hidden meanwhile stands here.
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const comments = (data ?? previousData)?.comments;
  const loadMore = () =>
    fetchMore({
      variables: { after: comments?.pageInfo.endCursor ?? null },
      updateQuery: (known, { fetchMoreResult: { comments: next } }) => ({
        comments: { ...next, nodes: [...known.comments.nodes, ...next.nodes] },
      }),
    });
  const isEmpty = comments?.nodes.length === 0;
  const isMore = comments?.pageInfo.hasNextPage === true;
  return (
    <>
      <Title>{texts.title}</Title>
      <p className="lead">{texts.lead}</p>
      <ReadingFilters />
      <Themes />
      <div className="wide" aria-busy={!data}>
        <Unanswered answer={comments} error={error} onRetry={refetch} />
        {isEmpty && isMore && <p role="status">{texts.notYet}</p>}
        {isEmpty && !isMore && (
          <Nothing title={texts.none} lead={isNarrowed ? texts.noneLead : texts.noneAtAll}>
            {isNarrowed && <ButtonLink to="?">{texts.clear}</ButtonLink>}
          </Nothing>
        )}
        <ol className="comments">
          {comments?.nodes.map((comment) => (
            <li key={comment.id}>
              <ReadItem comment={comment} />
            </li>
          ))}
        </ol>
        {isMore && <NextPage load={loadMore}>{search === null ? texts.more : texts.searchOn}</NextPage>}
      </div>
      <div className="actions">
        <Downloads fileFor={fileFor} />
      </div>
      <Disclosure title={texts.how.title}>
        <ul>
          {texts.how.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
