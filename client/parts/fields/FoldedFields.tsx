// Fields that are rarely changed, folded away: what they say stands above them.
import type { ReactNode } from 'react';
import { Disclosure } from '../controls/Disclosure.tsx';

type Props = {
  title: string;
  /** What the fields say now; what is empty says nothing. */
  said: readonly string[];
  children: ReactNode;
};

/** The summary of errors opens it where a field inside is wrong. */
export function FoldedFields({ title, said, children }: Props) {
  const told = said.filter((each) => each.trim() !== '');
  return (
    <div className="folded">
      {told.length > 0 && <p className="hint">{told.join(' · ')}</p>}
      <Disclosure title={title}>
        <div className="form">{children}</div>
      </Disclosure>
    </div>
  );
}
