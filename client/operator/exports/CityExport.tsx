// Takes a municipality out as a file: what is in it, the form that asks for it, and how far it is.
import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { CityExportDocument, MakeCityExportDocument } from '../../generated/documents.ts';
import { required } from '../../parts/account/checks.ts';
import { FactList } from '../../parts/controls/FactList.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { WhyField } from '../../parts/fields/WhyField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { say } from '../../text/say.ts';
import { allows } from '../allowed/allows.ts';
import { NotAllowed } from '../allowed/NotAllowed.tsx';
import { OfCity } from '../cities/OfCity.tsx';
import { useAccessTexts } from '../texts/access.ts';
import { useCityDataTexts } from '../texts/city-data.ts';
import { PresentExport } from './PresentExport.tsx';

/** How often a page looks how far it is. */
const LOOK_MS = 2_000;

export function CityExport() {
  const { slug = '' } = useParams();
  const language = useLanguage();
  const { exports: texts } = useCityDataTexts();
  const { data, error, refetch, startPolling, stopPolling } = useQuery(CityExportDocument, {
    variables: { slug, language },
    fetchPolicy: 'network-only',
  });
  const isMaking = data?.operatedMunicipality?.export?.state === 'MAKING';
  useEffect(() => {
    if (isMaking) startPolling(LOOK_MS);
    else stopPolling();
    return stopPolling;
  }, [isMaking, startPolling, stopPolling]);
  if (!data) return <Unanswered error={error} isWhole onRetry={refetch} />;
  const city = data.operatedMunicipality;
  if (!city) return <NotFound />;
  const { municipality, export: present } = city;
  const isAllowed = allows(city, 'MUNICIPALITIES_EXPORT');
  return (
    <>
      <OfCity {...municipality} title={texts.title} />
      <p className="lead">{texts.lead}</p>
      <FactList
        facts={[
          [texts.holds, texts.holdsWhat],
          [texts.lacks, texts.lacksWhat],
        ]}
      />
      {present && <PresentExport {...municipality} present={present} mayTake={isAllowed} onGone={refetch} />}
      {!isAllowed && <NotAllowed />}
      {isAllowed && !isMaking && (
        <Make {...municipality} isAgain={present?.state === 'READY'} onBegun={refetch} />
      )}
    </>
  );
}

type Props = { slug: string; name: string; isAgain: boolean; onBegun: () => Promise<unknown> };

function Make({ slug, name, isAgain, onBegun }: Props) {
  const { why, whyHint } = useAccessTexts();
  const { told, exports: texts } = useCityDataTexts();
  const form = useForm({ why: '' });
  const ask = useAsk();
  const tell = useStatus();
  const { save } = useSave(MakeCityExportDocument);
  const title = isAgain ? texts.again : texts.action;
  const make = async (values: { why: string }) => {
    const question = { title: say(texts.ask, { name }), lead: texts.askLead, action: texts.action };
    if (!(await ask({ ...question, weight: 'main' }))) return 'outdated';
    return save({ input: { municipality: slug, ...values } }, async (answer) => {
      tell(
        answer.__typename === 'CityExportBegun'
          ? say(told, { count: String(answer.toldCount) })
          : texts.underWay,
      );
      await onBegun();
    });
  };
  return (
    <section>
      <h2>{title}</h2>
      {isAgain && <p>{texts.againLead}</p>}
      <Form form={form} check={required('why')} save={make}>
        <WhyField label={why} hint={whyHint} {...form.field('why')} />
        <SaveButton>{title}</SaveButton>
      </Form>
    </section>
  );
}
