// A section that is folded away: its heading is there for whoever looks through the page, its text one press further.
import type { ReactNode } from 'react';

type Props = {
  title: string;
  id?: string;
  className?: string;
  isOpen?: boolean;
  children: ReactNode;
};

/** A section whose heading opens it, without a script. */
export function Fold({ title, id, className, isOpen = false, children }: Props) {
  return (
    <section id={id} className={className}>
      <details className="fold" open={isOpen}>
        <summary>
          <h2>{title}</h2>
        </summary>
        {children}
      </details>
    </section>
  );
}
