// Chooses a file, with a button or by dropping it.
import { useFormsTexts } from '../texts/forms.ts';
import { Button } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { fileSize } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../language/language.tsx';
import { useFaultText } from './faults.ts';
import { FieldBox } from './FieldBox.tsx';
import type { Field } from './fields.ts';

type Props = Field<File | null> & {
  label: string;
  hint?: string;
  /** Endings and types that the browser offers: `['.csv', '.xlsx']`. The server judges what is really in it. */
  types: readonly string[];
};

/** `<FileField label={texts.file} types={['.csv']} {...form.field('file')} />` */
export function FileField({ id, value, onChange, fault, label, hint, types }: Props) {
  const language = useLanguage();
  const { file } = useFormsTexts();
  const faultText = useFaultText();
  const drop = async (items: readonly { kind: string; getFile?: () => Promise<File> }[]) => {
    const dropped = await items.find(({ kind }) => kind === 'file')?.getFile?.();
    if (dropped) onChange(dropped);
  };
  return (
    <FieldBox id={id} label={label}>
      <DropZone className="drop" aria-label={label} onDrop={({ items }) => void drop(items)}>
        <Text slot="label">
          <strong>{label}</strong>
        </Text>
        {hint && <p className="hint">{hint}</p>}
        {value && (
          <p role="status">{say(file.chosen, { name: value.name, size: fileSize(value.size, language) })}</p>
        )}
        <FileTrigger
          acceptedFileTypes={[...types]}
          onSelect={(files) => {
            const chosen = files?.item(0);
            if (chosen) onChange(chosen);
          }}
        >
          <Button className="button quiet">{value ? file.other : file.choose}</Button>
        </FileTrigger>
        <p className="hint wide-only">{file.drop}</p>
        {fault !== undefined && <p className="fault">{faultText(fault)}</p>}
      </DropZone>
    </FieldBox>
  );
}
