// What can be done about a place from wherever somebody reads of it: a task, an improvement; each comes back here.
import { useLocation } from 'react-router';
import { say } from '../../text/say.ts';
import { ButtonLink, type Weight } from '../../parts/controls/Button.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { deedPath, type Beginning } from './beginning.ts';
import { useDeedsTexts } from './texts.ts';

type Props = {
  place: { readonly id: string; readonly name: string };
  /** What the task is to begin with. */
  text?: string;
  weight?: Weight;
};

/** Links that look like buttons, for those who may. */
export function Deeds({ place: { id, name }, text, weight = 'quiet' }: Props) {
  const texts = useDeedsTexts();
  const { slug } = useMembership().municipality;
  const { pathname, search } = useLocation();
  const [givesTasks, improves] = [useMay('TASKS_EDIT'), useMay('IMPROVEMENTS_EDIT')];
  const beginning: Beginning = { location: id, from: `${pathname}${search}` };
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
