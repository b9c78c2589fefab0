// Brings a place back that is no longer rated.
import { useState } from 'react';
import { RevivePlaceDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useChange } from '../../parts/forms/useChange.ts';
import { nameIn } from '../../parts/language/name.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { usePlacesTexts } from './texts.ts';
import type { PlaceOf } from './usePlace.ts';

type Props = { place: PlaceOf; reload: () => Promise<PlaceOf | undefined> };

export function Revive({ place, reload }: Props) {
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
      {said && (
        <p className="notice" role="alert">
          {said}
        </p>
      )}
      {error && <Problem error={error} />}
    </>
  );
}
