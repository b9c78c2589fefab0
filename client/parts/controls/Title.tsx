// The one heading of a page: also the document's title, and where focus goes when the page or a step of it changes.
import { createContext, useContext, useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** The name of the platform, as the served page gives it. */
export const platformName =
  document.querySelector<HTMLMetaElement>('meta[name="application-name"]')?.content ?? '';

/** Whose pages these are: the second half of the document's title. */
export const Owner = createContext(platformName);

/** The entry of the browser's history that the last heading was shown for; none yet when the app is opened. */
let shownFor: string | undefined;

/** Every page has one, its states of waiting apart. */
export function Title({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const owner = useContext(Owner);
  const { key } = useLocation();
  const isBack = useNavigationType() === NavigationType.Pop;
  useEffect(() => {
    document.title = `${children} · ${owner}`;
  }, [children, owner]);
  useEffect(() => {
    // In what the browser itself opened the reader begins at the top.
    if (shownFor !== undefined) {
      heading.current?.focus({ preventScroll: true });
      // Going back, the browser finds the place itself.
      if (shownFor === key || !isBack) window.scrollTo(0, 0);
    }
    shownFor = key;
    // When it appears: a new step has a new heading.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
