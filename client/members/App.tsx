// The members' app: which page is where. The pages of a municipality stand in routes.tsx.
import { Route, Routes } from 'react-router';
import { WithToken } from './account/WithToken.tsx';
import { account, routes } from './routes.tsx';
import { Home } from './shell/Home.tsx';
import { FirstSection, InMunicipality, Only } from './shell/InMunicipality.tsx';
import { Framed, OfSignedIn } from './shell/Layouts.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { Providers } from './shell/Providers.tsx';

export function App() {
  return (
    <Providers>
      <Routes>
        <Route element={<Framed />}>
          <Route path="forgotten" element={<account.Forgotten />} />
          <Route path="invitation" element={<WithToken Page={account.Invitation} />} />
          <Route path="password" element={<WithToken Page={account.NewPassword} />} />
          <Route path="email" element={<WithToken Page={account.EmailChange} />} />
        </Route>
        <Route element={<OfSignedIn />}>
          <Route index element={<Home />} />
          <Route element={<Framed />}>
            <Route path="account" element={<account.Account />} />
          </Route>
          <Route path=":slug" element={<InMunicipality />}>
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
