// The operators' app: which page is where. Its pages stand in routes.tsx; signing in and the account are the same as members'.
import { Route, Routes } from 'react-router';
import { WithToken } from '../parts/account/WithToken.tsx';
import { account } from '../parts/account/pages.ts';
import { Framed, OfSignedIn } from '../parts/shell/Layouts.tsx';
import { NotFound } from '../parts/shell/NotFound.tsx';
import { Providers } from '../parts/shell/Providers.tsx';
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
