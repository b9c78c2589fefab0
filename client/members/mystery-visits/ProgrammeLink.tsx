// The link of a programme: whether its visitor has one that is good; making one, which is shown once; taking it away.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { IssueMysteryLinkDocument, RevokeMysteryLinkDocument } from '../../generated/documents.ts';
import type { ProgrammeFieldsFragment } from '../../generated/operations.ts';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { TextField } from '../../parts/fields/TextField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { RevokeLink } from '../../parts/page/RevokeLink.tsx';
import { ShownLink } from '../../parts/page/ShownLink.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { useMysteryTexts } from './texts.ts';
import '../../parts/style/account.css';
import '../style/rounds.css';

const LONGEST_HOLDER = 100;

type Props = { programme: ProgrammeFieldsFragment; reload: () => Promise<unknown> };

export function ProgrammeLink({ programme, reload }: Props) {
  const language = useLanguage();
  const { link: texts } = useMysteryTexts();
  const mayEdit = useMay('MYSTERY_VISITS_EDIT');
  const [address, setAddress] = useState<string>();
  const { slug } = useMembership().municipality;
  const [revoke] = useMutation(RevokeMysteryLinkDocument);
  const input = { municipality: slug, programme: programme.id };
  const [last] = programme.links;
  if (!last && programme.isOver) return null;
  const change = async (made?: string) => {
    setAddress(made);
    await reload();
  };
  return (
    <section className="narrow">
      <h2>{texts.title}</h2>
      {last ? (
        <p>
          {say(texts[last.state], { holder: last.holder, day: longDay(last.expiresOn, language) })}
          <br />
          {last.lastUsedOn ? say(texts.used, { day: longDay(last.lastUsedOn, language) }) : texts.unused}
        </p>
      ) : (
        <p>{texts.none}</p>
      )}
      {address !== undefined && <ShownLink address={address} texts={texts} />}
      {mayEdit && !programme.isOver && <Issue programme={programme} onIssued={change} />}
      {mayEdit && last?.state === 'ACTIVE' && (
        <RevokeLink texts={texts} revoke={() => revoke({ variables: { input } })} onRevoked={change} />
      )}
    </section>
  );
}

type IssueProps = Pick<Props, 'programme'> & { onIssued: (address: string) => Promise<void> };

function Issue({ programme, onIssued }: IssueProps) {
  const { link: texts } = useMysteryTexts();
  const { slug } = useMembership().municipality;
  const form = useForm({ holder: '' });
  const { save } = useSave(IssueMysteryLinkDocument);
  const isAgain = programme.links.some(({ state }) => state === 'ACTIVE');
  const issue = ({ holder }: { holder: string }) =>
    save({ input: { municipality: slug, programme: programme.id, holder } }, ({ address }) =>
      onIssued(address),
    );
  return (
    <Form form={form} name={texts.title} save={issue}>
      <TextField
        label={texts.holder}
        hint={texts.holderHint}
        longest={LONGEST_HOLDER}
        {...form.field('holder')}
      />
      {isAgain && <p className="hint">{texts.againHint}</p>}
      <SaveButton pending={texts.pending}>{isAgain ? texts.again : texts.issue}</SaveButton>
    </Form>
  );
}
