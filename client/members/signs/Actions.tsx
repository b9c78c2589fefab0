// What can be done with a sign: print it again, report damage, lead it elsewhere, give its place another one, retire it.
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ReportSignsDocument, TakeBackDamageDocument, AddSignDocument } from '../../generated/documents.ts';
import { Button, ButtonLink } from '../../parts/controls/Button.tsx';
import { Notice } from '../../parts/controls/Notice.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { Repoint } from './Repoint.tsx';
import { Retire } from './Retire.tsx';
import { useSignsTexts } from './texts.ts';
import type { SignOf } from './useSign.ts';
import { useStatus } from '../../parts/controls/status.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { spacedCode } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useSave } from '../../parts/forms/useSave.ts';

type Props = { sign: SignOf; reload: () => Promise<SignOf | undefined> };

export function Actions({ sign, reload }: Props) {
  const { slug } = useMembership().municipality;
  const { actions: texts, list } = useSignsTexts();
  const [mayOrder, mayRound, mayEdit] = [useMay('ORDERS_EDIT'), useMay('ROUNDS_EDIT'), useMay('SIGNS_EDIT')];
  const [opened, open] = useState<'repoint' | 'retire'>();
  const close = () => open(undefined);
  const isGone = sign.retiredOn !== null;
  if (isGone || !(mayOrder || mayRound || mayEdit)) return null;
  return (
    <section>
      <h2>{texts.title}</h2>
      <div className="actions">
        {mayOrder && !sign.isRetired && (
          <ButtonLink to={`/${slug}/signs/orders/new?code=${sign.code}`} weight="main">
            {sign.state === 'NEW' ? list.order : texts.order}
          </ButtonLink>
        )}
        {mayRound && !sign.isRetired && (
          <ButtonLink to={`/${slug}/signs/rounds/new?code=${sign.code}`}>{texts.round}</ButtonLink>
        )}
        {mayEdit && (
          <>
            {!sign.isRetired && <Damage sign={sign} reload={reload} />}
            <Button onPress={() => open('repoint')}>{texts.repoint}</Button>
            {!sign.isRetired && <AddSign sign={sign} />}
            <Button weight="danger" onPress={() => open('retire')}>
              {texts.retire}
            </Button>
          </>
        )}
      </div>
      {opened === 'repoint' && <Repoint sign={sign} reload={reload} onClose={close} />}
      {opened === 'retire' && <Retire sign={sign} reload={reload} onClose={close} />}
    </section>
  );
}

/** Reports that a sign is damaged, or takes that back. */
function Damage({ sign, reload }: { sign: SignOf; reload: () => Promise<unknown> }) {
  const { slug } = useMembership().municipality;
  const { actions: texts } = useSignsTexts();
  const tell = useStatus();
  const [report, reporting] = useMutation(ReportSignsDocument);
  const [takeBack, takingBack] = useMutation(TakeBackDamageDocument);
  const isDamaged = sign.damagedOn !== null;
  const input = { municipality: slug, codes: [sign.code] };
  const change = async () => {
    await (isDamaged ? takeBack({ variables: { input } }) : report({ variables: { input } }));
    await reload();
    tell(isDamaged ? texts.takenBack : texts.reported);
  };
  const error = reporting.error ?? takingBack.error;
  return (
    <>
      <Button
        onPress={() => change().catch(() => undefined)}
        isPending={reporting.loading || takingBack.loading}
      >
        {isDamaged ? texts.takeBack : texts.report}
      </Button>
      {error && <Problem error={error} />}
    </>
  );
}

/** Gives the place of a sign another one, and opens its page. */
function AddSign({ sign }: { sign: SignOf }) {
  const { slug } = useMembership().municipality;
  const { actions: texts } = useSignsTexts();
  const tell = useStatus();
  const navigate = useNavigate();
  const [isRefused, setRefused] = useState(false);
  const { save, isPending, error } = useSave(AddSignDocument);
  const add = async () => {
    const input = { municipality: slug, location: sign.location.id };
    const { outcome } = await save({ input }, async ({ sign: { code } }) => {
      await navigate(`/${slug}/signs/sign/${code}`);
      tell(say(texts.added, { code: spacedCode(code) }));
    });
    setRefused(outcome === 'invalid');
  };
  return (
    <>
      <Button onPress={() => add().catch(() => undefined)} isPending={isPending}>
        {texts.add}
      </Button>
      <Notice>{isRefused && texts.refused}</Notice>
      {error && <Problem error={error} />}
    </>
  );
}
