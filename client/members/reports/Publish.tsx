// Publishes the saved draft, after asking; says what it still lacks.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { PublishReportDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import type { FormState } from '../../parts/forms/useForm.ts';
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
  const [failure, setFailure] = useState<Error>();
  const [publish] = useMutation(PublishReportDocument);
  const { year, version, mayBePublished } = report;

  const send = async (present: number) => {
    const { data } = await publish({ variables: { input: { municipality: slug, year, version: present } } });
    const outcome = data?.publishReport;
    if (outcome?.__typename === 'Invalid') {
      form.showFaults(outcome.faults);
      setNotice(texts.gaps);
    } else if (outcome?.__typename === 'Outdated') setNotice(texts.outdated);
    else if (outcome) tell(say(texts.done, { edition: String(outcome.edition.edition) }));
    await reload();
  };
  const begin = async () => {
    setNotice(undefined);
    setFailure(undefined);
    if (version === null) return;
    const title = say(texts.ask, { year: String(year) });
    const lead = standing(report) ? texts.again : texts.lead;
    if (!(await ask({ title, lead, action: texts.action }))) return;
    try {
      await send(version);
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const isReady = mayBePublished && version !== null && !form.isChanged;
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      {standing(report) && <p>{texts.again}</p>}
      {!mayBePublished && <p>{texts.early}</p>}
      {mayBePublished && (form.isChanged || version === null) && <p>{texts.unsaved}</p>}
      {notice && (
        <p className="notice wrong" role="alert">
          {notice}
        </p>
      )}
      {failure && <Problem error={failure} />}
      <Button isDisabled={!isReady} onPress={begin}>
        {texts.action}
      </Button>
    </section>
  );
}
