// The form of a new pulse: the question, the days, the teams with how many people each has.
import { MakePulseDocument } from '../../generated/documents.ts';
import type { PulseQuestion } from '../../generated/operations.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { DateField } from '../../parts/fields/DateField.tsx';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { SelectField } from '../../parts/fields/SelectField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useTexts } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { useInDays } from '../shell/days.ts';
import { usePulsesTexts } from './texts.ts';
import { ofField, teamsIn } from './typed-teams.ts';

const FEWEST_PEOPLE = 10;
const TEAM_ROWS = 8;

interface Values {
  readonly question: PulseQuestion | null;
  readonly beginsOn: string | null;
  readonly endsOn: string | null;
  readonly teams: string;
}

type Props = { reload: () => Promise<unknown>; onClose: () => void };

export function NewPulse({ reload, onClose }: Props) {
  const { form: texts, questions } = usePulsesTexts();
  const { form: common } = useTexts();
  const { slug, isDemo } = useMembership().municipality;
  const tell = useStatus();
  const { save } = useSave(MakePulseDocument);
  const dayAhead = useInDays();
  const first = dayAhead(isDemo ? 0 : 1);
  const last = dayAhead(366);
  const form = useForm<Values>({
    question: 'CONDITIONS',
    beginsOn: first,
    endsOn: dayAhead(isDemo ? 13 : 14),
    teams: '',
  });
  const check = ({ question, beginsOn, endsOn, teams }: Values): FieldFault[] => {
    const named = teamsIn(teams);
    const people = (named ?? []).reduce((sum, team) => sum + team.people, 0);
    const required = Object.entries({ question, beginsOn, endsOn }).flatMap(([field, value]) =>
      value === null ? [{ field, fault: 'REQUIRED' as const }] : [],
    );
    if (named === null) return [...required, { field: 'teams', fault: 'NOT_ALLOWED' }];
    return people < FEWEST_PEOPLE ? [...required, { field: 'teams', fault: 'TOO_FEW' }] : required;
  };
  const send = async ({ question, beginsOn, endsOn, teams: typed }: Values) => {
    const teams = teamsIn(typed);
    if (question === null || beginsOn === null || endsOn === null || teams === null) return undefined;
    const input = { municipality: slug, question, beginsOn, endsOn, teams };
    const sent = await save({ input }, async () => {
      tell(texts.made);
      onClose();
      await reload();
    });
    return sent.outcome === 'invalid' ? { ...sent, faults: ofField(sent.faults) } : sent;
  };
  const options = (Object.entries(questions) as [PulseQuestion, string][]).map(([id, name]) => ({
    id,
    name,
  }));
  return (
    <Form form={form} check={check} save={send}>
      <SelectField label={texts.question} options={options} {...form.field('question')} />
      <DateField label={texts.beginsOn} first={first} last={last} {...form.field('beginsOn')} />
      <DateField label={texts.endsOn} first={first} last={last} {...form.field('endsOn')} />
      <TextField label={texts.teams} hint={texts.teamsHint} rows={TEAM_ROWS} {...form.field('teams')} />
      <p className="hint">{texts.few}</p>
      <div className="actions">
        <SaveButton>{texts.make}</SaveButton>
        <Button onPress={onClose}>{common.cancel}</Button>
      </div>
    </Form>
  );
}
