// What can be done with a sign: print it again, report damage, lead it elsewhere, give its place another one, retire it.
import { useState } from 'react';
import { Button, ButtonLink } from '../../parts/controls/Button.tsx';
import { useMay, useMembership } from '../../parts/shell/membership.ts';
import { AddSign } from './AddSign.tsx';
import { Damage } from './Damage.tsx';
import { Repoint } from './Repoint.tsx';
import { Retire } from './Retire.tsx';
import { useSignsTexts } from './texts.ts';
import type { SignOf } from './useSign.ts';

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
