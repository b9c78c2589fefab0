// The members' app: its start, and which page is where. The pages of a municipality stand in routes.tsx.
import { Route, Routes, Link, Navigate } from 'react-router';
import { account } from '../parts/account/pages.ts';
import { WithToken } from '../parts/account/WithToken.tsx';
import { linked, routes } from './routes.tsx';
import { FirstSection, InMunicipality, Only } from './shell/InMunicipality.tsx';
import { Framed, OfSignedIn } from '../parts/shell/Layouts.tsx';
import { NotFound } from '../parts/shell/NotFound.tsx';
import { Providers } from '../parts/shell/Providers.tsx';
import { say } from '../text/say.ts';
import { useTexts } from '../parts/language/language.tsx';
import { useMe } from '../parts/session/Session.tsx';
import { Frame } from '../parts/shell/Frame.tsx';
import { OnlyIn } from '../parts/session/OnlyIn.tsx';
import { Title } from '../parts/controls/Title.tsx';

export function App() {
  return (
    <Providers>
      <Routes>
        <Route element={<Framed />}>
          <Route path="forgotten" element={<account.Forgotten />} />
          <Route path="invitation" element={<WithToken Page={linked.Invitation} />} />
          <Route path="password" element={<WithToken Page={linked.NewPassword} />} />
          <Route path="email" element={<WithToken Page={linked.EmailChange} />} />
        </Route>
        <Route element={<OfSignedIn />}>
          <Route index element={<Home />} />
          <Route element={<Framed />}>
            <Route path="account" element={<account.Account />} />
          </Route>
          <Route path=":slug" element={<InMunicipality routes={routes} />}>
            <Route index element={<FirstSection />} />
            {routes.map(({ path, ...route }) => (
              <Route key={path} path={path} element={<Only {...route} />} />
            ))}
            <Route path="*" element={<NotFound />} />
          </Route>
        </Route>
      </Routes>
    </Providers>
  );
}

/**
 * The start: the municipalities of whoever signed in; who has one goes straight to it. Each municipality with what one
 * is there.
 */
function Home() {
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
