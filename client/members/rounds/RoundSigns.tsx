// The signs of a round, and what the fitter told of each: with a photo and a position while they are kept.
import { Link } from 'react-router';
import type { RoundFieldsFragment } from '../../generated/operations.ts';
import { longDay, spacedCode } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../language.tsx';
import { type Column, Table } from '../parts/Table.tsx';
import { useMembership } from '../shell/membership.ts';
import { useRoundsTexts } from './texts.ts';
import '../style/rounds.css';

type Sign = RoundFieldsFragment['signs'][number];
type Mounting = Sign['mountings'][number];

export function RoundSigns({ round: { signs } }: { round: RoundFieldsFragment }) {
  const { round: texts } = useRoundsTexts();
  const isKept = signs.some(({ mountings }) =>
    mountings.some(({ hasPhoto, position }) => hasPhoto || position),
  );
  return (
    <section>
      <h2>{texts.signs}</h2>
      {isKept && <p className="hint">{texts.kept}</p>}
      <Table caption={texts.caption} columns={useColumns()} rows={signs} keyOf={({ code }) => code} />
    </section>
  );
}

function useColumns(): readonly [Column<Sign>, ...Column<Sign>[]] {
  const { slug } = useMembership().municipality;
  const {
    round: { columns },
  } = useRoundsTexts();
  return [
    { key: 'place', title: columns.place, cell: (sign) => <Place sign={sign} /> },
    {
      ...{ key: 'code', title: columns.code },
      cell: ({ code }) => (
        <Link className="code" to={`/${slug}/signs/sign/${code}`}>
          {spacedCode(code)}
        </Link>
      ),
    },
    { key: 'told', title: columns.told, cell: (sign) => <ToldOf sign={sign} /> },
  ];
}

function Place({ sign: { location, isRetired } }: { sign: Sign }) {
  const { round: texts } = useRoundsTexts();
  const { name, address, settlement } = location;
  return (
    <>
      {name}
      <small>{[settlement.name, address, isRetired ? texts.retired : null].filter(Boolean).join(', ')}</small>
    </>
  );
}

function ToldOf({ sign: { location, mountings } }: { sign: Sign }) {
  const { round: texts } = useRoundsTexts();
  if (mountings.length === 0) return texts.nothing;
  return (
    <ul className="mountings">
      {mountings.map((mounting) => (
        <li key={mounting.id}>
          <Told mounting={mounting} name={location.name} />
        </li>
      ))}
    </ul>
  );
}

function Told({ mounting, name }: { mounting: Mounting; name: string }) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { round: texts } = useRoundsTexts();
  const { id, outcome, note, toldOn, position, accuracyM, hasPhoto } = mounting;
  const what = accuracyM === null ? texts.position : say(texts.positionTo, { metres: String(accuracyM) });
  return (
    <>
      <strong>{texts.outcomes[outcome]}</strong>, {longDay(toldOn, language)}
      {note && <small>{note}</small>}
      {hasPhoto && (
        <a href={`/members/files/rounds/${slug}/photo.jpg?mounting=${id}`} target="_blank" rel="noreferrer">
          <img
            src={`/members/files/rounds/${slug}/photo.jpg?mounting=${id}`}
            alt={say(texts.photoOf, { name })}
            loading="lazy"
          />
        </a>
      )}
      {position && (
        <small>
          <a
            href={`https://www.openstreetmap.org/?mlat=${position.latitude}&mlon=${position.longitude}#map=18/${position.latitude}/${position.longitude}`}
            target="_blank"
            rel="noreferrer"
            aria-label={say(texts.positionOf, { name, what })}
          >
            {what}
          </a>
        </small>
      )}
    </>
  );
}
