// Pages that only operators see, with a second factor; anybody else who signed in is told so.
import { Outlet } from 'react-router';
import { useMe } from '../parts/session/Session.tsx';
import { Title } from '../parts/controls/Title.tsx';
import { WithFactor } from '../parts/shell/WithFactor.tsx';
import { useOperatorTexts } from './texts/operator.ts';

export function OperatorsOnly() {
  const { isOperator, email } = useMe();
  if (!isOperator) return <NoOperator />;
  return (
    <WithFactor key={email} isNeeded>
      <Outlet />
    </WithFactor>
  );
}

function NoOperator() {
  const { nobody } = useOperatorTexts();
  return (
    <>
      <Title>{nobody.title}</Title>
      <p>{nobody.lead}</p>
      <p>
        {/* Not a page of this app. */}
        <a href="/members">{nobody.members}</a>
      </p>
    </>
  );
}
