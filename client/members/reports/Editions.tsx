// What was published of a year, each edition with the way to its page, and the way to withdraw it.
import { useState } from 'react';
import { WithdrawReportDocument } from '../../generated/documents.ts';
import { longDay } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { useLanguage, useTexts } from '../../parts/language/language.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { useMembership } from '../../parts/shell/membership.ts';
import type { ReportOf } from './values.ts';
import { useReportsTexts } from './texts.ts';
import { DialogBox } from '../../parts/controls/Dialog.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';

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

type WithdrawProps = { year: number; edition: number; reload: () => unknown; onClose: () => void };

/** Asks why an edition is to be withdrawn: citizens will read it. */
function Withdraw({ year, edition, reload, onClose }: WithdrawProps) {
  const { slug } = useMembership().municipality;
  const { editions: texts } = useReportsTexts();
  const { form: common } = useTexts();
  const tell = useStatus();
  const form = useForm({ why: '' });
  const { save } = useSave(WithdrawReportDocument);
  const number = String(edition);

  const withdraw = ({ why }: { why: string }) =>
    save({ input: { municipality: slug, year, edition, why } }, async () => {
      tell(say(texts.done, { edition: number }));
      await reload();
      onClose();
    });
  return (
    <DialogBox title={say(texts.ask, { edition: number })} onClose={onClose}>
      <p>{texts.lead}</p>
      <Form
        form={form}
        check={({ why }) => (why.trim() === '' ? [{ field: 'why', fault: 'REQUIRED' }] : [])}
        save={withdraw}
        isUnguarded
      >
        <TextField
          label={texts.why}
          hint={texts.whyHint}
          rows={3}
          longest={500}
          lang="bg"
          {...form.field('why')}
        />
        <div className="actions">
          <SaveButton weight="danger">{texts.withdraw}</SaveButton>
          <Button onPress={onClose}>{common.cancel}</Button>
        </div>
      </Form>
    </DialogBox>
  );
}
