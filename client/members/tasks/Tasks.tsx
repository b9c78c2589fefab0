// The list of tasks: what is to be done, by whom, until when; each with the way to it.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { TasksDocument } from '../../generated/documents.ts';
import type { TaskFieldsFragment, TasksQueryVariables, TaskState } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { PagedList } from '../../parts/controls/PagedList.tsx';
import { Choice } from '../../parts/controls/Choice.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { GroupFilter } from '../groups/GroupFilter.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { useTasksTexts } from './texts.ts';
import { longDay } from '../../text/formats.ts';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { type FilterOf, flag, id, oneOf, useFilters } from '../../parts/controls/filters.ts';
import '../style/improvements.css';

/** Without a word on it: those in which something is still to be done. */
const WHICH = ['unfinished', 'overdue', 'finished', 'all'] as const;
type Which = (typeof WHICH)[number];

const declared = { which: oneOf(WHICH, 'unfinished'), isMine: flag('whose', 'mine'), group: id };

const STATES: Readonly<Record<Which, TaskState[] | null>> = {
  unfinished: ['OPEN', 'DOING'],
  overdue: null,
  finished: ['DONE', 'DROPPED'],
  all: null,
};

/** What is asked of the server. */
function variablesOf({
  which,
  ...others
}: FilterOf<typeof declared>): Pick<TasksQueryVariables, 'states' | 'isMine' | 'isOverdue' | 'group'> {
  return { states: STATES[which], isOverdue: which === 'overdue', ...others };
}

export function Tasks() {
  const language = useLanguage();
  const { list } = useTasksTexts();
  const { slug } = useMembership().municipality;
  const mayEdit = useMay('TASKS_EDIT');
  const { filter, change } = useFilters(declared);
  const { data, previousData, error, refetch, fetchMore } = useQuery(TasksDocument, {
    variables: { slug, language, ...variablesOf(filter) },
    // What was changed on another page of the app is seen here.
    fetchPolicy: 'cache-and-network',
  });
  const found = (data ?? previousData)?.tasks;
  return (
    <>
      <Title>{list.title}</Title>
      <p>{list.lead}</p>
      {mayEdit && (
        <div className="actions">
          <ButtonLink to={`/${slug}/tasks/new`} weight="main">
            {list.new}
          </ButtonLink>
        </div>
      )}
      <div className="narrowing">
        <Choice
          label={list.which}
          value={filter.which}
          options={WHICH.map((each) => ({ id: each, name: list[each] }))}
          onChange={(which) => change({ which })}
        />
        {mayEdit && (
          <Choice
            label={list.whose}
            value={filter.isMine ? 'mine' : 'all'}
            options={[
              { id: 'all', name: list.everybodys },
              { id: 'mine', name: list.mine },
            ]}
            onChange={(chosen) => change({ isMine: chosen === 'mine' })}
          />
        )}
        <GroupFilter
          isChosen={(each) => each.id === filter.group}
          onChoose={(group) => change({ group: group?.id ?? null })}
        />
      </div>
      <Unanswered answer={found} error={error} onRetry={refetch} />
      <PagedList list={found} load={(after) => fetchMore({ variables: { after } })}>
        {(rows) => <TasksTable tasks={rows} />}
      </PagedList>
      {found?.totalCount === 0 && <p className="notice">{list.none}</p>}
    </>
  );
}

/** The tasks of a page, each with the way to it. */
function TasksTable({ tasks }: { tasks: readonly TaskFieldsFragment[] }) {
  const { list } = useTasksTexts();
  return <Table caption={list.caption} columns={useColumns()} rows={tasks} keyOf={({ id }) => id} />;
}

function useColumns(): readonly [Column<TaskFieldsFragment>, ...Column<TaskFieldsFragment>[]] {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { list, states } = useTasksTexts();
  const { columns } = list;
  return [
    {
      key: 'text',
      title: columns.text,
      cell: ({ id, text }) => <Link to={`/${slug}/tasks/${id}`}>{text}</Link>,
    },
    { key: 'about', title: columns.about, cell: ({ location, category }) => (location ?? category)?.name },
    { key: 'owner', title: columns.owner, cell: ({ owner }) => owner?.name ?? list.nobody },
    {
      key: 'dueOn',
      title: columns.dueOn,
      cell: ({ dueOn, isOverdue }) => (
        <>
          {longDay(dueOn, language)}
          {isOverdue && <small className="late">{list.late}</small>}
        </>
      ),
    },
    {
      key: 'state',
      title: columns.state,
      cell: ({ state }) => (
        <span className={`badge ${state === 'OPEN' || state === 'DOING' ? 'on' : 'off'}`}>
          {states[state]}
        </span>
      ),
    },
  ];
}
