// Where the phone was when something was told of a sign: how far from the place, and a map of both, drawn when it is opened.
import { useState } from 'react';
import type { RoundFieldsFragment } from '../../generated/operations.ts';
import { PHONE_MARK, PLACE_MARK } from '../../map/marks.ts';
import { metres } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Drawn } from '../map/Drawn.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { useRoundsTexts } from './texts.ts';
import '../../map/map.css';

type Mounting = RoundFieldsFragment['signs'][number]['mountings'][number];
type Props = { mounting: Mounting; name: string };

/** The marks, each with what is seen of it. */
const LEGEND = [
  ['place', PLACE_MARK, '-14 -34 28 38'],
  ['phone', PHONE_MARK, '-14 -19 28 38'],
] as const;

export function PhonePosition({ mounting: { id, position, accuracyM, distanceM }, name }: Props) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { position: texts } = useRoundsTexts();
  const [isOpen, setOpen] = useState(false);
  if (!position) return null;
  const exact = accuracyM === null ? '' : ` ${say(texts.exact, { metres: metres(accuracyM, language) })}`;
  if (distanceM === null) {
    const at = `${position.latitude.toFixed(5)}, ${position.longitude.toFixed(5)}`;
    return <small>{say(texts.at, { position: at }) + exact}</small>;
  }
  return (
    <details className="position" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say(texts.distance, { metres: metres(distanceM, language) }) + exact}</summary>
      {isOpen && (
        <figure className="map" aria-label={say(texts.map, { name })}>
          <Drawn address={`/members/files/rounds/${slug}/position.svg?mounting=${id}&language=${language}`} />
          <ul className="marks">
            {LEGEND.map(([mark, path, view]) => (
              <li key={mark}>
                <svg viewBox={view} aria-hidden="true">
                  <path className={mark} d={path} />
                </svg>
                {mark === 'place' ? name : texts.phone}
              </li>
            ))}
          </ul>
        </figure>
      )}
    </details>
  );
}
