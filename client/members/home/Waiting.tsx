// What waits for the member: how many of each kind, and the newest by name, each a link to the very thing.
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { WorklistDocument } from '../../generated/documents.ts';
import type { WorkKind } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import type { WorklistLine } from '../shell/useWorklist.ts';
import { useAlertKinds, useHomeTexts } from './texts.ts';

/** Where all of a kind stand. */
const LISTS: Readonly<Record<WorkKind, string>> = {
  TASK_OVERDUE: 'tasks?which=overdue',
  TASK_DUE: 'tasks?whose=mine',
  ALERT: 'alerts?state=NEW',
  DANGER: 'comments?danger=only',
  COMMENT: 'comments',
  TEST_SHEET: 'signs/orders',
  HELD_ORDER: 'signs/orders',
  ROUND: 'signs/rounds',
  REPORT: 'reports',
  INVITATION: 'people',
};

/** Below which page one of a kind stands, by its id; without it, in the list. */
const PAGES: Partial<Readonly<Record<WorkKind, string>>> = {
  TASK_OVERDUE: 'tasks',
  TASK_DUE: 'tasks',
  TEST_SHEET: 'signs/orders',
  HELD_ORDER: 'signs/orders',
  ROUND: 'signs/rounds',
  REPORT: 'reports',
};

export function Waiting() {
  const { waiting } = useHomeTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { data, previousData, error, refetch } = useQuery(WorklistDocument, {
    variables: { slug, language },
    // The numbers of the navigation come from the same answer, and are new with it.
    fetchPolicy: 'cache-and-network',
  });
  const lines = (data ?? previousData)?.worklist;
  return (
    <section className="waiting">
      <h2>{waiting.title}</h2>
      <Unanswered answer={lines} error={error} onRetry={refetch} />
      {lines?.length === 0 && <p>{waiting.nothing}</p>}
      {lines && lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <Line key={line.kind} {...line} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Line({ kind, count, items }: WorklistLine) {
  const { waiting } = useHomeTexts();
  const kinds = useAlertKinds();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const page = PAGES[kind];
  const others = count - items.length;
  return (
    <li>
      <Link to={`/${slug}/${LISTS[kind]}`}>{sayCount(waiting.kinds[kind], count, language)}</Link>
      {items.length > 0 && (
        <ul>
          {items.map(({ subject, name, day, alert }) => (
            <li key={subject}>
              <Link to={`/${slug}/${page ? `${page}/${subject}` : LISTS[kind]}`}>
                {say(waiting.items[kind], {
                  name,
                  day: longDay(day, language),
                  kind: alert ? kinds[alert] : '',
                })}
              </Link>
            </li>
          ))}
          {others > 0 && <li>{sayCount(waiting.more, others, language)}</li>}
        </ul>
      )}
    </li>
  );
}
