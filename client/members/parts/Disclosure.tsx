// Something that is seen after it was asked for: details below a line.
import type { ReactNode } from 'react';

/** The browser's own: found by a search in the page, and printed. */
export function Disclosure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="disclosure">
      <summary>{title}</summary>
      {children}
    </details>
  );
}
