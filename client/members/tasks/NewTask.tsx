// The page of a new task; one that began at a place, an alert or a comment comes back there.
import { Link, useNavigate } from 'react-router';
import { SaveTaskDocument } from '../../generated/documents.ts';
import { useTexts } from '../../parts/language/language.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { Loading } from '../../parts/controls/Loading.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { useInDays } from '../shell/days.ts';
import { useDeedsTexts } from '../deeds/texts.ts';
import { useBeginning, type Begun } from '../deeds/useBeginning.ts';
import { TaskFields } from './TaskFields.tsx';
import { useTasksTexts } from './texts.ts';
import { faultsOf, inputOf, type TaskValues, valuesOf } from './values.ts';

/** How many days a new task has, until somebody says otherwise. */
const USUAL_DAYS = 14;

export function NewTask() {
  const begun = useBeginning();
  return begun.isAsking ? <Loading /> : <New begun={begun} />;
}

function New({ begun: { place, category, text, from } }: { begun: Begun }) {
  const texts = useTasksTexts();
  const { back } = useDeedsTexts();
  const { form: common } = useTexts();
  const { slug } = useMembership().municipality;
  const navigate = useNavigate();
  const tell = useStatus();
  const dueOn = useInDays()(USUAL_DAYS);
  const form = useForm<TaskValues>({
    ...valuesOf({ text, dueOn }),
    location: place ? [place] : [],
    ...(category !== undefined && { about: 'kind', category }),
  });
  const { save } = useSave(SaveTaskDocument);
  const list = `/${slug}/tasks`;

  const send = (values: TaskValues) =>
    save({ input: { municipality: slug, ...inputOf(values) } }, () => {
      tell(common.saved);
      return navigate(from ?? list);
    });
  return (
    <>
      <p className="back">
        <Link to={from ?? list}>‹ {from ? back : texts.back}</Link>
      </p>
      <Title>{texts.newTitle}</Title>
      <Form form={form} check={faultsOf} save={send}>
        <TaskFields form={form} />
        <SaveButton />
      </Form>
    </>
  );
}
