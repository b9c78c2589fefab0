// The page of a group of places: its name, its places, and its end.
import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import {
  GroupDocument,
  RemoveLocationGroupDocument,
  SaveLocationGroupDocument,
} from '../../generated/documents.ts';
import type { GroupFieldsFragment } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { Notice } from '../../parts/controls/Notice.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { Title } from '../../parts/controls/Title.tsx';
import { useDeed } from '../../parts/controls/useDeed.ts';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { VersionedForm } from '../../parts/forms/VersionedForm.tsx';
import { useLanguage } from '../../parts/language/language.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { GroupFields } from './GroupFields.tsx';
import { useGroupsTexts } from './texts.ts';
import { faultsOf, inputOf } from './values.ts';

export function Group() {
  const { id = '' } = useParams();
  const language = useLanguage();
  const { back } = useGroupsTexts();
  const { slug } = useMembership().municipality;
  // Not what the browser remembers: its version would be old.
  const { data, previousData, error, refetch } = useQuery(GroupDocument, {
    variables: { slug, language },
    fetchPolicy: 'network-only',
  });
  const groups = (data ?? previousData)?.locationGroups;
  if (!groups) return <Unanswered error={error} isWhole onRetry={refetch} />;
  const find = (all: typeof groups | undefined) => all?.find((each) => each.id === id);
  const group = find(groups);
  if (!group) return <NotFound />;
  return (
    <>
      <p className="back">
        <Link to={`/${slug}/places/groups`}>‹ {back}</Link>
      </p>
      <Title>{group.name}</Title>
      <EditGroup key={id} group={group} reload={async () => find((await refetch()).data?.locationGroups)} />
      <Removal group={group} />
    </>
  );
}

type Props = { group: GroupFieldsFragment; reload: () => Promise<GroupFieldsFragment | undefined> };

function EditGroup({ group, reload }: Props) {
  const { fields } = useGroupsTexts();
  const { slug } = useMembership().municipality;
  const valuesOf = ({ name, locations }: GroupFieldsFragment) => ({ name, locations });
  const form = useForm(valuesOf(group));
  const { save } = useSave(SaveLocationGroupDocument);
  return (
    <VersionedForm
      form={form}
      version={group.version}
      check={faultsOf}
      send={(values, version) => {
        const input = { municipality: slug, group: group.id, version, ...inputOf(values) };
        return save({ input }, (saved) => saved.group.version);
      }}
      read={async () => {
        const present = (await reload()) ?? group;
        return { values: valuesOf(present), version: present.version };
      }}
      tell={({ name, locations }) => [
        { label: fields.name, value: name },
        { label: fields.locations, value: locations.map((place) => place.name).join(', ') },
      ]}
      onSaved={reload}
    >
      <GroupFields form={form} />
      <SaveButton />
    </VersionedForm>
  );
}

/** Takes the group away, after it was asked. */
function Removal({ group: { id, name, version } }: { group: GroupFieldsFragment }) {
  const texts = useGroupsTexts();
  const { slug } = useMembership().municipality;
  const ask = useAsk();
  const tell = useStatus();
  const navigate = useNavigate();
  const { failure, run } = useDeed();
  const [refused, setRefused] = useState<string>();
  const [remove] = useMutation(RemoveLocationGroupDocument);
  const end = () =>
    run(async () => {
      const title = say(texts.removeTitle, { name });
      if (!(await ask({ title, lead: texts.removeLead, action: texts.remove }))) return;
      const { data } = await remove({ variables: { input: { municipality: slug, group: id, version } } });
      const outcome = data?.removeLocationGroup.__typename;
      if (outcome === 'LocationGroupRemoved') {
        tell(say(texts.removed, { name }));
        await navigate(`/${slug}/places/groups`);
      } else setRefused(outcome === 'Outdated' ? texts.late : texts.inUse);
    });
  return (
    <div>
      <Notice isWrong>{refused}</Notice>
      {failure && <Problem error={failure} />}
      <div className="actions">
        <Button weight="danger" onPress={end}>
          {texts.remove}
        </Button>
      </div>
    </div>
  );
}
