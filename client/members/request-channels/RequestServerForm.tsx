// Says which server the city has for reports.
import { SaveRequestServerDocument } from '../../generated/documents.ts';
import type { RequestFormat, RequestServerQuery } from '../../generated/operations.ts';
import { useStatus } from '../../parts/controls/status.tsx';
import { CheckboxField } from '../../parts/fields/CheckboxField.tsx';
import { RadioField } from '../../parts/fields/RadioField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useMembership } from '../../parts/shell/membership.ts';
import { useRequestChannelsTexts } from './texts.ts';

type Props = { server: RequestServerQuery['requestServer']['server']; reload: () => Promise<unknown> };

const FORMATS = ['JSON', 'XML'] as const satisfies readonly RequestFormat[];

export function RequestServerForm({ server, reload }: Props) {
  const { server: texts } = useRequestChannelsTexts();
  const { slug } = useMembership().municipality;
  const tell = useStatus();
  const { save } = useSave(SaveRequestServerDocument);
  const form = useForm<{
    endpoint: string;
    jurisdiction: string;
    apiKey: string;
    format: RequestFormat | null;
    takesPhotos: boolean;
  }>({
    endpoint: server?.endpoint ?? '',
    jurisdiction: server?.jurisdiction ?? '',
    apiKey: '',
    format: server?.format ?? 'JSON',
    takesPhotos: server?.takesPhotos ?? false,
  });
  const send = ({ format, ...values }: typeof form.values) =>
    save({ input: { municipality: slug, ...values, format: format ?? 'JSON' } }, async () => {
      tell(texts.saved);
      await reload();
    });
  return (
    <Form form={form} save={send}>
      <TextField
        label={texts.endpoint}
        hint={texts.endpointHint}
        type="url"
        longest={300}
        isOptional
        {...form.field('endpoint')}
      />
      <TextField label={texts.jurisdiction} longest={100} isOptional {...form.field('jurisdiction')} />
      <TextField
        label={texts.apiKey}
        hint={server?.hasKey ? texts.keptHint : texts.newHint}
        longest={500}
        isOptional
        {...form.field('apiKey')}
      />
      <RadioField
        label={texts.format}
        options={FORMATS.map((id) => ({ id, name: id }))}
        {...form.field('format')}
      />
      <CheckboxField label={texts.takesPhotos} hint={texts.takesPhotosHint} {...form.field('takesPhotos')} />
      <SaveButton />
    </Form>
  );
}
