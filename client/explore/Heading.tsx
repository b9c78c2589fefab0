// The one heading of a view: also the document's title, and where focus goes when the view changes.
import { useEffect, useRef } from 'react';
import { hasNavigated } from './address.ts';

/** `owner` is whose page it is, the second half of the document's title. */
export function Heading({ children, owner }: { children: string; owner: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} · ${owner}`;
  }, [children, owner]);
  useEffect(() => {
    if (hasNavigated()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
