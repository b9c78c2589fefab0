// The first step without a description at hand: a form, which comes to the same city.yaml, and is checked and sent like one.
import { useState } from 'react';
import { Link } from 'react-router';
import { ProgressLine } from '../../parts/sending/ProgressLine.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { type Mapping, NO_MAPPING } from '../../parts/imports/mapping.ts';
import { StepTitle } from '../../parts/sending/StepTitle.tsx';
import { SaidFaults } from '../../parts/fields/faults.ts';
import type { FieldFault } from '../../parts/fields/fields.ts';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { type Description, filesOf, membersOf, YAML } from './description.ts';
import { categoryHoursFaults } from './hours.ts';
import { FillFields } from './FillFields.tsx';
import type { FirstStep } from './Onboarding.tsx';
import { partProblems } from './problems.ts';
import { Refusal, type RefusedAnswer } from './Refusal.tsx';
import { useOnboardingTexts } from './texts.ts';
import { useSend } from './useSend.ts';
import { yamlOf } from './yaml.ts';

type Props = FirstStep & {
  initial: Description;
  /** The values are on their way: whoever comes back to the form finds them there. */
  onSent: (values: Description) => void;
};

/** All that is wrong comes from the server, at once: what has a field stands beside it, the rest below. */
export function Fill({ initial, isLed, onSent, onPlanned }: Props) {
  const { fill, choose } = useOnboardingTexts();
  const form = useForm(initial);
  const [progress, send] = useSend();
  const [refused, setRefused] = useState<RefusedAnswer>();
  const [mapping, setMapping] = useState(NO_MAPPING);
  const [failure, setFailure] = useState<Error>();
  const sendWith = async (
    values: Description,
    said: Mapping,
  ): Promise<readonly FieldFault[] | 'outdated' | void> => {
    setRefused(undefined);
    setFailure(undefined);
    onSent(values);
    const files = { ...filesOf(values), mapping: said };
    const answer = await send(files, false);
    if (answer.kind === 'planned') return onPlanned(files, answer.city);
    if (answer.kind === 'owned') setRefused(answer);
    if (answer.kind !== 'refused') return 'outdated';
    const { faults, others } = partProblems(answer.problems);
    if (others.length > 0) setRefused({ ...answer, problems: others });
    return faults.length > 0 ? faults : 'outdated';
  };
  const save = (values: Description) => sendWith(values, mapping);
  const readAgain = (said: Mapping) => {
    setMapping(said);
    sendWith(form.values, said)
      .then((came) => Array.isArray(came) && form.showFaults(came))
      .catch(setFailure);
  };
  return (
    <>
      <StepTitle isLed={isLed}>{fill.title}</StepTitle>
      <p>
        {fill.orFiles} <Link to="/onboarding/upload">{fill.toFiles}</Link>
      </p>
      <SaidFaults value>
        <Form form={form} check={({ hours, templates }) => categoryHoursFaults(hours, templates)} save={save}>
          <FillFields form={form} />
          {refused && <Refusal answer={refused} mapping={mapping} onMapped={readAgain} />}
          {failure && <Problem error={failure} />}
          <SaveButton pending={choose.showing}>{choose.show}</SaveButton>
          <ProgressLine progress={progress} />
        </Form>
      </SaidFaults>
      <TakeYaml values={form.values} />
    </>
  );
}

/** The filled form as a city.yaml, for the terminal, for a colleague, or for the next time. */
function TakeYaml({ values }: { values: Description }) {
  const { fill } = useOnboardingTexts();
  const address = `data:text/yaml;charset=utf-8,${encodeURIComponent(yamlOf(membersOf(values)))}`;
  return (
    <p>
      <a className="button quiet" href={address} download={YAML}>
        {fill.take}
      </a>
      <span className="hint"> {fill.takeHint}</span>
    </p>
  );
}
