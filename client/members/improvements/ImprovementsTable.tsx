// The improvements of a page, each with the way to it.
import { Link } from 'react-router';
import type {
  ImprovementsQuery,
  ImprovementState,
  WhereImprovedFragment,
} from '../../generated/operations.ts';
import { average, longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage, nameIn } from '../../parts/language/language.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { useImprovementsTexts } from './texts.ts';

type Improvement = ImprovementsQuery['managedImprovements']['nodes'][number];

export function ImprovementsTable({ improvements }: { improvements: readonly Improvement[] }) {
  const { list } = useImprovementsTexts();
  return <Table caption={list.caption} columns={useColumns()} rows={improvements} keyOf={({ id }) => id} />;
}

function useColumns(): readonly [Column<Improvement>, ...Column<Improvement>[]] {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { columns, overdue } = useImprovementsTexts().list;
  return [
    {
      key: 'what',
      title: columns.what,
      cell: ({ id, text }) => <Link to={`/${slug}/improvements/${id}`}>{nameIn(text, language)}</Link>,
    },
    { key: 'where', title: columns.where, cell: ({ improvement }) => <Where where={improvement} /> },
    {
      key: 'doneOn',
      title: columns.doneOn,
      cell: ({ improvement: { doneOn, promise } }) => (
        <span className={promise?.state === 'OVERDUE' ? 'late' : undefined}>
          {longDay(doneOn, language)}
          {promise?.state === 'OVERDUE' && <small>{overdue}</small>}
        </span>
      ),
    },
    { key: 'state', title: columns.state, cell: ({ state }) => <ImprovementBadge state={state} /> },
    { key: 'since', title: columns.since, cell: ({ improvement }) => <Since improvement={improvement} /> },
  ];
}

/** Who sees it, in a word. */
export function ImprovementBadge({ state }: { state: ImprovementState }) {
  const { states } = useImprovementsTexts();
  const isSeen = state === 'PUBLISHED' || state === 'PLANNED';
  return <span className={`badge ${isSeen ? 'on' : 'off'}`}>{states[state]}</span>;
}

function Where({ where: { locations, category, settlement } }: { where: WhereImprovedFragment }) {
  const { list } = useImprovementsTexts();
  const [first, ...others] = locations;
  if (first)
    return [first.name, others.length > 0 && say(list.more, { count: String(others.length) })]
      .filter(Boolean)
      .join(' ');
  return [category?.name, settlement?.name].filter(Boolean).join(', ') || list.everywhere;
}

function Since({ improvement: { effect, promise } }: { improvement: Improvement['improvement'] }) {
  const language = useLanguage();
  const { since } = useImprovementsTexts();
  if (promise && promise.state !== 'KEPT' && promise.state !== 'LATE') return '–';
  const { verdict, before, after } = effect;
  const isTold = verdict !== 'TOO_EARLY' && verdict !== 'NOT_ENOUGH';
  return (
    <>
      {since[verdict]}
      {isTold && before.average !== null && after.average !== null && (
        <small>
          {say(since.change, {
            before: average(before.average, language),
            after: average(after.average, language),
          })}
        </small>
      )}
    </>
  );
}
