// Whether what is unconfirmed is summed with the rest.
import { useId } from 'react';
import { navigate, useAddress } from './address.ts';
import { useTexts } from './language.ts';

/** A native checkbox; the address remembers it. */
export function IncludeUnconfirmed() {
  const address = useAddress();
  const { standing } = useTexts();
  const id = useId();
  return (
    <p className="together">
      <label>
        <input
          type="checkbox"
          checked={address.standing === 'all'}
          aria-describedby={id}
          onChange={({ target }) => navigate({ ...address, standing: target.checked ? 'all' : undefined })}
        />
        {standing.together}
      </label>
      <small id={id}>{standing.why}</small>
    </p>
  );
}
