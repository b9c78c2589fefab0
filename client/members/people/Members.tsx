// The list of who has access: what each is, when he or she last came, and how well the account is kept.
import type { PersonFragment } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Table, type Column } from '../../parts/controls/Table.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { PostName } from './PostName.tsx';
import { usePeopleTexts } from '../../parts/texts/people.ts';

type Props = { members: readonly PersonFragment[]; mayManage: boolean };

/** One row a member. */
export function Members({ members, mayManage }: Props) {
  const { people } = usePeopleTexts();
  const { name, others, actions } = useColumns();
  return (
    <section className="wide">
      <h2>{people.members}</h2>
      <Table
        caption={people.members}
        columns={[name, ...others, ...(mayManage ? [actions] : [])]}
        rows={members}
        keyOf={({ id }) => id}
      />
    </section>
  );
}

function useColumns() {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { people } = usePeopleTexts();
  const name: Column<PersonFragment> = {
    key: 'name',
    title: people.name,
    cell: ({ name, email }) => (
      <>
        {name} <small>{email}</small>
      </>
    ),
  };
  const others: readonly Column<PersonFragment>[] = [
    { key: 'role', title: people.role, cell: ({ role, scope }) => <PostName role={role} scope={scope} /> },
    {
      key: 'lastSignedInOn',
      title: people.lastSignedIn,
      cell: ({ lastSignedInOn }) => (lastSignedInOn ? longDay(lastSignedInOn, language) : people.never),
    },
    {
      key: 'factor',
      title: people.factor,
      cell: ({ hasFactor }) => (hasFactor ? people.factorOn : people.factorOff),
    },
  ];
  const actions: Column<PersonFragment> = {
    key: 'actions',
    title: '',
    cell: ({ id, name }) => (
      <ButtonLink to={`/${slug}/people/${id}`} name={say(people.changeOf, { name })}>
        {people.change}
      </ButtonLink>
    ),
  };
  return { name, others, actions };
}
