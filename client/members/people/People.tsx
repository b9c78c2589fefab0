// The section about members: who has access, and which invitations wait.
import { useQuery } from '@apollo/client/react';
import { PeopleDocument } from '../../generated/documents.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { ButtonLink } from '../../parts/controls/Button.tsx';
import { Loading } from '../../parts/controls/Loading.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { Members } from './Members.tsx';
import { usePeopleTexts } from '../../parts/texts/people.ts';
import { WaitingList } from './WaitingList.tsx';

/** Whoever may not manage sees the same without buttons. */
export function People() {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { people } = usePeopleTexts();
  const mayManage = useMay('MEMBERS_MANAGE');
  const maySeeSupport = useMay('ALLOWANCES_READ');
  const { data, previousData, error, refetch } = useQuery(PeopleDocument, {
    variables: { slug, language },
    // Never as it was: others come, go and sign in meanwhile, and so do those whom the page before was about.
    fetchPolicy: 'network-only',
  });
  const known = data ?? previousData;
  return (
    <>
      <Title>{people.title}</Title>
      <p className="lead">{people.lead}</p>
      <p className="actions">
        {mayManage && (
          <ButtonLink to={`/${slug}/people/invite`} weight="main">
            {people.invite}
          </ButtonLink>
        )}
        {mayManage && <ButtonLink to={`/${slug}/people/table`}>{people.inviteMany}</ButtonLink>}
        {maySeeSupport && <ButtonLink to={`/${slug}/people/support`}>{people.support}</ButtonLink>}
      </p>
      {error && <Problem error={error} onRetry={refetch} />}
      {known ? (
        <>
          <Members members={known.members} mayManage={mayManage} />
          <WaitingList invitations={known.invitations} mayManage={mayManage} />
        </>
      ) : (
        !error && <Loading />
      )}
    </>
  );
}
