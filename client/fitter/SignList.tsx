// The signs of a round by settlement, in the order of the way, each with where it is and what was told of it.
import type { fitterBg } from '../text/fitter.bg.ts';
import { spacedCode } from '../text/formats.ts';
import { say } from '../text/say.ts';
import type { FitterPageQuery } from '../generated/operations.ts';
import type { RoundStreets } from './round-streets.ts';
import { RoundMap } from './RoundMap.tsx';

export type Round = FitterPageQuery['mountingRound'];

type Sign = Round['signs'][number];
interface Props {
  readonly texts: typeof fitterBg;
  readonly round: Round;
  readonly streets: RoundStreets | null;
}

function bySettlement(signs: readonly Sign[]): (readonly [settlement: string, signs: readonly Sign[]])[] {
  const names = [...new Set(signs.map(({ location }) => location.settlement.name))];
  return names.map((name) => [name, signs.filter(({ location }) => location.settlement.name === name)]);
}

/** How far the round is, and its signs. */
export function SignList({ texts, round: { signs }, streets }: Props) {
  const settlements = bySettlement(signs);
  const all = signs.length;
  const done = signs.filter(({ outcome }) => outcome !== null).length;
  const words = done === all ? texts.done : texts.progress;
  return (
    <section id="list" aria-labelledby="list-title">
      <h2 id="list-title">{texts.list}</h2>
      <p className="progress" role="status">
        {say(words, { left: String(all - done), all: String(all) })}
      </p>
      <progress max={all} value={done} aria-labelledby="list-title" />
      <p className="small">{texts.hanging}</p>
      <RoundMap texts={texts} signs={settlements.flatMap(([, own]) => own)} streets={streets} />
      {settlements.map(([settlement, own]) => (
        <section key={settlement} className="settlement">
          <h3>{settlement}</h3>
          <ol>
            {own.map((sign) => (
              <Item key={sign.code} texts={texts} sign={sign} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function Item({
  texts,
  sign: { code, isRetired, outcome, location },
}: {
  texts: typeof fitterBg;
  sign: Sign;
}) {
  const { name, address, registrationNumber, position } = location;
  return (
    <li id={`sign-${code}`} data-code={code} data-outcome={outcome ?? ''}>
      <a className="place" href={`#${code}`}>
        {name}
      </a>
      <span className="where">{[registrationNumber, address].filter(Boolean).join(', ')}</span>
      <span className="code">{spacedCode(code)}</span>
      {isRetired ? (
        <strong className="state out">{texts.retired}</strong>
      ) : (
        <span className="state">{outcome === null ? texts.open : texts.outcomes[outcome]}</span>
      )}
      {position && (
        <span className="ways">
          <a className="way" href={geoOf(position)} aria-label={`${texts.onWay}: ${name}`}>
            {texts.onWay}
          </a>{' '}
          <MapLink texts={texts} name={name} {...position} />
        </span>
      )}
    </li>
  );
}

/** Opens whichever program for ways the phone has, without a signal too (RFC 5870). */
function geoOf({ latitude, longitude }: { latitude: number; longitude: number }): string {
  return `geo:${latitude},${longitude}?q=${latitude},${longitude}`;
}

function MapLink({
  texts,
  name,
  latitude,
  longitude,
}: {
  texts: typeof fitterBg;
  name: string;
  latitude: number;
  longitude: number;
}) {
  const at = `${latitude}/${longitude}`;
  const address = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=18/${at}`;
  return (
    <a className="map" href={address} rel="noreferrer" target="_blank" aria-label={`${texts.onMap}: ${name}`}>
      {texts.onMap}
    </a>
  );
}
