// Accepting an invitation with the account that there is: after signing in with it.
import { say } from '../../text/say.ts';
import { Form } from '../forms/Form.tsx';
import { SaveButton } from '../forms/SaveButton.tsx';
import { useForm } from '../forms/useForm.ts';
import { useSession } from '../session/Session.tsx';
import { OnlyIn } from '../session/OnlyIn.tsx';
import { accept, type Joining } from './join.ts';
import { SignInSteps } from './SignIn.tsx';
import { useAccountTexts } from './texts.ts';

export function JoinWithAccount(joining: Joining) {
  const { token, email, isOwn } = joining;
  const { invitation } = useAccountTexts();
  const { refresh } = useSession();
  const form = useForm({});
  if (!isOwn)
    return (
      <>
        <h2>{invitation.signIn}</h2>
        <p>{say(invitation.signInLead, { email })}</p>
        <OnlyIn />
        <SignInSteps onDone={refresh} />
      </>
    );
  return (
    <Form form={form} save={() => accept(joining, { token })} isUnguarded>
      <SaveButton pending={invitation.pending}>{invitation.action}</SaveButton>
    </Form>
  );
}
