// The link of a round: whether the fitter has one that is good; making one, which is shown once; taking it away.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { IssueRoundLinkDocument, RevokeRoundLinkDocument } from '../../generated/documents.ts';
import type { RoundFieldsFragment } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useRoundsTexts } from './texts.ts';
import { QrCode } from '../../parts/account/QrCode.tsx';
import '../../parts/style/account.css';
import '../style/rounds.css';

type Props = { round: RoundFieldsFragment; reload: () => Promise<unknown> };

export function RoundLink({ round, reload }: Props) {
  const language = useLanguage();
  const { link: texts } = useRoundsTexts();
  const mayEdit = useMay('ROUNDS_EDIT');
  const [shown, setShown] = useState<Shown>();
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
      {shown && <ShownLink {...shown} />}
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
        <Revoke
          round={round}
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
    <Form form={form} save={issue}>
      <TextField label={texts.email} type="email" isOptional {...form.field('email')} />
      {isAgain && <p className="hint">{texts.againHint}</p>}
      <SaveButton pending={texts.pending}>{isAgain ? texts.again : texts.issue}</SaveButton>
    </Form>
  );
}

function Revoke({ round, onRevoked }: Pick<Props, 'round'> & { onRevoked: () => Promise<void> }) {
  const { link: texts } = useRoundsTexts();
  const { slug } = useMembership().municipality;
  const ask = useAsk();
  const tell = useStatus();
  const [send, { loading, error }] = useMutation(RevokeRoundLinkDocument);
  const revoke = async () => {
    const isSure = await ask({ title: texts.revokeTitle, lead: texts.revokeLead, action: texts.revoke });
    if (!isSure) return;
    await send({ variables: { input: { municipality: slug, round: round.id } } });
    tell(texts.revoked);
    await onRevoked();
  };
  return (
    <>
      {error && <Problem error={error} />}
      <div className="actions">
        <Button weight="danger" isPending={loading} onPress={() => void revoke().catch(() => undefined)}>
          {texts.revoke}
        </Button>
      </div>
    </>
  );
}

interface Shown {
  readonly address: string;
  /** Null: no letter was wanted. */
  readonly isSent: boolean | null;
}

/** A link that was just made: it is seen here and never again. */
function ShownLink({ address, isSent }: Shown) {
  const { link: texts } = useRoundsTexts();
  const tell = useStatus();
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    tell(texts.copied);
  };
  return (
    <div className="notice round-link">
      <h3>{texts.shownTitle}</h3>
      <p>{texts.shownLead}</p>
      <QrCode text={address} name={texts.qr} />
      <p>
        <code>{address}</code>
      </p>
      {isSent !== null && <p role="status">{isSent ? texts.sent : texts.notSent}</p>}
      {/* A browser lets copy over TLS, and on a machine of one's own. */}
      {window.isSecureContext && <Button onPress={copy}>{texts.copy}</Button>}
    </div>
  );
}
