// Says that there is no such page, and shows the way on.
import { useTexts } from '../language/language.tsx';
import { ButtonLink } from '../controls/Button.tsx';
import { OnlyIn } from '../session/OnlyIn.tsx';
import { Title } from '../controls/Title.tsx';

/** For an address, or a thing that it names, which does not exist. */
export function NotFound() {
  const { notFound } = useTexts();
  return (
    <>
      <Title>{notFound.title}</Title>
      <p>{notFound.lead}</p>
      <OnlyIn />
      <p>
        <ButtonLink to="/">{notFound.home}</ButtonLink>
      </p>
    </>
  );
}
