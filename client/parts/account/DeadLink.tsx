// Says that the link of a letter does not work any more, and what to do instead.
import { ButtonLink } from '../controls/Button.tsx';
import { Title } from '../controls/Title.tsx';
import { useEnteringTexts } from './entering-texts.ts';

/** `lead`: how to get another one. */
export function DeadLink({ lead, to, action }: { lead: string; to: string; action: string }) {
  const { link } = useEnteringTexts();
  return (
    <>
      <Title>{link.dead}</Title>
      <p>{lead}</p>
      <p>
        <ButtonLink to={to}>{action}</ButtonLink>
      </p>
    </>
  );
}
