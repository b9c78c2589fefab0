// What was published of a year, each edition with the way to its page, and the way to withdraw it.
import { useState } from 'react';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import type { ReportOf } from './values.ts';
import { useReportsTexts } from './texts.ts';
import { Withdraw } from './Withdraw.tsx';

type Props = { report: ReportOf; reload: () => Promise<ReportOf | undefined>; mayEdit: boolean };

export function Editions({ report: { year, editions }, reload, mayEdit }: Props) {
  const { slug } = useMembership().municipality;
  const language = useLanguage();
  const { editions: texts } = useReportsTexts();
  const [withdrawing, setWithdrawing] = useState<number>();
  if (editions.length === 0) return null;
  return (
    <section>
      <h2>{texts.title}</h2>
      <ul>
        {editions.map(({ edition, publishedAt, withdrawnAt, withdrawnWhy }) => {
          const number = String(edition);
          const day = longDay(publishedAt.slice(0, 10), language);
          return (
            <li key={edition}>
              <a href={`/results/${slug}/report/${year}?edition=${number}&language=${language}`}>
                {say(texts.one, { edition: number, day })}
              </a>
              {withdrawnAt !== null && ` – ${say(texts.withdrawn, { why: withdrawnWhy ?? '' })}`}
              {withdrawnAt === null && mayEdit && (
                <>
                  {' '}
                  <Button
                    name={say(texts.withdrawOne, { edition: number })}
                    onPress={() => setWithdrawing(edition)}
                  >
                    {texts.withdraw}
                  </Button>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {withdrawing !== undefined && (
        <Withdraw
          year={year}
          edition={withdrawing}
          reload={reload}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </section>
  );
}
