// What else can be done with a place: retire it, merge it with another one, bring it back.
import { useState } from 'react';
import { RevivePlaceDocument } from '../../generated/documents.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Notice } from '../../parts/controls/Notice.tsx';
import { Merge } from './Merge.tsx';
import { Retire } from './Retire.tsx';
import { usePlacesTexts } from './texts.ts';
import type { PlaceOf } from './usePlace.ts';
import { say } from '../../text/say.ts';
import { useLanguage, nameIn } from '../../parts/language/language.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useChange } from '../../parts/forms/useChange.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';

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

type ReviveProps = { place: PlaceOf; reload: () => Promise<PlaceOf | undefined> };

/** Brings a place back that is no longer rated. */
function Revive({ place, reload }: ReviveProps) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { revive, ...words } = usePlacesTexts();
  const ask = useAsk();
  const tell = useStatus();
  const { notice, change, isPending, error } = useChange(RevivePlaceDocument, reload, words);
  const [isRefused, setRefused] = useState(false);
  const name = nameIn(place.name, language);

  const bringBack = async () => {
    const title = say(revive.title, { name });
    const lead = place.state === 'MERGED' ? revive.leadMerged : revive.lead;
    if (!(await ask({ title, lead, action: revive.action, weight: 'main' }))) return;
    const input = { municipality: slug, location: place.id, version: place.version };
    const { outcome } = await change({ input }, () => tell(say(revive.done, { name })));
    setRefused(outcome === 'invalid');
  };
  const said = isRefused ? revive.refused : notice;
  return (
    <>
      <Button weight="main" isPending={isPending} onPress={() => bringBack().catch(() => undefined)}>
        {revive.action}
      </Button>
      <Notice>{said}</Notice>
      {error && <Problem error={error} />}
    </>
  );
}
