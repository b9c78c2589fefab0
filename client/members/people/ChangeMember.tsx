// The page of one member: another role, or no access any more.
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { PeopleDocument } from '../../generated/documents.ts';
import type { PersonFragment } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { Removal } from './Removal.tsx';
import { RoleForm } from './RoleForm.tsx';
import { usePeopleTexts } from '../../parts/texts/people.ts';

/** Asks for everybody, as the list does: there are few. */
export function ChangeMember() {
  const language = useLanguage();
  const { member: id } = useParams();
  const { slug } = useMembership().municipality;
  const { change, invite } = usePeopleTexts();
  const { data, previousData, error, refetch } = useQuery(PeopleDocument, {
    variables: { slug, language },
  });
  const members = (data ?? previousData)?.members;
  if (!members) return <Unanswered error={error} onRetry={refetch} />;
  const member = members.find((each) => each.id === id);
  if (!member) return <NotFound />;
  const { name, email } = member;
  const find = async (): Promise<PersonFragment> =>
    // Whoever is gone meanwhile is gone: the server says so at the next attempt.
    (await refetch()).data?.members.find((each) => each.id === id) ?? member;
  return (
    <>
      <Title>{say(change.title, { name })}</Title>
      <p>{say(change.email, { email })}</p>
      <RoleForm member={member} find={find} />
      <Removal member={member} find={find} />
      <div className="actions">
        <ButtonLink to={`/${slug}/people`}>{invite.toPeople}</ButtonLink>
      </div>
    </>
  );
}
