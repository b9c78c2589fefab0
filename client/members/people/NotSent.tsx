// Says that an invitation was made, why its letter did not leave, and the link to hand over instead: seen here and never again.
import type { Delivery } from '../../generated/operations.ts';
import { say } from '../../text/say.ts';
import { CopyButton } from '../shell/CopyButton.tsx';
import { usePeopleTexts } from '../../parts/texts/people.ts';

export interface Unsent {
  readonly email: string;
  readonly delivery: Exclude<Delivery, 'SENT'>;
  readonly link: string;
}

/** The invitation waits all the same, and can be sent again. */
export function NotSent({ email, delivery, link }: Unsent) {
  const { invite } = usePeopleTexts();
  return (
    <div className="notice key wrong" role="alert">
      <p>
        <strong>{say(invite.notSent, { email })}</strong>
      </p>
      <p>{invite.why[delivery]}</p>
      <p>
        <code>{link}</code>
      </p>
      <p>{invite.once}</p>
      <CopyButton text={link} />
    </div>
  );
}

/** What did not leave of what the server answered; null where the letter did. */
export function unsentOf(
  email: string,
  { delivery, link }: { readonly delivery: Delivery; readonly link: string | null },
): Unsent | null {
  return delivery === 'SENT' || link === null ? null : { email, delivery, link };
}
