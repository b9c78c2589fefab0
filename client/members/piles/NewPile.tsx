// The form of new piles of paper slips: places, how many, on which days. The file comes once.
import { Button } from '../../parts/controls/Button.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { DateField } from '../../parts/fields/DateField.tsx';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { NumberField } from '../../parts/fields/NumberField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useLanguage, useTexts } from '../../parts/language/language.tsx';
import { ProgressLine } from '../../parts/sending/ProgressLine.tsx';
import type { Progress } from '../../parts/sending/progress.ts';
import { useSending } from '../../parts/sending/useSending.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { useInDays } from '../shell/days.ts';
import { sayCount } from '../../text/say.ts';
import { ChoosePlaces } from './ChoosePlaces.tsx';
import { makePiles } from './make-piles.ts';
import { usePilesTexts } from './texts.ts';

const FEWEST = 8;
const MOST = 2_000;
const USUAL = 200;
const MOST_TOGETHER = 10_000;
const SLIPS_A_SHEET = 8;

interface Values {
  /** Ids. */
  readonly locations: readonly string[];
  readonly slips: number | null;
  readonly beginsOn: string | null;
  readonly endsOn: string | null;
}

type Props = { reload: () => Promise<unknown>; onClose: () => void };

export function NewPile({ reload, onClose }: Props) {
  const { form: texts } = usePilesTexts();
  const { form: common } = useTexts();
  const { slug, isDemo } = useMembership().municipality;
  const tell = useStatus();
  const dayAhead = useInDays();
  const first = dayAhead(isDemo ? 0 : 1);
  const last = dayAhead(366);
  const form = useForm<Values>({ locations: [], slips: USUAL, beginsOn: first, endsOn: dayAhead(90) });
  const [progress, sending] = useSending<Progress>();
  const check = ({ locations, slips, beginsOn, endsOn }: Values): FieldFault[] => [
    ...(locations.length === 0 ? [{ field: 'locations', fault: 'REQUIRED' as const }] : []),
    ...(locations.length * (slips ?? 0) > MOST_TOGETHER
      ? [{ field: 'locations', fault: 'TOO_MANY' as const }]
      : []),
    ...(slips === null || slips < FEWEST || slips > MOST
      ? [{ field: 'slips', fault: 'OUT_OF_RANGE' as const }]
      : []),
    ...(beginsOn === null || beginsOn < first || beginsOn > last
      ? [{ field: 'beginsOn', fault: 'OUT_OF_RANGE' as const }]
      : []),
    ...(endsOn === null || endsOn < (beginsOn ?? '') || endsOn > last
      ? [{ field: 'endsOn', fault: 'OUT_OF_RANGE' as const }]
      : []),
  ];
  const send = async ({ locations, slips, beginsOn, endsOn }: Values) => {
    if (slips === null || beginsOn === null || endsOn === null) return;
    await sending((onProgress) => makePiles(slug, { locations, slips, beginsOn, endsOn }, onProgress));
    tell(texts.made);
    onClose();
    await reload();
  };
  return (
    <Form form={form} check={check} save={send}>
      <ChoosePlaces {...form.field('locations')} />
      <NumberField
        label={texts.slips}
        hint={texts.slipsHint}
        smallest={FEWEST}
        largest={MOST}
        {...form.field('slips')}
      />
      <DateField label={texts.beginsOn} first={first} last={last} {...form.field('beginsOn')} />
      <DateField label={texts.endsOn} first={first} last={last} {...form.field('endsOn')} />
      <Size {...form.values} />
      <p className="hint">{texts.once}</p>
      <p className="hint">{texts.hand}</p>
      <ProgressLine progress={progress} />
      <div className="actions">
        <SaveButton pending={texts.making}>{texts.make}</SaveButton>
        <Button onPress={onClose}>{common.cancel}</Button>
      </div>
    </Form>
  );
}

/** How many slips it will be, and how much paper: each place begins on a sheet of its own. */
function Size({ locations, slips }: Pick<Values, 'locations' | 'slips'>) {
  const { form: texts } = usePilesTexts();
  const language = useLanguage();
  if (locations.length === 0 || slips === null) return null;
  const sheets = locations.length * Math.ceil(slips / SLIPS_A_SHEET);
  return (
    <p role="status">
      {sayCount(texts.all, locations.length * slips, language)} {sayCount(texts.sheets, sheets, language)}
    </p>
  );
}
