// Gives a webhook another secret, which is seen once; until when the one before holds.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { DrawWebhookSecretDocument } from '../../generated/documents.ts';
import type { ShownWebhookFragment } from '../../generated/operations.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useDeed } from '../../parts/controls/useDeed.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { longMoment } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { ShownSecret } from './ShownSecret.tsx';
import { useWebhooksTexts } from './texts.ts';

type Props = { webhook: ShownWebhookFragment; reload: () => Promise<unknown> };

export function Secret({ webhook: { id, label, formerUntil }, reload }: Props) {
  const { slug } = useMembership().municipality;
  const { secret: texts } = useWebhooksTexts();
  const language = useLanguage();
  const ask = useAsk();
  const { failure, run, isPending } = useDeed();
  const [drawn, setDrawn] = useState<string>();
  const [draw] = useMutation(DrawWebhookSecretDocument);
  const change = () =>
    run(async () => {
      if (!(await ask({ title: texts.ask, lead: texts.askLead, action: texts.action }))) return;
      const { data } = await draw({ variables: { input: { municipality: slug, webhook: id } } });
      setDrawn(data?.drawWebhookSecret.secret);
      await reload();
    });
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      {formerUntil !== null && <p>{say(texts.former, { moment: longMoment(formerUntil, language) })}</p>}
      {drawn !== undefined && <ShownSecret label={label} secret={drawn} />}
      {failure && <Problem error={failure} />}
      <div className="actions">
        <Button onPress={change} isPending={isPending}>
          {texts.action}
        </Button>
      </div>
    </section>
  );
}
