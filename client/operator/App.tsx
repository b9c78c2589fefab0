// The operators' app: which page is where. Its pages stand in routes.tsx; signing in and the account are those of members.
import { Route, Routes } from 'react-router';
import { WithToken } from '../members/account/WithToken.tsx';
import { account } from '../members/routes.tsx';
import { Framed, OfSignedIn } from '../members/shell/Layouts.tsx';
import { NotFound } from '../members/shell/NotFound.tsx';
import { Providers } from '../members/shell/Providers.tsx';
import { OperatorsOnly } from './OperatorsOnly.tsx';
import { Appointment, routes } from './routes.tsx';

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
