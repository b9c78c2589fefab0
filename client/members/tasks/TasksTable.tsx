// The tasks of a page, each with the way to it.
import { Link } from 'react-router';
import type { TaskFieldsFragment } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { useTasksTexts } from './texts.ts';
import '../style/improvements.css';

export function TasksTable({ tasks }: { tasks: readonly TaskFieldsFragment[] }) {
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
