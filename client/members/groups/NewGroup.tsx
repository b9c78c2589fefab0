// The page of a new group of places.
import { Link, useNavigate } from 'react-router';
import { SaveLocationGroupDocument } from '../../generated/documents.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useTexts } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { GroupFields } from './GroupFields.tsx';
import { useGroupsTexts } from './texts.ts';
import { faultsOf, type GroupValues, inputOf, NO_GROUP } from './values.ts';

export function NewGroup() {
  const { back, newTitle } = useGroupsTexts();
  const { form: common } = useTexts();
  const { slug } = useMembership().municipality;
  const navigate = useNavigate();
  const tell = useStatus();
  const form = useForm(NO_GROUP);
  const { save } = useSave(SaveLocationGroupDocument);
  const send = (values: GroupValues) =>
    save({ input: { municipality: slug, ...inputOf(values) } }, () => {
      tell(common.saved);
      return navigate(`/${slug}/places/groups`);
    });
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/places/groups`}>‹ {back}</Link>
      </p>
      <Title>{newTitle}</Title>
      <Form form={form} check={faultsOf} save={send}>
        <GroupFields form={form} />
        <SaveButton />
      </Form>
    </>
  );
}
