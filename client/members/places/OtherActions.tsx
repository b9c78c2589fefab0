// What else can be done with a place: retire it, merge it with another one, bring it back.
import { useState } from 'react';
import { Button } from '../../parts/controls/Button.tsx';
import { Merge } from './Merge.tsx';
import { Retire } from './Retire.tsx';
import { Revive } from './Revive.tsx';
import { usePlacesTexts } from './texts.ts';
import type { PlaceOf } from './usePlace.ts';

type Props = { place: PlaceOf; reload: () => Promise<PlaceOf | undefined> };

export function OtherActions({ place, reload }: Props) {
  const texts = usePlacesTexts();
  const [opened, open] = useState<'retire' | 'merge'>();
  const isInUse = place.state === 'IN_USE';
  const close = () => open(undefined);
  return (
    <section>
      <h2>{texts.place.other}</h2>
      {isInUse && place.hasTablet && <p>{texts.retire.hasTablet}</p>}
      <div className="actions">
        {isInUse && !place.hasTablet && (
          <Button weight="danger" onPress={() => open('retire')}>
            {texts.retire.action}
          </Button>
        )}
        {isInUse && !place.hasTablet && place.kind !== 'TABLET' && (
          <Button onPress={() => open('merge')}>{texts.merge.action}</Button>
        )}
        {!isInUse && <Revive place={place} reload={reload} />}
      </div>
      {opened === 'retire' && <Retire place={place} reload={reload} onClose={close} />}
      {opened === 'merge' && <Merge place={place} reload={reload} onClose={close} />}
    </section>
  );
}
