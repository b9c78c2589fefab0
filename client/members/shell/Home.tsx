// The start: the municipalities of whoever signed in; who has one goes straight to it.
import { Link, Navigate } from 'react-router';
import { say } from '../../text/say.ts';
import { useTexts } from '../../parts/language/language.tsx';
import { useMe } from '../../parts/session/Session.tsx';
import { Frame } from '../../parts/shell/Frame.tsx';
import { OnlyIn } from '../../parts/session/OnlyIn.tsx';
import { Title } from '../../parts/controls/Title.tsx';

/** Each municipality with what one is there. */
export function Home() {
  const { memberships } = useMe();
  const { home, municipality, roles } = useTexts();
  const [first] = memberships;
  if (first && memberships.length === 1) return <Navigate to={`/${first.municipality.slug}`} replace />;
  return (
    <Frame>
      <Title>{first ? home.title : home.none}</Title>
      <p className="lead">{first ? home.lead : home.noneLead}</p>
      <OnlyIn />
      {first && (
        <ul className="choices">
          {memberships.map(({ id, role, municipality: { slug, name } }) => (
            <li key={`${slug} ${id}`}>
              <Link to={`/${slug}`}>
                <strong>{name}</strong>
                <small>{say(municipality.lead, { role: roles[role] })}</small>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Frame>
  );
}
