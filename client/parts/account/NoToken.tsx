// Says to open a letter's link again: the page was loaded anew, or the link was cut off.
import { ButtonLink } from '../controls/Button.tsx';
import { Title } from '../controls/Title.tsx';
import { useEnteringTexts } from './entering-texts.ts';

export function NoToken() {
  const { link } = useEnteringTexts();
  return (
    <>
      <Title>{link.missing}</Title>
      <p>{link.missingLead}</p>
      <p>
        <ButtonLink to="/">{link.home}</ButtonLink>
      </p>
    </>
  );
}
