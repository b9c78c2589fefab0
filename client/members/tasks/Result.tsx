// What came of a task: the improvement that it led to, or the way to write one.
import { Link } from 'react-router';
import type { TaskQuery } from '../../generated/operations.ts';
import { ImprovementBadge } from '../improvements/ImprovementsTable.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { nameIn } from '../../parts/language/name.ts';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { useTasksTexts } from './texts.ts';

export function Result({ task: { id, improvement } }: { task: TaskQuery['task'] }) {
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
