// Who sees an improvement, and the buttons that change that; of a promised one, what became of it.
import { useState } from 'react';
import { PublishImprovementDocument } from '../../generated/documents.ts';
import type { ImprovementFieldsFragment } from '../../generated/operations.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Notice } from '../../parts/controls/Notice.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useInDays } from '../shell/days.ts';
import { Promising } from './Promising.tsx';
import { useImprovementsTexts } from './texts.ts';
import type { ImprovementValues } from './values.ts';
import '../style/improvements.css';

type Props = {
  managed: ImprovementFieldsFragment;
  form: FormState<ImprovementValues>;
  reload: () => Promise<ImprovementFieldsFragment | undefined>;
};

type Wanted = 'PUBLISHED' | 'PLANNED' | 'WITHDRAWN';

/** What is not saved cannot be published: citizens would see something else than the page shows. */
export function Publishing({ managed, form, reload }: Props) {
  const { publishing } = useImprovementsTexts();
  const { slug } = useMembership().municipality;
  const ask = useAsk();
  const tell = useStatus();
  const [notice, setNotice] = useState<string>();
  const { save, isPending, error } = useSave(PublishImprovementDocument);
  const { id, state, improvement } = managed;
  const today = useInDays()(0);
  const day = longDay(improvement.doneOn, useLanguage());
  // What is not done yet cannot be told as done: it is promised.
  const next = improvement.doneOn > today ? 'PLANNED' : 'PUBLISHED';

  const change = async (wanted: Wanted) => {
    if (wanted === 'PLANNED') {
      const isSure = await ask({
        title: say(publishing.askPromise, { day }),
        lead: publishing.askPromiseLead,
        action: publishing.promise,
        weight: 'main',
      });
      if (!isSure) return;
    }
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
    const sent = await save({ input }, () => tell(publishing.done[wanted]));
    if (sent.outcome === 'invalid') {
      form.showFaults(sent.faults);
      setNotice(publishing.faults);
      return;
    }
    if (sent.outcome === 'outdated') setNotice(publishing.outdated);
    await reload();
  };
  const press = (wanted: Wanted) => void change(wanted).catch(() => undefined);
  return (
    <section className="publishing">
      <h2>{publishing.title}</h2>
      <p>{say(publishing[state], { day })}</p>
      <Notice isWrong>{notice}</Notice>
      {error && <Problem error={error} />}
      {form.isChanged ? (
        <p className="hint">{publishing.saveFirst}</p>
      ) : improvement.promise ? (
        <Promising managed={managed} reload={reload} />
      ) : (
        <div className="actions">
          {state === 'PUBLISHED' ? (
            <Button isPending={isPending} onPress={() => press('WITHDRAWN')}>
              {publishing.withdraw}
            </Button>
          ) : (
            <Button weight="main" isPending={isPending} onPress={() => press(next)}>
              {next === 'PLANNED'
                ? publishing.promise
                : state === 'DRAFT'
                  ? publishing.publish
                  : publishing.again}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
