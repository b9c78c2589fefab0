// What was allowed so far, each with whether it holds, and the button that revokes it.
import { useMutation } from '@apollo/client/react';
import { RevokeAllowanceDocument } from '../../generated/documents.ts';
import type { AllowanceRowFragment } from '../../generated/operations.ts';
import { longDay, longMoment } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { Table, type Column } from '../../parts/controls/Table.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import { Problem } from '../../parts/controls/Problem.tsx';
import { useAllowancesTexts } from '../../parts/texts/allowances.ts';

type Props = {
  allowances: readonly AllowanceRowFragment[];
  mayEdit: boolean;
  onRevoked: () => Promise<unknown>;
};

export function Given({ allowances, mayEdit, onRevoked }: Props) {
  const texts = useAllowancesTexts();
  const { slug } = useMembership().municipality;
  const ask = useAsk();
  const tell = useStatus();
  const [send, { error }] = useMutation(RevokeAllowanceDocument);
  const revoke = async (allowance: string) => {
    if (!(await ask({ title: texts.revokeAsk, lead: texts.revokeLead, action: texts.revoke }))) return;
    // Where somebody else was quicker the list shows it; the error is told above it.
    const done = await send({ variables: { input: { municipality: slug, allowance } } }).catch(() => null);
    if (done) tell(texts.revokedNow);
    await onRevoked();
  };
  const { what, others, actions } = useColumns((id) => void revoke(id));
  if (allowances.length === 0) return <p>{texts.none}</p>;
  return (
    <section className="wide">
      <h2>{texts.list}</h2>
      {error && <Problem error={error} />}
      <Table
        caption={texts.list}
        columns={[what, ...others, ...(mayEdit ? [actions] : [])]}
        rows={allowances}
        keyOf={({ id }) => id}
      />
    </section>
  );
}

function useColumns(revoke: (id: string) => void) {
  const language = useLanguage();
  const texts = useAllowancesTexts();
  const what: Column<AllowanceRowFragment> = {
    key: 'what',
    title: texts.what,
    cell: ({ action }) => texts.actions[action],
  };
  const others: readonly Column<AllowanceRowFragment>[] = [
    { key: 'until', title: texts.until, cell: ({ until }) => longDay(until, language) },
    { key: 'why', title: texts.why, cell: ({ why }) => why },
    { key: 'givenBy', title: texts.givenBy, cell: ({ givenBy }) => givenBy },
    {
      key: 'state',
      title: texts.state,
      cell: ({ holds, revokedAt }) => {
        if (revokedAt !== null) return say(texts.revoked, { moment: longMoment(revokedAt, language) });
        return holds ? texts.holds : texts.ended;
      },
    },
  ];
  const actions: Column<AllowanceRowFragment> = {
    key: 'actions',
    title: '',
    cell: ({ id, action, until, holds }) =>
      holds && (
        <Button
          name={say(texts.revokeOf, { what: texts.actions[action], day: longDay(until, language) })}
          onPress={() => revoke(id)}
        >
          {texts.revoke}
        </Button>
      ),
  };
  return { what, others, actions };
}
