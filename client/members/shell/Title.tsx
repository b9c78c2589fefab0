// The one heading of a page: also the document's title, and where focus goes when the page changes.
import { createContext, useContext, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** The name of the platform, as the served page gives it. */
export const platformName =
  document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content ?? '';

/** Whose pages these are: the second half of the document's title. */
export const Owner = createContext(platformName);

/** Every page has one, its states of waiting apart. */
export function Title({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const owner = useContext(Owner);
  const { key } = useLocation();
  useEffect(() => {
    document.title = `${children} · ${owner}`;
  }, [children, owner]);
  // `default` is the page that the browser itself opened: there the reader begins at the top.
  const isFirst = useRef(key === 'default');
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
