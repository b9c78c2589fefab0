// The page of a new task.
import { Link, useNavigate } from 'react-router';
import { SaveTaskDocument } from '../../generated/documents.ts';
import { useTexts } from '../../parts/language/language.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { TaskFields } from './TaskFields.tsx';
import { useTasksTexts } from './texts.ts';
import { faultsOf, inputOf, type TaskValues, valuesOf } from './values.ts';

export function NewTask() {
  const { back, newTitle } = useTasksTexts();
  const { form: common } = useTexts();
  const { slug } = useMembership().municipality;
  const navigate = useNavigate();
  const tell = useStatus();
  const form = useForm(valuesOf({}));
  const { save } = useSave(SaveTaskDocument);

  const send = (values: TaskValues) =>
    save({ input: { municipality: slug, ...inputOf(values) } }, () => {
      tell(common.saved);
      return navigate(`/${slug}/tasks`);
    });
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/tasks`}>‹ {back}</Link>
      </p>
      <Title>{newTitle}</Title>
      <Form form={form} check={faultsOf} save={send}>
        <TaskFields form={form} />
        <SaveButton />
      </Form>
    </>
  );
}
