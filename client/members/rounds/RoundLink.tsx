// The link of a round: whether the fitter has one that is good; making one, which is shown once; taking it away.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { IssueRoundLinkDocument, RevokeRoundLinkDocument } from '../../generated/documents.ts';
import type { RoundFieldsFragment } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { useRoundsTexts } from './texts.ts';
import { RevokeLink } from '../../parts/page/RevokeLink.tsx';
import { ShownLink } from '../../parts/page/ShownLink.tsx';
import '../../parts/style/account.css';
import '../style/rounds.css';

type Props = { round: RoundFieldsFragment; reload: () => Promise<unknown> };

export function RoundLink({ round, reload }: Props) {
  const language = useLanguage();
  const { link: texts } = useRoundsTexts();
  const mayEdit = useMay('ROUNDS_EDIT');
  const [shown, setShown] = useState<Shown>();
  const { slug } = useMembership().municipality;
  const [revoke] = useMutation(RevokeRoundLinkDocument);
  const [last] = round.links;
  return (
    <section className="narrow">
      <h2>{texts.title}</h2>
      {last ? (
        <p>
          {say(texts[last.state], { day: longDay(last.expiresOn, language) })}
          <br />
          {last.lastUsedOn ? say(texts.used, { day: longDay(last.lastUsedOn, language) }) : texts.unused}
        </p>
      ) : (
        <p>{texts.none}</p>
      )}
      {shown && (
        <ShownLink address={shown.address} texts={texts}>
          {shown.isSent !== null && <p role="status">{shown.isSent ? texts.sent : texts.notSent}</p>}
        </ShownLink>
      )}
      {mayEdit && (
        <Issue
          round={round}
          onIssued={async (issued) => {
            setShown(issued);
            await reload();
          }}
        />
      )}
      {mayEdit && last?.state === 'ACTIVE' && (
        <RevokeLink
          texts={texts}
          revoke={() => revoke({ variables: { input: { municipality: slug, round: round.id } } })}
          onRevoked={async () => {
            setShown(undefined);
            await reload();
          }}
        />
      )}
    </section>
  );
}

function Issue({ round, onIssued }: Pick<Props, 'round'> & { onIssued: (shown: Shown) => Promise<void> }) {
  const { link: texts } = useRoundsTexts();
  const { slug } = useMembership().municipality;
  const language = useLanguage();
  const form = useForm({ email: '' });
  const { save } = useSave(IssueRoundLinkDocument);
  const isAgain = round.links.some(({ state }) => state === 'ACTIVE');
  const issue = ({ email }: { email: string }) => {
    const letters = language === 'en' ? ('EN' as const) : ('BG' as const);
    const input = { municipality: slug, round: round.id, email: email.trim() || null, language: letters };
    return save({ input }, ({ address, isSent }) => onIssued({ address, isSent }));
  };
  return (
    <Form form={form} name={texts.title} save={issue}>
      <TextField label={texts.email} type="email" isOptional {...form.field('email')} />
      {isAgain && <p className="hint">{texts.againHint}</p>}
      <SaveButton pending={texts.pending}>{isAgain ? texts.again : texts.issue}</SaveButton>
    </Form>
  );
}

interface Shown {
  readonly address: string;
  /** Null: no letter was wanted. */
  readonly isSent: boolean | null;
}
