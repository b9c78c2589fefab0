// The members' app: which page is where. The pages of a municipality stand in routes.tsx.
import { Outlet, Route, Routes } from 'react-router';
import { WithToken } from './account/WithToken.tsx';
import { account, routes } from './routes.tsx';
import { SignedIn } from './session/SignedIn.tsx';
import { Frame } from './shell/Frame.tsx';
import { Home } from './shell/Home.tsx';
import { FirstSection, InMunicipality, Only } from './shell/InMunicipality.tsx';
import { NotFound } from './shell/NotFound.tsx';
import { Providers } from './shell/Providers.tsx';

export function App() {
  return (
    <Providers>
      <Pages />
    </Providers>
  );
}

function Pages() {
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
    <Routes>
      <Route element={framed}>
        <Route path="forgotten" element={<account.Forgotten />} />
        <Route path="invitation" element={<WithToken Page={account.Invitation} />} />
        <Route path="password" element={<WithToken Page={account.NewPassword} />} />
        <Route path="email" element={<WithToken Page={account.EmailChange} />} />
      </Route>
      <Route element={signedIn}>
        <Route index element={<Home />} />
        <Route element={framed}>
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
  );
}
