// Starts the explorer of public results in the browser, in one of its views, as the address says.
import { ApolloProvider } from '@apollo/client/react';
import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { createApolloClient } from '../parts/connection/apollo.ts';
import { useAddress } from './address.ts';
import { useLanguage } from './language.ts';
import { Municipalities } from './Municipalities.tsx';
import { Municipality } from './Municipality.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element for the explorer.');
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={createApolloClient()}>
      <App />
    </ApolloProvider>
  </StrictMode>,
);

/** The choice of a municipality, or what one municipality has to show. */
function App() {
  const { municipality } = useAddress();
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return municipality ? <Municipality key={municipality} slug={municipality} /> : <Municipalities />;
}
