// Which page a citizen is shown: that of what was found, or that there is no such thing.
import type { ReactElement } from 'react';
import type { PageContext } from '../parts/page/context.ts';
import { document } from '../parts/page/document.ts';
import { ErrorPage } from './ErrorPage.tsx';

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
