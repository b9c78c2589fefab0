// A page that the server renders, as a complete HTML document.
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

export function document(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}
