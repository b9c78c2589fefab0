// The control chart and the weeks of a place, each fetched when it is asked for, the chart also when an alert leads to it.
import { Suspense, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { SummaryFilter } from '../../../generated/operations.ts';
import { lazyComponent } from '../../../parts/connection/lazy-component.ts';
import { Button } from '../../../parts/controls/Button.tsx';
import { usePlaceResultsTexts } from './texts.ts';

const Control = lazyComponent(async () => (await import('../../control/Control.tsx')).Control);
const PlaceWeeks = lazyComponent(async () => (await import('../../calendar/PlaceWeeks.tsx')).PlaceWeeks);

/** An address that ends so shows it at once. */
const HASH = '#control';

type Props = { place: string; filter: SummaryFilter; of: string };

export function Chance({ place, filter, of }: Props) {
  const { chance, weeks } = usePlaceResultsTexts();
  const { hash } = useLocation();
  const isLedTo = hash === HASH;
  const [isOpen, setOpen] = useState(false);
  const [hasWeeks, setWeeks] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isLedTo) box.current?.scrollIntoView();
  }, [isLedTo]);
  const isShown = isOpen || isLedTo;
  return (
    <div ref={box}>
      {isShown && (
        <>
          <h2>{chance}</h2>
          <Suspense>
            <Control filter={filter} of={of} />
          </Suspense>
        </>
      )}
      {hasWeeks && (
        <Suspense>
          <PlaceWeeks place={place} of={of} filter={filter} />
        </Suspense>
      )}
      <div className="actions">
        {!isShown && <Button onPress={() => setOpen(true)}>{chance}</Button>}
        {!hasWeeks && <Button onPress={() => setWeeks(true)}>{weeks}</Button>}
      </div>
    </div>
  );
}
