// The page of one task, and what came of it.
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { SaveTaskDocument, TaskDocument } from '../../generated/documents.ts';
import type { TaskQuery } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { ImprovementBadge } from '../improvements/ImprovementsTable.tsx';
import { useLanguage, nameIn } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { VersionedForm } from '../../parts/forms/VersionedForm.tsx';
import { Missing } from '../../parts/shell/Missing.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { FactList } from '../../parts/controls/FactList.tsx';
import { Notes } from './Notes.tsx';
import { TaskFields } from './TaskFields.tsx';
import { useTasksTexts } from './texts.ts';
import { faultsOf, inputOf, valuesOf } from './values.ts';

export function Task() {
  const { id = '' } = useParams();
  const language = useLanguage();
  const { back, readOnly } = useTasksTexts();
  const { slug } = useMembership().municipality;
  const mayEdit = useMay('TASKS_EDIT');
  // Not what the browser remembers: its version would be old.
  const { data, previousData, error, refetch } = useQuery(TaskDocument, {
    variables: { slug, id, language },
    fetchPolicy: 'network-only',
  });
  const task = (data ?? previousData)?.task;
  if (!task) return <Missing error={error} onRetry={refetch} />;
  const reload = async () => (await refetch()).data?.task;
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/tasks`}>‹ {back}</Link>
      </p>
      <Title>{task.text}</Title>
      {mayEdit ? <EditTask key={id} task={task} reload={reload} /> : <p className="notice">{readOnly}</p>}
      {!mayEdit && <Facts task={task} />}
      <Notes key={`notes ${id}`} task={task} reload={reload} />
      <Result task={task} />
    </>
  );
}

type TaskOf = TaskQuery['task'];
type Props = { task: TaskOf; reload: () => Promise<TaskOf | undefined> };

function EditTask({ task, reload }: Props) {
  const { fields, states } = useTasksTexts();
  const { slug } = useMembership().municipality;
  const form = useForm(valuesOf(task));
  const { save } = useSave(SaveTaskDocument);
  return (
    <VersionedForm
      form={form}
      version={task.version}
      check={faultsOf}
      send={(values, version) => {
        const input = { municipality: slug, task: task.id, version, ...inputOf(values) };
        return save({ input }, (saved) => saved.task.version);
      }}
      read={async () => {
        const present = (await reload()) ?? task;
        return { values: valuesOf(present), version: present.version };
      }}
      tell={(values) => [
        { label: fields.text, value: values.text },
        { label: fields.location, value: values.location.map(({ name }) => name).join() },
        { label: fields.category, value: values.category ?? '' },
        { label: fields.owner, value: values.owner ?? '' },
        { label: fields.dueOn, value: values.dueOn ?? '' },
        { label: fields.state, value: states[values.state] },
      ]}
      onSaved={reload}
    >
      <TaskFields form={form} owner={task.owner} />
      <SaveButton />
    </VersionedForm>
  );
}

/** For those who may only look. */
function Facts({ task: { location, category, owner, dueOn, state } }: { task: TaskOf }) {
  const language = useLanguage();
  const { fields, states, list } = useTasksTexts();
  return (
    <FactList
      facts={[
        [fields.about, (location ?? category)?.name],
        [fields.owner, owner?.name ?? list.nobody],
        [fields.dueOn, longDay(dueOn, language)],
        [fields.state, states[state]],
      ]}
    />
  );
}

/** What came of a task: the improvement that it led to, or the way to write one. */
function Result({ task: { id, improvement } }: { task: TaskQuery['task'] }) {
  const language = useLanguage();
  const { result } = useTasksTexts();
  const { slug } = useMembership().municipality;
  const mayWrite = useMay('IMPROVEMENTS_EDIT');
  if (!improvement && !mayWrite) return null;
  return (
    <section className="narrow">
      <h2>{result.title}</h2>
      {improvement ? (
        <p>
          <Link to={`/${slug}/improvements/${improvement.id}`}>{nameIn(improvement.text, language)}</Link>{' '}
          <ImprovementBadge state={improvement.state} />
        </p>
      ) : (
        <>
          <p>{result.none}</p>
          <ButtonLink to={`/${slug}/improvements/new?task=${id}`}>{result.tell}</ButtonLink>
        </>
      )}
    </section>
  );
}
