// Says where a service, or the whole municipality, takes what is broken, and shows it for a real place before it is saved.
import { SaveRequestChannelDocument } from '../../generated/documents.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { DialogBox } from '../../parts/controls/Dialog.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { SelectField } from '../../parts/fields/SelectField.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useTexts } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { say } from '../../text/say.ts';
import { AddressPreview } from './AddressPreview.tsx';
import type { Row } from './ChannelTable.tsx';
import { useRequestChannelsTexts } from './texts.ts';
import { useServices } from './useServices.ts';

type Props = { row: Row; reload: () => Promise<unknown>; onClose: () => void };

export function RequestChannelForm({ row, reload, onClose }: Props) {
  const texts = useRequestChannelsTexts();
  const { form: common } = useTexts();
  const { slug } = useMembership().municipality;
  const tell = useStatus();
  const { save } = useSave(SaveRequestChannelDocument);
  const form = useForm<{ address: string; phone: string; service: string | null }>({
    address: row.address ?? '',
    phone: row.phone ?? '',
    service: row.service,
  });
  const services = useServices(row.service);
  const category = row.category?.id ?? null;
  const send = (values: typeof form.values) =>
    save({ input: { municipality: slug, category, ...values } }, async () => {
      tell(texts.saved);
      onClose();
      await reload();
    });
  return (
    <DialogBox title={say(texts.formTitle, { name: row.category?.name ?? texts.whole })} onClose={onClose}>
      <Form form={form} save={send} isUnguarded>
        <TextField
          label={texts.address}
          hint={texts.addressHint}
          type="url"
          longest={500}
          isOptional
          {...form.field('address')}
        />
        <ul className="hint">
          {texts.holes.map(([hole, meaning]) => (
            <li key={hole}>
              <code>{hole}</code> {meaning}
            </li>
          ))}
        </ul>
        <AddressPreview category={category} address={form.values.address} />
        <TextField
          label={texts.phone}
          hint={texts.phoneHint}
          type="tel"
          longest={20}
          isOptional
          isShort
          {...form.field('phone')}
        />
        {services.length > 0 && (
          <SelectField
            label={texts.service}
            hint={texts.serviceHint}
            isOptional
            options={[{ id: '', name: texts.noService }, ...services]}
            {...form.field('service')}
          />
        )}
        <div className="actions">
          <SaveButton />
          <Button onPress={onClose}>{common.cancel}</Button>
        </div>
      </Form>
    </DialogBox>
  );
}
