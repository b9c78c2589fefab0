// How a citizens' page becomes a complete HTML document, and which one is shown where there is no such thing.
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { PageContext } from '../parts/page/context.ts';
import { ErrorPage } from './ErrorPage.tsx';

export function document(page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(page)}`;
}

/** Renders the page of whatever it is given. */
export const whole =
  <Given,>(page: (given: Given) => ReactElement) =>
  (given: Given): string =>
    document(page(given));

/** The page, or that there is none. */
export function orNotFound(context: PageContext, page: ReactElement | false | null): string {
  return document(page || <ErrorPage context={context} problem="notFound" />);
}

/** Renders the page of a municipality, or that there is none. */
export function ofCity<Municipality extends object>(
  Page: (props: { context: PageContext; municipality: Municipality }) => ReactElement,
) {
  return ({
    context,
    data: { municipality },
  }: {
    context: PageContext;
    data: { readonly municipality: Municipality | null };
  }): string => orNotFound(context, municipality && <Page context={context} municipality={municipality} />);
}
