// The erasure of a municipality: to be planned, or planned and to be cancelled.
import { useMutation, useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import {
  CancelErasureDocument,
  PlanErasureDocument,
  PlannedErasureDocument,
} from '../../generated/documents.ts';
import type { PlannedErasureQuery } from '../../generated/operations.ts';
import { required } from '../../parts/account/checks.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { Button, ButtonLink } from '../../parts/controls/Button.tsx';
import { Form } from '../../parts/forms/Form.tsx';
import { useAsk } from '../../parts/controls/questions.tsx';
import { SaveButton } from '../../parts/forms/SaveButton.tsx';
import { useStatus } from '../../parts/controls/status.tsx';
import { TextField } from '../../parts/fields/TextField.tsx';
import { useForm } from '../../parts/forms/useForm.ts';
import { useSave } from '../../parts/forms/useSave.ts';
import { Unanswered } from '../../parts/controls/Loading.tsx';
import { NotFound } from '../../parts/shell/NotFound.tsx';
import { Problem } from '../../parts/controls/Problem.tsx';
import { wholeNumber } from '../../text/formats.ts';
import { say } from '../../text/say.ts';
import { OfCity } from '../cities/OfCity.tsx';
import { useOperatorTexts } from '../texts/operator.ts';
import { Due } from '../cities/Due.tsx';

export function Erasure() {
  const { slug = '' } = useParams();
  const language = useLanguage();
  const { erasures } = useOperatorTexts();
  const { data, error, refetch } = useQuery(PlannedErasureDocument, {
    variables: { slug, language },
    fetchPolicy: 'network-only',
  });
  if (error || !data) return <Unanswered error={error} isWhole onRetry={refetch} />;
  const city = data.operatedMunicipality;
  if (!city) return <NotFound />;
  const { municipality, erasure, erasureDays, export: present } = city;
  const hash = present?.made?.manifestHash ?? '';
  return (
    <>
      <OfCity {...municipality} title={erasures.plan} />
      {erasure ? (
        <Planned {...municipality} erasure={erasure} onCancelled={refetch} />
      ) : (
        <PlanForm slug={municipality.slug} days={erasureDays} hash={hash} onPlanned={refetch} />
      )}
      <div className="actions">
        <ButtonLink to="/erasures">{erasures.back}</ButtonLink>
      </div>
    </>
  );
}

type Waiting = NonNullable<NonNullable<PlannedErasureQuery['operatedMunicipality']>['erasure']>;
type PlannedProps = { slug: string; name: string; erasure: Waiting; onCancelled: () => Promise<unknown> };

/** An erasure that waits: when it happens at the earliest, and the button that cancels it. */
function Planned({ slug, name, erasure, onCancelled }: PlannedProps) {
  const { erasures } = useOperatorTexts();
  const ask = useAsk();
  const tell = useStatus();
  const [send, { error, loading }] = useMutation(CancelErasureDocument);
  const cancel = async () => {
    const question = { title: say(erasures.cancelAsk, { name }), lead: erasures.cancelLead };
    if (!(await ask({ ...question, action: erasures.cancel, weight: 'main' }))) return;
    // Why it failed is told above the button.
    const done = await send({ variables: { input: { municipality: slug } } }).catch(() => null);
    const outcome = done?.data?.cancelErasure.__typename;
    if (outcome) tell(outcome === 'ErasureCancelled' ? erasures.cancelledNow : erasures.nothing);
    await onCancelled();
  };
  return (
    <>
      <Due erasure={erasure} />
      {error && <Problem error={error} />}
      <div className="actions">
        <Button weight="main" isPending={loading} onPress={() => void cancel()}>
          {erasures.cancel}
        </Button>
      </div>
    </>
  );
}

/** `hash`: of the export that lies on the server, if any. */
type PlanFormProps = { slug: string; days: number; hash: string; onPlanned: () => Promise<unknown> };

/** Plans the erasure of a municipality, once its name in addresses was typed. */
function PlanForm({ slug, days, hash, onPlanned }: PlanFormProps) {
  const language = useLanguage();
  const { erasures } = useOperatorTexts();
  const tell = useStatus();
  const form = useForm({ confirmation: '', exportHash: hash });
  const { save } = useSave(PlanErasureDocument);
  const plan = (values: typeof form.values) =>
    save({ input: { municipality: slug, ...values } }, async ({ __typename: outcome }) => {
      tell(outcome === 'ErasurePlanned' ? erasures.plannedNow : erasures.already);
      await onPlanned();
    });
  return (
    <>
      <p className="notice wrong">{say(erasures.planLead, { days: wholeNumber(days, language) })}</p>
      <Form form={form} check={required('confirmation')} save={plan} isUnguarded>
        <TextField
          label={erasures.exportHash}
          hint={erasures.exportHashHint}
          longest={64}
          isOptional
          {...form.field('exportHash')}
        />
        <TextField
          label={say(erasures.confirmation, { slug })}
          longest={40}
          isShort
          {...form.field('confirmation')}
        />
        <SaveButton>{erasures.action}</SaveButton>
      </Form>
    </>
  );
}
