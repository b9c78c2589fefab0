// A small button at the end of a row: what can be done about its place. The menu that it opens is fetched then.
import { Suspense, useRef, useState } from 'react';
import { say } from '../../text/say.ts';
import { lazyComponent } from '../../parts/connection/lazy-component.ts';
import { useResultsTexts } from '../../parts/results/texts.ts';

const RowMenu = lazyComponent(async () => (await import('./RowMenu.tsx')).RowMenu);

type Props = { place: { readonly id: string; readonly name: string } };

export function RowDeeds({ place }: Props) {
  const { rowDeeds } = useResultsTexts();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="row-deeds"
        aria-expanded={isOpen}
        aria-label={say(rowDeeds, { name: place.name })}
        onClick={() => setOpen(!isOpen)}
      >
        …
      </button>
      {isOpen && (
        <Suspense>
          <RowMenu place={place} button={button} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
