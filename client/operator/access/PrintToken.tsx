// Issues the token of a city's print shop anew, and shows the command with it once.
import { useState } from 'react';
import { IssuePrintTokenDocument } from '../../generated/documents.ts';
import { required } from '../../parts/account/checks.ts';
import { useAsk } from '../../parts/controls/questions.tsx';
import { WhyField } from '../../parts/fields/WhyField.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { useAccessTexts } from '../texts/access.ts';
import { PrintCommand } from './PrintCommand.tsx';

export function PrintToken({ slug }: { slug: string }) {
  const { why, whyHint, token: texts } = useAccessTexts();
  const form = useForm({ why: '' });
  const ask = useAsk();
  const { save } = useSave(IssuePrintTokenDocument);
  const [issued, setIssued] = useState<{ token: string; publicUrl: string }>();
  const issue = async (values: { why: string }) => {
    if (!(await ask({ title: texts.ask, lead: texts.askLead, action: texts.action }))) return 'outdated';
    return save({ input: { municipality: slug, ...values } }, setIssued);
  };
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      <Form form={form} check={required('why')} save={issue}>
        <WhyField label={why} hint={whyHint} {...form.field('why')} />
        <SaveButton weight="danger">{texts.action}</SaveButton>
      </Form>
      {issued && (
        <div role="status" className="after">
          <p>{texts.issued}</p>
          <PrintCommand slug={slug} {...issued} />
          <p className="hint">{texts.secret}</p>
        </div>
      )}
    </section>
  );
}
