// Adds signs to a round: those that wait are read when somebody wants to choose among them.
import { useQuery } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { AddSignsToRoundDocument, SignsToMountDocument } from '../../generated/documents.ts';
import type { RoundFieldsFragment, SignsToMountQuery } from '../../generated/operations.ts';
import { spacedCode } from '../../text/formats.ts';
import { say, sayCount } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { Notice } from '../../parts/controls/Notice.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { Loading } from '../../parts/controls/Loading.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { CodesField } from './RoundFields.tsx';
import { Signs } from './Signs.tsx';
import { useRoundsTexts } from './texts.ts';
import { codesIn, signFaults } from './values.ts';

type Props = { round: RoundFieldsFragment; reload: () => Promise<unknown> };

export function AddSigns({ round, reload }: Props) {
  const { add: texts } = useRoundsTexts();
  const language = useLanguage();
  const { slug } = useMembership().municipality;
  const tell = useStatus();
  const heading = useRef<HTMLHeadingElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [elsewhere, setElsewhere] = useState<readonly string[]>([]);
  const { data, error, refetch } = useQuery(SignsToMountDocument, {
    variables: { slug, order: null, codes: null, language },
    skip: !isOpen,
    fetchPolicy: 'network-only',
  });
  // One that could not be put up waits, for another round.
  const own = new Set(round.signs.map(({ code }) => code));
  const offered = data?.signsToMount.filter(({ code }) => !own.has(code));
  const added = async (count: number, others: readonly string[]) => {
    tell(count === 0 ? texts.noneAdded : sayCount(texts.added, count, language));
    setElsewhere(others);
    setOpen(false);
    await reload();
    // The button that was pressed is gone with its form.
    heading.current?.focus();
  };
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        {texts.title}
      </h2>
      {elsewhere.length > 0 && (
        <p className="notice">{say(texts.elsewhere, { codes: elsewhere.map(spacedCode).join(', ') })}</p>
      )}
      {!isOpen && <Button onPress={() => setOpen(true)}>{texts.open}</Button>}
      {isOpen && error && <Problem error={error} onRetry={refetch} />}
      {isOpen && !error && !offered && <Loading />}
      {isOpen && offered && <Adding round={round} signs={offered} onAdded={added} />}
    </section>
  );
}

type AddingProps = Pick<Props, 'round'> & {
  signs: SignsToMountQuery['signsToMount'];
  onAdded: (count: number, elsewhere: readonly string[]) => Promise<void>;
};

function Adding({ round, signs, onAdded }: AddingProps) {
  const { add: texts, new: words } = useRoundsTexts();
  const { slug } = useMembership().municipality;
  const form = useForm({ codes: '' });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isOver, setOver] = useState(false);
  const { save } = useSave(AddSignsToRoundDocument);
  const choose = (codes: ReadonlySet<string>) => {
    setChosen(codes);
    // What was wrong may be right now: it is asked when it is sent.
    form.showFaults([]);
  };
  const add = async ({ codes }: { codes: string }) => {
    const input = { municipality: slug, round: round.id, offered: [...chosen], codes: codesIn(codes) };
    const sent = await save({ input }, ({ addedCount, elsewhere }) => onAdded(addedCount, elsewhere));
    if (sent.outcome !== 'invalid') return sent;
    setOver(sent.faults.some(({ field }) => field === 'round'));
    return sent.faults.filter(({ field }) => field !== 'round');
  };
  const check = ({ codes }: { codes: string }) => signFaults(chosen, codes, round.signCount);
  return (
    <Form form={form} check={check} save={add}>
      <Notice isWrong>{isOver && texts.over}</Notice>
      <p className="hint">{signs.length > 0 ? words.waiting : words.noSigns}</p>
      {signs.length > 0 && <Signs signs={signs} chosen={chosen} onChange={choose} />}
      <CodesField {...form.field('codes')} />
      <SaveButton>{texts.save}</SaveButton>
    </Form>
  );
}
