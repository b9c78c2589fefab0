// One sentence that is said at once, where something is not as whoever reads it thought.
import type { ReactNode } from 'react';

type Props = {
  /** Nothing: there is nothing to say. */
  children: ReactNode;
  /** Something went wrong, rather than otherwise. */
  isWrong?: boolean;
};

export function Notice({ children, isWrong = false }: Props) {
  if (!children) return null;
  return (
    <p className={isWrong ? 'notice wrong' : 'notice'} role="alert">
      {children}
    </p>
  );
}
