// The annual report of one year: what was gathered, what is written, and publishing it.
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { ReportDocument } from '../../generated/documents.ts';
import type { ReportQuery } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { PublishedUpTo } from '../results/parts/PublishedUpTo.tsx';
import { Missing } from '../../parts/shell/Missing.tsx';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { FactList } from '../../parts/controls/FactList.tsx';
import { Editions } from './Editions.tsx';
import { EditReport } from './EditReport.tsx';
import { Gathered } from './Gathered.tsx';
import { Publish } from './Publish.tsx';
import { useStateWords } from './state.ts';
import { useReportsTexts } from './texts.ts';
import { valuesOf, type ReportOf } from './values.ts';
import '../style/improvements.css';

export function Report() {
  const { year: typed = '' } = useParams();
  const year = /^20\d\d$/.test(typed) ? Number(typed) : null;
  const { slug } = useMembership().municipality;
  const language = useLanguage();
  // Not what the browser remembers: its version would be old.
  const { data, previousData, error, refetch } = useQuery(ReportDocument, {
    variables: { slug, year: year ?? 0, language },
    fetchPolicy: 'network-only',
    skip: year === null,
  });
  const reload = async () => (await refetch()).data?.reportYear;
  const { reportYear: report, municipality } = data ?? previousData ?? {};
  if (year === null) return <NotFound />;
  if (!report) return <Missing error={error} onRetry={reload} />;
  return <OneReport key={year} report={report} municipality={municipality} reload={reload} />;
}

type Props = {
  report: ReportOf;
  municipality: ReportQuery['municipality'] | undefined;
  reload: () => Promise<ReportOf | undefined>;
};

function OneReport({ report, municipality, reload }: Props) {
  const { slug } = useMembership().municipality;
  const { report: texts } = useReportsTexts();
  const language = useLanguage();
  const mayEdit = useMay('REPORTS_EDIT');
  const { state, deadline } = useStateWords()(report);
  const form = useForm(valuesOf(report));
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/reports`}>‹ {texts.back}</Link>
      </p>
      <Title>{say(texts.title, { year: String(report.year) })}</Title>
      <FactList
        facts={[
          [texts.state, state],
          [texts.deadline, deadline],
        ]}
      />
      {!mayEdit && <p className="notice">{texts.readOnly}</p>}
      {language !== 'bg' && <p>{texts.other}</p>}
      <Gathered report={report}>{municipality && <PublishedUpTo municipality={municipality} />}</Gathered>
      <EditReport form={form} report={report} reload={reload} isDisabled={!mayEdit} />
      {mayEdit && <Publish form={form} report={report} reload={reload} />}
      <Editions report={report} reload={reload} mayEdit={mayEdit} />
    </>
  );
}
