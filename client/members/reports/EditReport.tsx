// The form of a report. Whoever saves second sees what the other did, and chooses.
import { EditReportDocument } from '../../generated/documents.ts';
import { say } from '../../text/say.ts';
import { inner } from '../../parts/fields/inner.ts';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useSave } from '../../parts/forms/useSave.ts';
import type { FormState } from '../../parts/forms/useForm.ts';
import { type Told, VersionedForm } from '../../parts/forms/VersionedForm.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { MeasuresField } from './MeasuresField.tsx';
import { MethodFields } from './MethodFields.tsx';
import { isTabled } from './method-lines.ts';
import { MethodTable } from './MethodTable.tsx';
import { type ReportOf, inputOf, KINDS, METHODS, type ReportValues, tabledRows, valuesOf } from './values.ts';
import { useReportsTexts } from './texts.ts';
import { Typed } from './Typed.tsx';

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
  const { save } = useSave(EditReportDocument);
  const long = { rows: 5, longest: LONGEST, isDisabled } as const;
  return (
    <section>
      <h2>{texts.title}</h2>
      <VersionedForm
        form={form}
        tell={tell}
        version={report.version}
        send={(values, version) => {
          const input = { municipality: slug, year: report.year, version, content: inputOf(values) };
          return save({ input }, (saved) => saved.report.version ?? 0);
        }}
        read={async () => {
          const present = (await reload()) ?? report;
          return { values: valuesOf(present), version: present.version };
        }}
        onSaved={reload}
      >
        <Typed
          label={texts.introduction}
          hint={texts.introductionHint}
          isOptional
          {...long}
          bulgarian={form.field('introduction')}
          english={inner(form.field('english'), 'introduction')}
        />
        {METHODS.map((method) => (
          <MethodFields
            key={method}
            method={method}
            field={form.field('methods')}
            isDisabled={isDisabled}
            table={
              isTabled(method) && (
                <MethodTable
                  method={method}
                  year={report.year}
                  rows={tabledRows(report.content, method)}
                  reload={reload}
                  isDisabled={isDisabled}
                />
              )
            }
            isTabled={tabledRows(report.content, method) > 0}
          />
        ))}
        <Typed
          label={texts.conclusions}
          hint={texts.conclusionsHint}
          {...long}
          bulgarian={form.field('conclusions')}
          english={inner(form.field('english'), 'conclusions')}
        />
        <MeasuresField field={form.field('measures')} isDisabled={isDisabled} />
        <SwitchField
          label={texts.hasGroups}
          hint={texts.hasGroupsHint}
          isDisabled={isDisabled}
          {...form.field('hasGroups')}
        />
        {!isDisabled && <SaveButton />}
      </VersionedForm>
    </section>
  );
}

/** The values in words, for whoever has to choose between two changes. */
function useTelling() {
  const { form: texts } = useReportsTexts();
  const inEnglish = (label: string) => say(texts.inEnglish, { label });
  return ({ introduction, methods, conclusions, measures, hasGroups, english }: ReportValues): Told[] => [
    { label: texts.introduction, value: introduction },
    { label: inEnglish(texts.introduction), value: english.introduction },
    ...METHODS.flatMap((method) => {
      const entry = methods[method];
      const label = (name: string) => `${texts.methods[method]}, ${name}`;
      const answer = entry.isCarriedOut === null ? '' : texts[entry.isCarriedOut];
      return [
        { label: label(texts.isCarriedOut), value: answer },
        ...(['reason', 'done', 'findings', 'measures'] as const).flatMap((name) => [
          { label: label(texts[name]), value: entry[name] },
          { label: inEnglish(label(texts[name])), value: entry.english[name] },
        ]),
        ...(['from', 'to', 'participants', ...KINDS] as const).map((name) => ({
          label: label(texts[name]),
          value: String(entry[name] ?? ''),
        })),
      ];
    }),
    { label: texts.conclusions, value: conclusions },
    { label: inEnglish(texts.conclusions), value: english.conclusions },
    ...measures.map(({ measure, owner, deadline, english: said }, at) => ({
      label: say(texts.measure, { number: String(at + 1) }),
      value: [measure, owner, deadline, said.measure, said.owner].filter(Boolean).join('; '),
    })),
    { label: texts.hasGroups, value: texts[hasGroups ? 'yes' : 'no'] },
  ];
}
