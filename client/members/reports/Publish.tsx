// Publishes the saved draft, after asking; says what it still lacks.
import { useState } from 'react';
import { PublishReportDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { useDeed } from '../../parts/controls/useDeed.ts';
import { Notice } from '../../parts/controls/Notice.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import type { ReportOf, ReportValues } from './values.ts';
import { standing } from './state.ts';
import { useReportsTexts } from './texts.ts';

type Props = {
  form: FormState<ReportValues>;
  report: ReportOf;
  reload: () => Promise<ReportOf | undefined>;
};

export function Publish({ form, report, reload }: Props) {
  const { slug } = useMembership().municipality;
  const { publish: texts } = useReportsTexts();
  const ask = useAsk();
  const tell = useStatus();
  const [notice, setNotice] = useState<string>();
  const { failure, run } = useDeed();
  const { save } = useSave(PublishReportDocument);
  const { year, version, mayBePublished } = report;

  const begin = () =>
    run(async () => {
      setNotice(undefined);
      if (version === null) return;
      const title = say(texts.ask, { year: String(year) });
      const lead = standing(report) ? texts.again : texts.lead;
      if (!(await ask({ title, lead, action: texts.action }))) return;
      const sent = await save({ input: { municipality: slug, year, version } }, ({ edition }) =>
        tell(say(texts.done, { edition: String(edition.edition) })),
      );
      if (sent.outcome === 'invalid') {
        form.showFaults(sent.faults);
        setNotice(texts.gaps);
      }
      if (sent.outcome === 'outdated') setNotice(texts.outdated);
      await reload();
    });
  const isReady = mayBePublished && version !== null && !form.isChanged;
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      {standing(report) && <p>{texts.again}</p>}
      {!mayBePublished && <p>{texts.early}</p>}
      {mayBePublished && (form.isChanged || version === null) && <p>{texts.unsaved}</p>}
      <Notice isWrong>{notice}</Notice>
      {failure && <Problem error={failure} />}
      <Button isDisabled={!isReady} onPress={begin}>
        {texts.action}
      </Button>
    </section>
  );
}
