// The page of a new improvement; one that a task led to begins with the task's place or category, one that began at a place or a service with that.
import { useQuery } from '@apollo/client/react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { SaveImprovementDocument, TaskDocument } from '../../generated/documents.ts';
import type { TaskQuery } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { useLanguage, useTexts } from '../../parts/language/language.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { Loading } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { useDeedsTexts } from '../deeds/texts.ts';
import { useBeginning, type Begun } from '../deeds/useBeginning.ts';
import { ImprovementFields } from './ImprovementFields.tsx';
import { useImprovementsTexts } from './texts.ts';
import { faultsOf, type ImprovementValues, inputOf, NOTHING } from './values.ts';

export function NewImprovement() {
  const [address] = useSearchParams();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const id = address.get('task');
  const { data, error, refetch } = useQuery(TaskDocument, {
    variables: { slug, id: id ?? '', language },
    skip: id === null,
    fetchPolicy: 'network-only',
  });
  const begun = useBeginning();
  if (error) return <Problem error={error} onRetry={refetch} />;
  if (begun.isAsking || (id !== null && !data)) return <Loading />;
  return <New task={data?.task} begun={begun} />;
}

type Props = { task: TaskQuery['task'] | undefined; begun: Begun };

function valuesFor({ task, begun: { place, category: service } }: Props): ImprovementValues {
  if (!task && service !== undefined) return { ...NOTHING, about: 'part', category: service };
  if (!task) return { ...NOTHING, locations: place ? [place] : [] };
  const { location, category } = task;
  if (location) return { ...NOTHING, locations: [{ id: location.id, name: location.name }] };
  return { ...NOTHING, about: 'part', category: category?.id ?? null };
}

function New({ task, begun }: Props) {
  const texts = useImprovementsTexts();
  const { back } = useDeedsTexts();
  const { form: common } = useTexts();
  const { slug } = useMembership().municipality;
  const navigate = useNavigate();
  const tell = useStatus();
  const form = useForm(valuesFor({ task, begun }));
  const { save } = useSave(SaveImprovementDocument);

  const send = (values: ImprovementValues) => {
    const input = { municipality: slug, task: task?.id ?? null, ...inputOf(values) };
    return save({ input }, ({ improvement }) => {
      tell(common.saved);
      return navigate(`/${slug}/improvements/${improvement.id}`);
    });
  };
  return (
    <>
      <p className="back">
        <Link to={begun.from ?? `/${slug}/improvements`}>‹ {begun.from ? back : texts.back}</Link>
      </p>
      <Title>{texts.newTitle}</Title>
      <p>{texts.newLead}</p>
      {task && <p className="notice">{say(texts.fromTask, { text: task.text })}</p>}
      <Form form={form} check={faultsOf} save={send}>
        <ImprovementFields form={form} />
        <SaveButton />
      </Form>
    </>
  );
}
