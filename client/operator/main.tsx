// Starts the operators' app in the browser.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { LanguageProvider } from '../parts/language/language.tsx';
import { Audience } from '../parts/connection/Connection.tsx';
import { App } from './App.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element for the app.');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <BrowserRouter basename="/operator">
        <Audience value="operator">
          <App />
        </Audience>
      </BrowserRouter>
    </LanguageProvider>
  </StrictMode>,
);
