// The signs of a round, and what the fitter told of each: with a photo and a position while they are kept.
import { useMutation } from '@apollo/client/react';
import { useRef } from 'react';
import { Link } from 'react-router';
import { ChangeRoundDocument } from '../../generated/documents.ts';
import type { RoundFieldsFragment } from '../../generated/operations.ts';
import { longDay, spacedCode, whereOf } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { PhonePosition } from './PhonePosition.tsx';
import { useRoundsTexts } from './texts.ts';
import '../style/rounds.css';

type Sign = RoundFieldsFragment['signs'][number];
type Mounting = Sign['mountings'][number];

type Props = { round: RoundFieldsFragment; reload: () => Promise<unknown> };

export function RoundSigns({ round, reload }: Props) {
  const { signs } = round;
  const { round: texts } = useRoundsTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const columns = useColumns(round, async () => {
    await reload();
    // The button that was pressed is gone with its row.
    heading.current?.focus();
  });
  const isKept = signs.some(({ mountings }) =>
    mountings.some(({ hasPhoto, position }) => hasPhoto || position),
  );
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {texts.signs}
      </h2>
      {isKept && <p className="hint">{texts.kept}</p>}
      <Table caption={texts.caption} columns={columns} rows={signs} keyOf={({ code }) => code} />
    </section>
  );
}

function useColumns(
  round: RoundFieldsFragment,
  onTaken: () => Promise<unknown>,
): readonly [Column<Sign>, ...Column<Sign>[]] {
  // A round without a sign is none.
  const mayTake = useMay('ROUNDS_EDIT') && round.signs.length > 1;
  const { slug } = useMembership().municipality;
  const {
    round: { columns },
  } = useRoundsTexts();
  return [
    { key: 'place', title: columns.place, cell: (sign) => <Place sign={sign} /> },
    {
      key: 'code',
      title: columns.code,
      cell: ({ code }) => (
        <Link className="code" to={`/${slug}/signs/sign/${code}`}>
          {spacedCode(code)}
        </Link>
      ),
    },
    {
      key: 'told',
      title: columns.told,
      cell: (sign) => (
        <>
          <ToldOf sign={sign} />
          {mayTake && sign.mountings.length === 0 && <TakeOff round={round} sign={sign} onTaken={onTaken} />}
        </>
      ),
    },
  ];
}

function Place({ sign: { location, isRetired } }: { sign: Sign }) {
  const { round: texts } = useRoundsTexts();
  const { name, address, settlement } = location;
  return (
    <>
      {name}
      <small>
        {[whereOf(settlement.name, address), isRetired ? texts.retired : null].filter(Boolean).join(', ')}
      </small>
    </>
  );
}

function ToldOf({ sign: { location, mountings } }: { sign: Sign }) {
  const { round: texts } = useRoundsTexts();
  if (mountings.length === 0) return <p>{texts.nothing}</p>;
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
  const { id, outcome, note, toldOn, hasPhoto } = mounting;
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
      <PhonePosition mounting={mounting} name={name} />
    </>
  );
}

type TakeOffProps = {
  round: RoundFieldsFragment;
  sign: RoundFieldsFragment['signs'][number];
  onTaken: () => Promise<unknown>;
};

/** Takes a sign of which nothing was told off its round. */
function TakeOff({ round, sign, onTaken }: TakeOffProps) {
  const { round: texts } = useRoundsTexts();
  const { slug } = useMembership().municipality;
  const tell = useStatus();
  const [send, { loading, error }] = useMutation(ChangeRoundDocument);
  const { id, version, name, roundOn, note, signs } = round;
  const which = { name: sign.location.name, code: spacedCode(sign.code) };
  const takeOff = async () => {
    const codes = signs.flatMap(({ code }) => (code === sign.code ? [] : [code]));
    const input = { municipality: slug, round: id, version, name, roundOn, note, codes };
    const { data } = await send({ variables: { input } });
    // Whatever is refused here became so since the page was read: something was told of the sign, or somebody else changed the round.
    const isDone = data?.changeMountingRound.__typename === 'RoundSaved';
    tell(isDone ? say(texts.takenOff, which) : texts.meanwhile);
    await onTaken();
  };
  return (
    <>
      {error && <Problem error={error} />}
      <Button
        isPending={loading}
        name={say(texts.takeOffThis, which)}
        onPress={() => void takeOff().catch(() => undefined)}
      >
        {texts.takeOff}
      </Button>
    </>
  );
}
