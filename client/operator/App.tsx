// The operators' app: which page is where, for operators only. Its pages stand in routes.tsx; signing in and the account are members' too.
import { Route, Routes, Outlet } from 'react-router';
import { WithToken } from '../parts/account/WithToken.tsx';
import { account } from '../parts/account/pages.ts';
import { Framed, OfSignedIn } from '../parts/shell/Layouts.tsx';
import { NotFound } from '../parts/shell/NotFound.tsx';
import { Providers } from '../parts/shell/Providers.tsx';
import { Appointment, routes } from './routes.tsx';
import { useMe } from '../parts/session/Session.tsx';
import { Title } from '../parts/controls/Title.tsx';
import { WithFactor } from '../parts/shell/WithFactor.tsx';
import { useOperatorTexts } from './texts/operator.ts';

export function App() {
  return (
    <Providers>
      <Routes>
        <Route element={<Framed />}>
          <Route path="forgotten" element={<account.Forgotten />} />
          <Route path="appointment" element={<WithToken Page={Appointment} />} />
        </Route>
        <Route element={<OfSignedIn />}>
          <Route element={<Framed />}>
            <Route path="account" element={<account.Account />} />
            <Route element={<OperatorsOnly />}>
              {routes.map(({ path, Page }) => (
                <Route key={path} path={path} element={<Page />} />
              ))}
              <Route path="*" element={<NotFound />} />
            </Route>
          </Route>
        </Route>
      </Routes>
    </Providers>
  );
}

/** Pages that only operators see, with a second factor; anybody else who signed in is told so. */
function OperatorsOnly() {
  const { isOperator, email } = useMe();
  if (!isOperator) return <NoOperator />;
  return (
    <WithFactor key={email} isNeeded>
      <Outlet />
    </WithFactor>
  );
}

function NoOperator() {
  const { nobody } = useOperatorTexts();
  return (
    <>
      <Title>{nobody.title}</Title>
      <p>{nobody.lead}</p>
      <p>
        {/* Not a page of this app. */}
        <a href="/members">{nobody.members}</a>
      </p>
    </>
  );
}
