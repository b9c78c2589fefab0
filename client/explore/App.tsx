// The explorer: one of its three views, as the address says.
import { useEffect } from 'react';
import { useAddress } from './address.ts';
import { useLanguage } from './language.ts';
import { Municipalities } from './Municipalities.tsx';
import { Municipality } from './Municipality.tsx';

/** The choice of a municipality, or what one municipality has to show. */
export function App() {
  const { municipality } = useAddress();
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return municipality ? <Municipality key={municipality} slug={municipality} /> : <Municipalities />;
}
