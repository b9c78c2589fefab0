// What is known of something, at a glance: each fact beside its term.
import type { ReactNode } from 'react';

type Props = {
  /** One that is null is left out. */
  facts: readonly (readonly [term: string, fact: ReactNode])[];
  /** What they are, where no heading says it. */
  label?: string;
};

export function FactList({ facts, label }: Props) {
  return (
    <dl className="facts" aria-label={label}>
      {facts.map(
        ([term, fact]) =>
          fact !== null && (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
