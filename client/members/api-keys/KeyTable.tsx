// The list of keys, the newest first; revoked ones stay.
import { useMutation } from '@apollo/client/react';
import { RevokeKeyDocument } from '../../generated/documents.ts';
import type { ShownKeyFragment } from '../../generated/operations.ts';
import { longDay, wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useDeed } from '../../parts/controls/useDeed.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { Table, type Column } from '../../parts/controls/Table.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useApiKeysTexts } from './texts.ts';

type Props = { keys: readonly ShownKeyFragment[]; mayEdit: boolean };

/** One row a key. */
export function KeyTable({ keys, mayEdit }: Props) {
  const { list } = useApiKeysTexts();
  const { revoke, failure } = useRevoking();
  const { label, others, actions } = useColumns(revoke);
  if (keys.length === 0) return <p>{list.none}</p>;
  return (
    <div className="wide">
      {failure && <Problem error={failure} />}
      <Table
        caption={list.caption}
        columns={[label, ...others, ...(mayEdit ? [actions] : [])]}
        rows={keys}
        keyOf={({ id }) => id}
      />
    </div>
  );
}

function useColumns(revoke: ReturnType<typeof useRevoking>['revoke']) {
  const language = useLanguage();
  const { list, allowances } = useApiKeysTexts();
  const label: Column<ShownKeyFragment> = { key: 'label', title: list.label, cell: ({ label }) => label };
  const others: readonly Column<ShownKeyFragment>[] = [
    {
      key: 'allowance',
      title: list.allowance,
      cell: ({ allowance, perMinute, tellsVisitors }) => (
        <>
          {allowances[allowance].name}{' '}
          <small>{say(list.perMinute, { cost: wholeNumber(perMinute, language) })}</small>
          {tellsVisitors && <small>{list.tellsVisitors}</small>}
        </>
      ),
    },
    {
      key: 'state',
      title: list.state,
      cell: ({ state, expiresOn }) => say(list.states[state], { day: longDay(expiresOn, language) }),
    },
    {
      key: 'lastUsedOn',
      title: list.lastUsed,
      cell: ({ lastUsedOn }) => (lastUsedOn ? longDay(lastUsedOn, language) : list.never),
    },
  ];
  const actions: Column<ShownKeyFragment> = {
    key: 'actions',
    title: '',
    cell: ({ id, label, state }) =>
      state === 'ACTIVE' && (
        <Button name={say(list.revokeOf, { label })} onPress={() => revoke({ id, label })}>
          {list.revoke}
        </Button>
      ),
  };
  return { label, others, actions };
}

interface Revoked {
  readonly id: string;
  readonly label: string;
}

const REFRESHED = { refetchQueries: ['Keys'], awaitRefetchQueries: true };

/**
 * Revoking a key: asked first, since whoever uses it notices. The function, and what came of it where it did not go
 * well.
 */
function useRevoking() {
  const { slug } = useMembership().municipality;
  const { list } = useApiKeysTexts();
  const ask = useAsk();
  const tell = useStatus();
  const { failure, run } = useDeed();
  const [revokeKey] = useMutation(RevokeKeyDocument, REFRESHED);

  const revoke = ({ id, label }: Revoked) =>
    run(async () => {
      const title = say(list.revokeTitle, { label });
      if (!(await ask({ title, lead: list.revokeLead, action: list.revoke }))) return;
      await revokeKey({ variables: { input: { municipality: slug, apiKey: id } } });
      tell(say(list.revoked, { label }));
    });
  return { revoke, failure };
}
