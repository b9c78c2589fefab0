// The page of comments: ten at a time, to be kept or hidden by whoever moderates.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { CommentsDocument } from '../../generated/documents.ts';
import { sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { Loading } from '../../parts/controls/Loading.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { CommentsFilters } from './CommentsFilters.tsx';
import { Group } from './Group.tsx';
import { useCommentsTexts } from '../../parts/comments/texts.ts';
import { useCommentsAddress } from './useCommentsAddress.ts';
import '../style/results.css';
import '../../parts/comments/comments.css';

/** Also where the municipality takes no comments: then it says so, and shows those that were opened before. */
export function Comments() {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const texts = useCommentsTexts();
  const { filter, change, goTo } = useCommentsAddress();
  const { data, error, refetch } = useQuery(CommentsDocument, {
    variables: { slug, language, ...filter },
    // Somebody else may have decided meanwhile, and what was decided here is gone from its group.
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  if (!data?.municipality) return error ? <Failed error={error} onRetry={refetch} /> : <Loading />;
  const { municipality, moderatedComments } = data;
  const { nodes, pageInfo, totalCount } = moderatedComments;
  return (
    <>
      <Title>{texts.title}</Title>
      <p className="lead">{texts.lead}</p>
      {!municipality.commentsAllowed && <Off />}
      <Disclosure title={texts.how.title}>
        <ul>
          {texts.how.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </Disclosure>
      <CommentsFilters
        filter={filter}
        change={change}
        settlements={municipality.settlements}
        categories={municipality.categories}
      />
      <section className="wide">
        <h2>{texts.states[filter.state]}</h2>
        <p role="status">
          {totalCount === 0 ? texts.none[filter.state] : sayCount(texts.found, totalCount, language)}
        </p>
        {totalCount > 0 && <p className="hint keys">{texts.keys}</p>}
        <Group key={JSON.stringify(filter)} comments={nodes} />
        <div className="actions">
          {pageInfo.hasNextPage && (
            <Button weight="main" onPress={() => goTo(pageInfo.endCursor ?? null)}>
              {texts.next}
            </Button>
          )}
          {filter.after && <Button onPress={() => goTo(null)}>{texts.first}</Button>}
        </div>
      </section>
    </>
  );
}

function Failed({ error, onRetry }: { error: Error; onRetry: () => unknown }) {
  const { title } = useCommentsTexts();
  return (
    <>
      <Title>{title}</Title>
      <Problem error={error} onRetry={onRetry} />
    </>
  );
}

function Off() {
  const { slug } = useMembership().municipality;
  const { off } = useCommentsTexts();
  const maySwitchOn = useMay('SETTINGS_EDIT');
  return (
    <p className="notice">
      {off.lead} {maySwitchOn ? <Link to={`/${slug}/settings/publishing`}>{off.link}</Link> : off.ask}
    </p>
  );
}
