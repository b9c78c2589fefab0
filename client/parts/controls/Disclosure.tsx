// Something that is seen after it was asked for: details below a line.
import type { ReactNode } from 'react';

type Props = { title: string; isOpen?: boolean; children: ReactNode };

/** The browser's own: found by a search in the page, and printed. */
export function Disclosure({ title, isOpen = false, children }: Props) {
  return (
    <details className="disclosure" open={isOpen}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
