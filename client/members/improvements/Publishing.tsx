// Who sees an improvement, and the buttons that change that.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { PublishImprovementDocument } from '../../generated/documents.ts';
import type { ImprovementFieldsFragment } from '../../generated/operations.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useImprovementsTexts } from './texts.ts';
import type { ImprovementValues } from './values.ts';
import '../style/improvements.css';

type Props = {
  managed: ImprovementFieldsFragment;
  form: FormState<ImprovementValues>;
  reload: () => Promise<ImprovementFieldsFragment | undefined>;
};

/** What is not saved cannot be published: citizens would see something else than the page shows. */
export function Publishing({ managed, form, reload }: Props) {
  const { publishing } = useImprovementsTexts();
  const { slug } = useMembership().municipality;
  const ask = useAsk();
  const tell = useStatus();
  const [notice, setNotice] = useState<string>();
  const [send, { loading, error }] = useMutation(PublishImprovementDocument);
  const { id, state } = managed;

  const change = async (wanted: 'PUBLISHED' | 'WITHDRAWN') => {
    if (wanted === 'WITHDRAWN') {
      const isSure = await ask({
        title: publishing.ask,
        lead: publishing.askLead,
        action: publishing.withdraw,
      });
      if (!isSure) return;
    }
    setNotice(undefined);
    // The form may have saved a later version than the page was opened with.
    const { version } = (await reload()) ?? managed;
    const input = { municipality: slug, improvement: id, version, state: wanted };
    const { data } = await send({ variables: { input } });
    const outcome = data?.publishImprovement;
    if (outcome?.__typename === 'Invalid') {
      form.showFaults(outcome.faults);
      setNotice(publishing.faults);
      return;
    }
    if (outcome?.__typename === 'Outdated') setNotice(publishing.outdated);
    else tell(wanted === 'PUBLISHED' ? publishing.published : publishing.withdrawn);
    await reload();
  };
  const press = (wanted: 'PUBLISHED' | 'WITHDRAWN') => void change(wanted).catch(() => undefined);
  return (
    <section className="publishing">
      <h2>{publishing.title}</h2>
      <p>{publishing[state]}</p>
      {notice && (
        <p className="notice wrong" role="alert">
          {notice}
        </p>
      )}
      {error && <Problem error={error} />}
      {form.isChanged ? (
        <p className="hint">{publishing.saveFirst}</p>
      ) : (
        <div className="actions">
          {state === 'PUBLISHED' ? (
            <Button isPending={loading} onPress={() => press('WITHDRAWN')}>
              {publishing.withdraw}
            </Button>
          ) : (
            <Button weight="main" isPending={loading} onPress={() => press('PUBLISHED')}>
              {state === 'DRAFT' ? publishing.publish : publishing.again}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
