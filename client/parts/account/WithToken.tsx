// Takes the secret of a letter's link out of the address, before anybody sees it there or keeps it as a bookmark.
import { type ComponentType, useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { account } from './pages.ts';

/** The page gets the token; without one it says to open the letter again. */
export function WithToken({ Page }: { Page: ComponentType<{ token: string }> }) {
  const { hash, pathname } = useLocation();
  const navigate = useNavigate();
  const [token, setToken] = useState('');
  // Another letter may be opened in the same tab.
  if (hash !== '' && token !== hash.slice(1)) setToken(hash.slice(1));
  useEffect(() => {
    if (hash !== '') void navigate(pathname, { replace: true });
  }, [hash, navigate, pathname]);
  return token === '' ? <account.NoToken /> : <Page key={token} token={token} />;
}
