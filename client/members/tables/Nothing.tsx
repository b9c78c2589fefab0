// Says that a table has no row, and what may help.
import type { ReactNode } from 'react';

type Props = { title: string; lead: string; children?: ReactNode };

export function Nothing({ title, lead, children }: Props) {
  return (
    <div className="notice" role="status">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{lead}</p>
      {children}
    </div>
  );
}
