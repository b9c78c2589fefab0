// The operators' app: which page is where. Its pages stand in routes.tsx; signing in and the account are those of members.
import { Outlet, Route, Routes } from 'react-router';
import { WithToken } from '../members/account/WithToken.tsx';
import { account } from '../members/routes.tsx';
import { SignedIn } from '../members/session/SignedIn.tsx';
import { Frame } from '../members/shell/Frame.tsx';
import { NotFound } from '../members/shell/NotFound.tsx';
import { Providers } from '../members/shell/Providers.tsx';
import { OperatorsOnly } from './OperatorsOnly.tsx';
import { Appointment, routes } from './routes.tsx';

export function App() {
  const framed = (
    <Frame>
      <Outlet />
    </Frame>
  );
  const signedIn = (
    <SignedIn>
      <Outlet />
    </SignedIn>
  );
  return (
    <Providers>
      <Routes>
        <Route element={framed}>
          <Route path="forgotten" element={<account.Forgotten />} />
          <Route path="appointment" element={<WithToken Page={Appointment} />} />
        </Route>
        <Route element={signedIn}>
          <Route element={framed}>
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
