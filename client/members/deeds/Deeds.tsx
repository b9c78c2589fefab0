// What can be done about a place, or a service, from wherever somebody reads of it: a task, an improvement; each comes back here.
import { useLocation } from 'react-router';
import { say } from '../../text/say.ts';
import { ButtonLink, type Weight } from '../../parts/controls/Button.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { deedPath, type Beginning } from './beginning.ts';
import { useDeedsTexts } from './texts.ts';

type Named = { readonly id: string; readonly name: string };

type Props = ({ place: Named } | { service: Named }) & {
  /** What the task is to begin with. */
  text?: string;
  weight?: Weight;
};

/** Links that look like buttons, for those who may. */
export function Deeds({ text, weight = 'quiet', ...about }: Props) {
  const isOfPlace = 'place' in about;
  const { id, name } = isOfPlace ? about.place : about.service;
  const texts = useDeedsTexts();
  const { scope, municipality } = useMembership();
  const { slug } = municipality;
  const { pathname, search } = useLocation();
  const [givesTasks, improves] = [useMay('TASKS_EDIT'), useMay('IMPROVEMENTS_EDIT')];
  // Only who works on all of a service has something to do about it.
  if (!isOfPlace && scope && scope.category === null) return null;
  const beginning: Beginning = {
    ...(isOfPlace ? { location: id } : { category: id }),
    from: `${pathname}${search}`,
  };
  return (
    <>
      {givesTasks && (
        <ButtonLink
          to={deedPath(slug, 'tasks', { ...beginning, ...(text !== undefined && { text }) })}
          weight={weight}
          name={say(texts.taskName, { name })}
        >
          {texts.task}
        </ButtonLink>
      )}
      {improves && (
        <ButtonLink
          to={deedPath(slug, 'improvements', beginning)}
          weight={weight}
          name={say(texts.improvementName, { name })}
        >
          {texts.improvement}
        </ButtonLink>
      )}
    </>
  );
}
