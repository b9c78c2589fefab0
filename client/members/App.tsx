// The members' app: which page is where. The pages of a municipality stand in routes.tsx.
import { Route, Routes } from 'react-router';
import { account } from '../parts/account/pages.ts';
import { WithToken } from '../parts/account/WithToken.tsx';
import { linked, routes } from './routes.tsx';
import { Home } from './shell/Home.tsx';
import { FirstSection, InMunicipality, Only } from './shell/InMunicipality.tsx';
import { Framed, OfSignedIn } from '../parts/shell/Layouts.tsx';
import { NotFound } from '../parts/shell/NotFound.tsx';
import { Providers } from '../parts/shell/Providers.tsx';

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
            {routes.map(({ path, needs, Page }) => (
              <Route key={path} path={path} element={<Only needs={needs} Page={Page} />} />
            ))}
            <Route path="*" element={<NotFound />} />
          </Route>
        </Route>
      </Routes>
    </Providers>
  );
}
