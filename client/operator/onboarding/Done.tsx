// The last step: where the city is, the invitation of its first admin, and how its signs are made.
import { StepTitle } from '../../parts/sending/StepTitle.tsx';
import { Button } from '../../parts/controls/Button.tsx';
import { say } from '../../text/say.ts';
import type { OnboardedCity } from './answer.ts';
import { useOnboardingTexts } from './texts.ts';

export function Done({ city, onAnother }: { city: OnboardedCity; onAnother: () => void }) {
  const { done } = useOnboardingTexts();
  const { slug, name, email, who, link, isSent, token, publicUrl } = city;
  return (
    <div className="import-step">
      <StepTitle>{say(done.title, { name })}</StepTitle>
      <p className="notice good">{done.lead}</p>
      {link === null ? (
        <p>{say(done.invited, { email })}</p>
      ) : (
        <>
          <p>{say(isSent ? done.invitation : done.notSent, { who })}</p>
          <p className="secret">
            <code>{link}</code>
          </p>
        </>
      )}
      <p>{done.print}</p>
      <p className="secret">
        <code>{`npm run signs -- --municipality ${slug} --api ${publicUrl} --token ${token} --out signs`}</code>
      </p>
      <p className="hint">{done.secret}</p>
      <div className="actions">
        <a className="button main" href={`${publicUrl}/results/${slug}`}>
          {done.results}
        </a>
        <Button onPress={onAnother}>{done.another}</Button>
      </div>
    </div>
  );
}
