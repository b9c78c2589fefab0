// Openings with a dialog to decide on one. What was decided here stays in its place, with the way back, whatever the list is narrowed to.
import { Suspense, useState } from 'react';
import type { OpeningLineFragment } from '../../generated/operations.ts';
import { lazyComponent } from '../connection/lazy-component.ts';
import { OpeningsTable } from './OpeningsTable.tsx';
import './openings.css';

// Its field is heavier than all the rest of the page.
const Decide = lazyComponent(async () => (await import('./Decide.tsx')).Decide);

type Props = {
  slug: string;
  openings: readonly OpeningLineFragment[];
  caption: string;
  mayDecide: boolean;
  /** The way to the openings of one place alone. */
  hrefOf?: (location: string) => string;
};

export function Rows({ slug, openings, caption, mayDecide, hrefOf }: Props) {
  const [known, setKnown] = useState<ReadonlyMap<string, OpeningLineFragment>>(new Map());
  const [chosen, setChosen] = useState<string>();
  const shown = openings.map((opening) => known.get(opening.id) ?? opening);
  const deciding = shown.find(({ id }) => id === chosen);
  return (
    <div className="wide openings">
      <OpeningsTable
        openings={shown}
        caption={caption}
        hrefOf={hrefOf}
        onDecide={mayDecide ? ({ id }) => setChosen(id) : undefined}
      />
      {deciding && (
        <Suspense>
          <Decide
            slug={slug}
            opening={deciding}
            onAnswer={(opening) => setKnown((before) => new Map(before).set(opening.id, opening))}
            onClose={() => setChosen(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}
