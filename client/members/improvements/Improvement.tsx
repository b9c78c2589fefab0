// The page of one improvement: who sees it, what it says, how ratings have been since, and how it looks to citizens.
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { BeforeAfter } from '../../charts/BeforeAfter.tsx';
import { ImprovementDocument } from '../../generated/documents.ts';
import type { ImprovementFieldsFragment, ImprovementQuery } from '../../generated/operations.ts';
import { useLanguage, nameIn } from '../../parts/language/language.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { PublishedUpTo } from '../results/parts/PublishedUpTo.tsx';
import { Preview } from '../settings/Preview.tsx';
import { Missing } from '../../parts/shell/Missing.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { EditImprovement } from './EditImprovement.tsx';
import { Publishing } from './Publishing.tsx';
import { useEffectWording, useImprovementsTexts } from './texts.ts';
import { type ImprovementValues, inputOf, valuesOf } from './values.ts';
import '../style/improvements.css';

export function Improvement() {
  const { id = '' } = useParams();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  // Not what the browser remembers: its version would be old.
  const { data, previousData, error, refetch } = useQuery(ImprovementDocument, {
    variables: { slug, id, language },
    fetchPolicy: 'network-only',
  });
  const { managedImprovement: managed, municipality } = data ?? previousData ?? {};
  if (!managed) return <Missing error={error} onRetry={refetch} />;
  const reload = async () => (await refetch()).data?.managedImprovement;
  return <Known key={id} managed={managed} municipality={municipality} reload={reload} />;
}

type Props = {
  managed: ImprovementFieldsFragment;
  municipality: ImprovementQuery['municipality'] | undefined;
  reload: () => Promise<ImprovementFieldsFragment | undefined>;
};

/** A day that is being typed is none yet. */
function shownOf(values: ImprovementValues, { improvement }: ImprovementFieldsFragment) {
  return { ...inputOf(values), doneOn: values.doneOn ?? improvement.doneOn };
}

function Known({ managed, municipality, reload }: Props) {
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const { back, effect, readOnly, preview } = useImprovementsTexts();
  const wording = useEffectWording();
  const mayEdit = useMay('IMPROVEMENTS_EDIT');
  const form = useForm(valuesOf(managed));
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/improvements`}>‹ {back}</Link>
      </p>
      <Title>{nameIn(managed.text, language)}</Title>
      {!mayEdit && <p className="notice">{readOnly}</p>}
      {mayEdit && <Publishing managed={managed} form={form} reload={reload} />}
      {mayEdit && <EditImprovement managed={managed} form={form} reload={reload} />}
      <section className="narrow">
        <h2>{effect}</h2>
        {municipality && <PublishedUpTo municipality={municipality} />}
        <BeforeAfter wording={wording} effect={managed.improvement.effect} />
        <p className="hint">{wording.effect.how}</p>
      </section>
      <Preview {...preview} unsaved={() => ({ improvement: shownOf(form.values, managed) })} />
    </>
  );
}
