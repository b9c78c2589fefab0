// Starts the members' app in the browser.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './App.tsx';
import { LanguageProvider } from '../parts/language/language.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element for the app.');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <BrowserRouter basename="/members">
        <App />
      </BrowserRouter>
    </LanguageProvider>
  </StrictMode>,
);
