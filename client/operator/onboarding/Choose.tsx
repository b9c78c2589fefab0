// The first step: the files of a city are chosen, and sent to be checked.
import { useState } from 'react';
import { Link } from 'react-router';
import { ProgressLine } from '../../parts/sending/ProgressLine.tsx';
import { StepTitle } from '../../parts/sending/StepTitle.tsx';
import { FileField } from '../../parts/fields/FileField.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import type { Mapping } from '../../parts/imports/mapping.ts';
import { TemplateLinks } from '../../parts/imports/TemplateLinks.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import type { FirstStep } from './Onboarding.tsx';
import { Refusal, type RefusedAnswer } from './Refusal.tsx';
import type { CityFiles } from './send.ts';
import { useArmsTexts } from '../../parts/texts/arms.ts';
import { useBoundaryTexts } from '../../parts/texts/boundary.ts';
import { useOnboardingTexts } from './texts.ts';
import { useSend } from './useSend.ts';

const NONE: CityFiles = { yaml: null, settlements: null, places: null, arms: null, boundary: null };
const NEEDED = ['yaml', 'settlements', 'places'] as const;
const TABLES = ['.csv', '.xlsx'];

export function Choose({ isLed, onPlanned }: FirstStep) {
  const { choose } = useOnboardingTexts();
  const arms = useArmsTexts();
  const boundary = useBoundaryTexts();
  const form = useForm<CityFiles>(NONE);
  const [progress, send] = useSend();
  const [refused, setRefused] = useState<RefusedAnswer>();
  const [failure, setFailure] = useState<Error>();
  const save = async (files: CityFiles) => {
    setRefused(undefined);
    setFailure(undefined);
    const answer = await send(files, false);
    if (answer.kind === 'planned') onPlanned(files, answer.city);
    else if (answer.kind !== 'onboarded') setRefused(answer);
  };
  const readAgain = (mapping: Mapping) => {
    form.set({ mapping });
    save({ ...form.values, mapping }).catch(setFailure);
  };
  return (
    <>
      <StepTitle isLed={isLed}>{choose.title}</StepTitle>
      <p>
        {choose.orForm} <Link to="/onboarding">{choose.toForm}</Link>
      </p>
      <p>
        {choose.examples}{' '}
        <a href="/operator/onboarding/city.yaml" download>
          {choose.exampleYaml}
        </a>
        ,{' '}
        <a href="/operator/onboarding/places.csv" download>
          {choose.examplePlaces}
        </a>
        .
      </p>
      <TemplateLinks path="/operator/onboarding/template" />
      <Form
        form={form}
        check={(files) =>
          NEEDED.filter((field) => files[field] === null).map((field) => ({ field, fault: 'REQUIRED' }))
        }
        save={save}
        isUnguarded
      >
        <FileField
          label={choose.yaml}
          hint={choose.yamlHint}
          types={['.yaml', '.yml']}
          {...form.field('yaml')}
        />
        <FileField
          label={choose.settlements}
          hint={choose.settlementsHint}
          types={[...TABLES, '.json']}
          {...form.field('settlements')}
        />
        <FileField label={choose.places} hint={choose.placesHint} types={TABLES} {...form.field('places')} />
        <FileField
          label={arms.arms}
          hint={`${arms.hint} ${arms.optional}`}
          types={['.svg']}
          {...form.field('arms')}
        />
        <FileField
          label={boundary.boundary}
          hint={`${boundary.hint} ${boundary.optional}`}
          types={['.geojson', '.json']}
          {...form.field('boundary')}
        />
        {refused && <Refusal answer={refused} mapping={form.values.mapping} onMapped={readAgain} />}
        {failure && <Problem error={failure} />}
        <SaveButton pending={choose.showing}>{choose.show}</SaveButton>
        <ProgressLine progress={progress} />
      </Form>
    </>
  );
}
