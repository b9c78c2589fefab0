// Says that a page is not for the role of whoever asks, and shows the way on.
import { useTexts } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Title } from '../../parts/controls/Title.tsx';

/** For a page that exists. */
export function Forbidden() {
  const { forbidden } = useTexts();
  return (
    <>
      <Title>{forbidden.title}</Title>
      <p>{forbidden.lead}</p>
      <p>
        <ButtonLink to="/">{forbidden.home}</ButtonLink>
      </p>
    </>
  );
}
