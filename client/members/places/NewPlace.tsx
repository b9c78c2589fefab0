// The page of a new place.
import { Link, useNavigate } from 'react-router';
import { CreatePlaceDocument } from '../../generated/documents.ts';
import { spacedCode } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage, nameIn } from '../../parts/language/language.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import { usePlacesTexts } from './texts.ts';
import { usePlaceLists } from './PlaceLists.tsx';
import { faultsOf, inputOf, newValues, type PlaceValues } from './values.ts';

const NOTHING = { settlement: null, category: null };

/** Where a member has only one settlement, or one category, it is chosen already. */
export function NewPlace() {
  const { texts, navigate, language, say: tell } = useParts();
  const { municipality, scope } = useMembership();
  const { slug } = municipality;
  const form = useForm(newValues(scope?.settlement?.id ?? null, scope?.category?.id ?? null));
  const { lists, error, refetch } = usePlaceLists(NOTHING);
  const { save } = useSave(CreatePlaceDocument);

  const create = (values: PlaceValues) => {
    const input = { municipality: slug, kind: values.kind, wanted: inputOf(values) };
    return save({ input }, ({ location: { id, name, codes } }) => {
      const code = codes.map(spacedCode).join(', ');
      tell(say(texts.new.created, { name: nameIn(name, language), code }));
      return navigate(`/${slug}/places/${id}`);
    });
  };
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/places`}>‹ {texts.place.back}</Link>
      </p>
      <Title>{texts.new.title}</Title>
      <p>{texts.new.lead}</p>
      <Unanswered answer={lists} error={error} onRetry={refetch} />
      {lists && (
        <Form form={form} check={faultsOf} save={create}>
          <PlaceFields form={form} lists={lists} isNew />
          <SaveButton>{texts.new.save}</SaveButton>
        </Form>
      )}
    </>
  );
}

function useParts() {
  return { texts: usePlacesTexts(), navigate: useNavigate(), language: useLanguage(), say: useStatus() };
}
