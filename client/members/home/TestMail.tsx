// A button that sends a letter to oneself, and what became of it.
import { useMutation } from '@apollo/client/react';
import { TestMailDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Notice } from '../../parts/controls/Notice.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { useHomeTexts } from './texts.ts';

/** `onDone`: after a letter that the mail server took. */
export function TestMail({ onDone }: { onDone: () => unknown }) {
  const { steps: texts } = useHomeTexts();
  const isEnglish = useLanguage() === 'en';
  const { slug } = useMembership().municipality;
  const tell = useStatus();
  const [send, { data, loading, error }] = useMutation(TestMailDocument);
  const test = async () => {
    const sent = await send({
      variables: { input: { municipality: slug, language: isEnglish ? 'EN' : 'BG' } },
    });
    const told = sent.data?.testMail;
    if (told?.delivery !== 'SENT') return;
    tell(say(texts.mailTold.SENT, { email: told.email }));
    await onDone();
  };
  const failed = data && data.testMail.delivery !== 'SENT' ? data.testMail : undefined;
  return (
    <>
      <Button isPending={loading} onPress={() => test().catch(() => undefined)}>
        {texts.mail}
      </Button>
      {error && <Problem error={error} />}
      {failed && <Notice isWrong>{say(texts.mailTold[failed.delivery], { email: failed.email })}</Notice>}
    </>
  );
}
