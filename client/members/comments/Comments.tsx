// The page of comments: ten at a time, narrowed by the address, to be kept or hidden by whoever moderates.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { CommentsDocument } from '../../generated/documents.ts';
import type { CommentState } from '../../generated/operations.ts';
import { sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { Disclosure } from '../../parts/controls/Disclosure.tsx';
import { Loading } from '../../parts/controls/Loading.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { Group } from './Group.tsx';
import { useCommentsTexts } from '../../parts/comments/texts.ts';
import { useIsBound } from './useIsBound.ts';
import { byName } from '../../parts/controls/by-name.ts';
import { Choice } from '../../parts/controls/Choice.tsx';
import { type FilterOf, flag, given, id, oneOf, useFilters } from '../../parts/controls/filters.ts';
import '../style/results.css';
import '../../parts/comments/comments.css';

const STATES = ['NEW', 'KEPT', 'HIDDEN'] as const satisfies readonly CommentState[];

const declared = {
  state: oneOf(STATES, 'NEW'),
  settlement: id,
  category: id,
  location: id,
  isDanger: flag('danger', 'only'),
  /** Where the group before ended. */
  after: given(),
};

/** What is looked for. */
type CommentsFilter = FilterOf<typeof declared>;

/** The filter of the present address, and functions that change a part of it, or go on to another group. */
function useCommentsAddress() {
  const { filter, change } = useFilters(declared);
  return {
    filter,
    change: (changed: Partial<CommentsFilter>) => change({ after: null, ...changed }),
    goTo: (after: string | null) => change({ after }),
  };
}

/** Also where the municipality takes no comments: then it says so, and shows those that were opened before. */
export function Comments() {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const texts = useCommentsTexts();
  const isBound = useIsBound();
  const { filter, change, goTo } = useCommentsAddress();
  const { data, error, refetch } = useQuery(CommentsDocument, {
    variables: { slug, language, ...filter, isDanger: filter.isDanger || null },
    // Somebody else may have decided meanwhile, and what was decided here is gone from its group.
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  if (!data?.municipality) return error ? <Failed error={error} onRetry={refetch} /> : <Loading />;
  const { municipality, proposed, moderatedComments } = data;
  const { nodes, pageInfo, totalCount } = moderatedComments;
  return (
    <>
      <Title>{texts.title}</Title>
      <p className="lead">{texts.lead}</p>
      {isBound && <p className="notice">{texts.proposal.bound}</p>}
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
      {proposed.totalCount > 0 && (
        <section className="wide">
          <h2>{texts.proposal.title}</h2>
          <p>{sayCount(texts.found, proposed.totalCount, language)}</p>
          <Group key={proposed.nodes.map(({ id }) => id).join()} comments={proposed.nodes} />
          {proposed.totalCount > proposed.nodes.length && (
            <Button onPress={() => refetch()}>{texts.proposal.next}</Button>
          )}
        </section>
      )}
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

const ALL = '';

interface Named {
  readonly id: string;
  readonly name: string;
}

type Props = {
  filter: CommentsFilter;
  change: (changed: Partial<CommentsFilter>) => void;
  settlements: readonly Named[];
  categories: readonly Named[];
};

/**
 * What narrows the comments: what became of them, and where they were written. Each is in the address at once.
 */
function CommentsFilters({ filter, change, settlements, categories }: Props) {
  const { filters, states } = useCommentsTexts();
  const language = useLanguage();
  return (
    <form className="narrowing wide" aria-label={filters.title} onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={filters.state}
        value={filter.state}
        onChange={(state) => change({ state })}
        options={STATES.map((id) => ({ id, name: states[id] }))}
      />
      <Choice
        label={filters.settlement}
        value={filter.settlement ?? ALL}
        onChange={(chosen) => change({ settlement: chosen || null })}
        options={[{ id: ALL, name: filters.allSettlements }, ...byName(settlements, language)]}
      />
      <Choice
        label={filters.category}
        value={filter.category ?? ALL}
        onChange={(chosen) => change({ category: chosen || null })}
        options={[{ id: ALL, name: filters.allCategories }, ...categories]}
      />
      {filter.isDanger && (
        <>
          <strong>{filters.danger}</strong>
          <Button onPress={() => change({ isDanger: false })}>{filters.withoutDanger}</Button>
        </>
      )}
      {filter.location && <Button onPress={() => change({ location: null })}>{filters.everywhere}</Button>}
    </form>
  );
}
