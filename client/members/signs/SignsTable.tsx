// The signs of a page, each with the way to it; with boxes to tick where something can be done with several.
import { Link } from 'react-router';
import type { SignRowFragment } from '../../generated/operations.ts';
import { spacedCode, whereOf } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { SignBadge, VoiceWord } from './SignBadge.tsx';
import { useSignsTexts } from './texts.ts';

export interface Picking {
  readonly picked: ReadonlySet<string>;
  readonly pick: (code: string, isPicked: boolean) => void;
}

type Props = { signs: readonly SignRowFragment[]; caption: string; picking?: Picking | undefined };

export function SignsTable({ signs, caption, picking }: Props) {
  return <Table caption={caption} columns={useColumns(picking)} rows={signs} keyOf={({ code }) => code} />;
}

function useColumns(
  picking: Picking | undefined,
): readonly [Column<SignRowFragment>, ...Column<SignRowFragment>[]] {
  const { slug } = useMembership().municipality;
  const { list } = useSignsTexts();
  const { columns } = list;
  return [
    {
      key: 'code',
      title: columns.code,
      cell: ({ code, isRetired }) => (
        <span className="picking">
          {picking && (
            <input
              type="checkbox"
              aria-label={say(list.pick, { code: spacedCode(code) })}
              checked={picking.picked.has(code)}
              disabled={isRetired}
              onChange={(event) => picking.pick(code, event.target.checked)}
            />
          )}
          <Link to={`/${slug}/signs/sign/${code}`} className="code">
            {spacedCode(code)}
          </Link>
        </span>
      ),
    },
    {
      key: 'place',
      title: columns.place,
      isPlain: true,
      cell: ({ location: { name, address, settlement } }) => (
        <>
          {name}
          <small>{whereOf(settlement.name, address)}</small>
        </>
      ),
    },
    { key: 'state', title: columns.state, isPlain: true, cell: (sign) => <SignBadge sign={sign} /> },
    {
      key: 'voice',
      title: columns.voice,
      cell: ({ isRetired, voice }) => (isRetired ? '–' : <VoiceWord state={voice.state} />),
    },
  ];
}
