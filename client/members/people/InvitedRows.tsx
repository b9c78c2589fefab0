// The rows of a table of people: what is wrong with each, or what became of it, and links that are to be handed over.
import type { InviteMembersMutation, InvitedRowInput } from '../../generated/operations.ts';
import { useFaultText } from '../../parts/fields/faults.ts';
import { type Column, Table } from '../../parts/controls/Table.tsx';
import { useTexts } from '../../parts/language/language.tsx';
import { CopyButton } from '../shell/CopyButton.tsx';
import { usePeopleTexts } from '../../parts/texts/people.ts';

type Judged = InviteMembersMutation['inviteMembers'][number];

interface Row extends InvitedRowInput {
  readonly key: string;
  readonly judged: Judged | undefined;
}

type Props = { rows: readonly InvitedRowInput[]; judged: readonly Judged[] };

export function InvitedRows({ rows, judged }: Props) {
  const { many } = usePeopleTexts();
  const listed = rows.map((row, at) => ({ ...row, key: String(at + 1), judged: judged[at] }));
  return <Table caption={many.caption} columns={useColumns()} rows={listed} keyOf={({ key }) => key} />;
}

function useColumns(): readonly [Column<Row>, ...Column<Row>[]] {
  const { many } = usePeopleTexts();
  const { roles } = useTexts();
  return [
    {
      key: 'email',
      title: many.columns.email,
      cell: ({ email, name }) => (
        <>
          {email} <small>{name}</small>
        </>
      ),
    },
    {
      key: 'role',
      title: many.columns.role,
      cell: ({ role, places }) => (
        <>
          {role ? roles[role] : '–'} <small>{places}</small>
        </>
      ),
    },
    { key: 'state', title: many.columns.state, cell: ({ judged }) => judged && <State judged={judged} /> },
  ];
}

function State({ judged: { faults, delivery, link } }: { judged: Judged }) {
  const { many } = usePeopleTexts();
  const faultText = useFaultText();
  if (faults.length > 0)
    return faults.map((fault) => (
      <span key={fault.field} className="fault">
        {many.fields[fault.field as keyof typeof many.fields] ?? fault.field}: {faultText(fault.fault)}{' '}
      </span>
    ));
  if (delivery === null) return many.ready;
  return (
    <>
      {many.deliveries[delivery]}
      {link && (
        <>
          <code>{link}</code>
          <CopyButton text={link} />
        </>
      )}
    </>
  );
}
