// The form of a report. Whoever saves second sees what the other did, and chooses.
import { useMutation } from '@apollo/client/react';
import { EditReportDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { SaveButton } from '../parts/SaveButton.tsx';
import { sentOf } from '../parts/sent.ts';
import { TextField } from '../parts/TextField.tsx';
import type { FormState } from '../parts/useForm.ts';
import { type Told, VersionedForm } from '../parts/VersionedForm.tsx';
import { useMembership } from '../shell/membership.ts';
import { MeasuresField } from './MeasuresField.tsx';
import { MethodFields } from './MethodFields.tsx';
import type { ReportOf } from './Report.tsx';
import { useReportsTexts } from './texts.ts';
import { inputOf, KINDS, METHODS, type ReportValues, valuesOf } from './values.ts';

type Props = {
  form: FormState<ReportValues>;
  report: ReportOf;
  reload: () => Promise<ReportOf | undefined>;
  isDisabled: boolean;
};

const LONGEST = 2000;

export function EditReport({ form, report, reload, isDisabled }: Props) {
  const { slug } = useMembership().municipality;
  const { form: texts } = useReportsTexts();
  const tell = useTelling();
  const [edit] = useMutation(EditReportDocument);
  const long = { rows: 5, longest: LONGEST, lang: 'bg', isDisabled } as const;
  return (
    <section>
      <h2>{texts.title}</h2>
      <VersionedForm
        {...{ form, tell }}
        version={report.version}
        send={async (values, version) => {
          const input = { municipality: slug, year: report.year, version, content: inputOf(values) };
          const { data } = await edit({ variables: { input } });
          return sentOf(data?.editReport, (saved) => saved.report.version ?? 0);
        }}
        read={async () => {
          const present = (await reload()) ?? report;
          return { values: valuesOf(present.content), version: present.version };
        }}
        onSaved={reload}
      >
        <TextField
          label={texts.introduction}
          hint={texts.introductionHint}
          isOptional
          {...long}
          {...form.field('introduction')}
        />
        {METHODS.map((method) => (
          <MethodFields key={method} method={method} field={form.field('methods')} isDisabled={isDisabled} />
        ))}
        <TextField
          label={texts.conclusions}
          hint={texts.conclusionsHint}
          {...long}
          {...form.field('conclusions')}
        />
        <MeasuresField field={form.field('measures')} isDisabled={isDisabled} />
        {!isDisabled && <SaveButton />}
      </VersionedForm>
    </section>
  );
}

/** The values in words, for whoever has to choose between two changes. */
function useTelling() {
  const { form: texts } = useReportsTexts();
  return ({ introduction, methods, conclusions, measures }: ReportValues): Told[] => [
    { label: texts.introduction, value: introduction },
    ...METHODS.flatMap((method) => {
      const entry = methods[method];
      const label = (name: string) => `${texts.methods[method]}, ${name}`;
      const answer = entry.isCarriedOut === null ? '' : texts[entry.isCarriedOut];
      return [
        { label: label(texts.isCarriedOut), value: answer },
        ...(['reason', 'done', 'findings', 'measures'] as const).map((name) => ({
          label: label(texts[name]),
          value: entry[name],
        })),
        ...(['from', 'to', 'participants', ...KINDS] as const).map((name) => ({
          label: label(texts[name]),
          value: String(entry[name] ?? ''),
        })),
      ];
    }),
    { label: texts.conclusions, value: conclusions },
    ...measures.map(({ measure, owner, deadline }, at) => ({
      label: say(texts.measure, { number: String(at + 1) }),
      value: [measure, owner, deadline].filter(Boolean).join('; '),
    })),
  ];
}
