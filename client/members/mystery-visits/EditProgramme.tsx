// What of a programme can be changed: its name, its days, and what its visitor is to know.
import { ChangeMysteryProgrammeDocument } from '../../generated/documents.ts';
import type { ProgrammeFieldsFragment } from '../../generated/operations.ts';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { VersionedForm } from '../../parts/forms/VersionedForm.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { DraftFields } from './DraftFields.tsx';
import { useMysteryTexts } from './texts.ts';
import { draftFaults, type DraftValues } from './values.ts';

type Props = {
  programme: ProgrammeFieldsFragment;
  reload: () => Promise<ProgrammeFieldsFragment | undefined>;
};

const valuesOf = ({ name, note, beginsOn, endsOn }: ProgrammeFieldsFragment): DraftValues => ({
  name,
  note: note ?? '',
  beginsOn,
  endsOn,
});

export function EditProgramme({ programme, reload }: Props) {
  const { fields, programme: texts } = useMysteryTexts();
  const { slug } = useMembership().municipality;
  const form = useForm(valuesOf(programme));
  const { save } = useSave(ChangeMysteryProgrammeDocument);
  return (
    <section className="narrow">
      <h2>{texts.edit}</h2>
      <VersionedForm
        form={form}
        version={programme.version}
        check={draftFaults}
        send={({ name, note, beginsOn, endsOn }, version) => {
          const input = {
            municipality: slug,
            programme: programme.id,
            version: version ?? programme.version,
            name,
            note,
            beginsOn: beginsOn ?? '',
            endsOn: endsOn ?? '',
          };
          return save({ input }, (saved) => saved.programme.version);
        }}
        read={async () => {
          const present = (await reload()) ?? programme;
          return { values: valuesOf(present), version: present.version };
        }}
        tell={({ name, note, beginsOn, endsOn }) => [
          { label: fields.name, value: name },
          { label: fields.beginsOn, value: beginsOn ?? '' },
          { label: fields.endsOn, value: endsOn ?? '' },
          { label: fields.note, value: note },
        ]}
        onSaved={reload}
      >
        <DraftFields form={form} />
        <SaveButton />
      </VersionedForm>
    </section>
  );
}
