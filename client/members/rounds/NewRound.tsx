// The page of a new round: whose it is, when, and which signs: of an order or codes in the address, or those that wait.
import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { CreateRoundDocument, SignsToMountDocument } from '../../generated/documents.ts';
import type { SignsToMountQuery } from '../../generated/operations.ts';
import { spacedCode, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage, useTexts } from '../../parts/language/language.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { useInDays } from '../shell/days.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { Title } from '../../parts/controls/Title.tsx';
import { CodesField, RoundFields } from './RoundFields.tsx';
import { Signs } from './Signs.tsx';
import { useRoundsTexts } from './texts.ts';
import { codesIn, faultsOf, MOST_SIGNS, type RoundValues, signFaults } from './values.ts';

export function NewRound() {
  const [address] = useSearchParams();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const order = address.get('order');
  const named = address.getAll('code');
  const codes = named.length > 0 ? named : null;
  const { data, error, refetch } = useQuery(SignsToMountDocument, {
    variables: { slug, order, codes, language },
    fetchPolicy: 'network-only',
  });
  if (error || !data) return <Unanswered error={error} onRetry={refetch} />;
  const from = codes !== null ? 'ofCodes' : order !== null ? 'ofOrder' : 'waiting';
  return <New signs={data.signsToMount} from={from} order={order} />;
}

/** `codes`: typed, one in a line. */
type NewValues = RoundValues & { readonly codes: string };

type Props = {
  signs: SignsToMountQuery['signsToMount'];
  from: 'ofCodes' | 'ofOrder' | 'waiting';
  order: string | null;
};

function New({ signs: listed, from, order }: Props) {
  const { back, new: texts } = useRoundsTexts();
  const { form: common } = useTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const navigate = useNavigate();
  const tell = useStatus();
  const form = useForm<NewValues>({ name: '', roundOn: useInDays()(0), note: '', codes: '' });
  const [taken, setTaken] = useState<readonly string[]>([]);
  const signs = listed.filter(({ code }) => !taken.includes(code));
  const isMuch = signs.length > MOST_SIGNS;
  // What was chosen on another page is chosen here; of all that wait, or of a large order, a member picks a day's work.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(from === 'waiting' || isMuch ? [] : signs.map(({ code }) => code)),
  );
  const { save } = useSave(CreateRoundDocument);

  const send = async ({ name, roundOn, note, codes: typed }: NewValues) => {
    const named = codesIn(typed);
    // Signs that were chosen on another page are meant; those that this page offers may have gone elsewhere.
    const signsMeant =
      from === 'ofCodes' ? { codes: [...chosen, ...named] } : { offered: [...chosen], codes: named, order };
    const input = { municipality: slug, name, roundOn: roundOn ?? '', note, ...signsMeant };
    const sent = await save({ input }, ({ round }) => {
      tell(common.saved);
      return navigate(`/${slug}/signs/rounds/${round.id}`);
    });
    if (sent.outcome !== 'invalid') return sent;
    const gone = sent.faults.flatMap(({ field, part }) => (field === 'offered' && part ? [part] : []));
    if (gone.length === 0) return sent;
    setTaken([...taken, ...gone]);
    setChosen(new Set([...chosen].filter((code) => !gone.includes(code))));
    return 'outdated';
  };
  const check = (values: NewValues) => [...faultsOf(values), ...signFaults(chosen, values.codes)];
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/signs/rounds`}>‹ {back}</Link>
      </p>
      <Title>{texts.title}</Title>
      <p className="lead">{texts.lead}</p>
      <Form form={form} check={check} save={send}>
        <RoundFields form={form} />
        <h2>{texts.signs}</h2>
        <p className="hint">
          {signs.length > 0 ? texts[from] : from === 'ofOrder' ? texts.noneLeft : texts.noSigns}
        </p>
        {taken.length > 0 && <Taken key={taken.length} codes={taken} />}
        {isMuch && <p className="hint">{say(texts.isMuch, { most: wholeNumber(MOST_SIGNS, language) })}</p>}
        {signs.length > 0 && <Signs signs={signs} chosen={chosen} onChange={setChosen} />}
        <CodesField {...form.field('codes')} />
        <SaveButton>{texts.save}</SaveButton>
      </Form>
    </>
  );
}

/** Takes the focus: the button that was pressed stands below a long list. */
function Taken({ codes }: { codes: readonly string[] }) {
  const { new: texts } = useRoundsTexts();
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <p ref={box} className="notice" role="alert" tabIndex={-1}>
      {say(texts.taken, { codes: codes.map(spacedCode).join(', ') })}
    </p>
  );
}
