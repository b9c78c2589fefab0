// Takes a webhook away, after it was asked.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { RemoveWebhookDocument } from '../../generated/documents.ts';
import type { ShownWebhookFragment } from '../../generated/operations.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Notice } from '../../parts/controls/Notice.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useDeed } from '../../parts/controls/useDeed.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { say } from '../../text/say.ts';
import { useWebhooksTexts } from './texts.ts';

export function Removal({ webhook: { id, label, version } }: { webhook: ShownWebhookFragment }) {
  const { removal: texts } = useWebhooksTexts();
  const { slug } = useMembership().municipality;
  const ask = useAsk();
  const tell = useStatus();
  const navigate = useNavigate();
  const { failure, run } = useDeed();
  const [isLate, setLate] = useState(false);
  const [remove] = useMutation(RemoveWebhookDocument);
  const end = () =>
    run(async () => {
      const title = say(texts.ask, { label });
      if (!(await ask({ title, lead: texts.lead, action: texts.action }))) return;
      const { data } = await remove({ variables: { input: { municipality: slug, webhook: id, version } } });
      if (data?.removeWebhook.__typename === 'Outdated') return setLate(true);
      tell(say(texts.done, { label }));
      await navigate(`/${slug}/settings/webhooks`);
    });
  return (
    <div>
      <Notice isWrong>{isLate && texts.late}</Notice>
      {failure && <Problem error={failure} />}
      <div className="actions">
        <Button weight="danger" onPress={end}>
          {texts.action}
        </Button>
      </div>
    </div>
  );
}
