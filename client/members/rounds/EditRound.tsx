// The plan of a round that is known: whose it is, when, and its note.
import { ChangeRoundDocument } from '../../generated/documents.ts';
import type { RoundFieldsFragment } from '../../generated/operations.ts';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { VersionedForm } from '../../parts/forms/VersionedForm.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { RoundFields } from './RoundFields.tsx';
import { useRoundsTexts } from './texts.ts';
import { faultsOf, type RoundValues } from './values.ts';

type Props = {
  round: RoundFieldsFragment;
  reload: () => Promise<RoundFieldsFragment | undefined>;
};

const valuesOf = ({ name, roundOn, note }: RoundFieldsFragment): RoundValues => ({
  name,
  roundOn,
  note: note ?? '',
});

export function EditRound({ round, reload }: Props) {
  const { fields, round: texts } = useRoundsTexts();
  const { slug } = useMembership().municipality;
  const form = useForm(valuesOf(round));
  const { save } = useSave(ChangeRoundDocument);
  return (
    <section className="narrow">
      <h2>{texts.edit}</h2>
      <VersionedForm
        form={form}
        version={round.version}
        check={faultsOf}
        send={({ name, roundOn, note }, version) => {
          const input = {
            municipality: slug,
            round: round.id,
            version: version ?? round.version,
            name,
            roundOn: roundOn ?? '',
            note,
            codes: null,
          };
          return save({ input }, (saved) => saved.round.version);
        }}
        read={async () => {
          const present = (await reload()) ?? round;
          return { values: valuesOf(present), version: present.version };
        }}
        tell={({ name, roundOn, note }) => [
          { label: fields.name, value: name },
          { label: fields.roundOn, value: roundOn ?? '' },
          { label: fields.note, value: note },
        ]}
        onSaved={reload}
      >
        <RoundFields form={form} />
        <SaveButton />
      </VersionedForm>
    </section>
  );
}
