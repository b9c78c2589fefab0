// The list of tasks: what is to be done, by whom, until when.
import { useQuery } from '@apollo/client/react';
import { TasksDocument } from '../../generated/documents.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { More } from '../../parts/controls/More.tsx';
import { Choice } from '../../parts/controls/Choice.tsx';
import { Loading } from '../../parts/controls/Loading.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { TasksTable } from './TasksTable.tsx';
import { useTasksTexts } from './texts.ts';
import { useTasksAddress, variablesOf, WHICH } from './useTasksAddress.ts';

export function Tasks() {
  const language = useLanguage();
  const { list } = useTasksTexts();
  const { slug } = useMembership().municipality;
  const mayEdit = useMay('TASKS_EDIT');
  const { filter, change } = useTasksAddress();
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
          options={WHICH.map((id) => ({ id, name: list[id] }))}
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
      </div>
      {error && <Problem error={error} onRetry={refetch} />}
      {!found && !error && <Loading />}
      {found && found.totalCount > 0 && (
        <>
          <TasksTable tasks={found.nodes} />
          <More
            shown={found.nodes.length}
            total={found.totalCount}
            load={() => fetchMore({ variables: { after: found.pageInfo.endCursor } })}
          />
        </>
      )}
      {found?.totalCount === 0 && <p className="notice">{list.none}</p>}
    </>
  );
}
