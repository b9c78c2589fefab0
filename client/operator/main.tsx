// Starts the operators' app in the browser.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { LanguageProvider } from '../parts/language/language.tsx';
import { Wing } from '../parts/connection/wing.ts';
import { App } from './App.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element for the app.');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <BrowserRouter basename="/operator">
        <Wing value="operator">
          <App />
        </Wing>
      </BrowserRouter>
    </LanguageProvider>
  </StrictMode>,
);
