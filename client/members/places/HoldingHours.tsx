// Says which opening hours hold at a place, its own or those of its kind, and lets change from one to the other.
import { say } from '../../text/say.ts';
import { Button } from '../../parts/controls/Button.tsx';
import { ALWAYS } from '../../parts/hours/hours.ts';
import { type Hours, tellHours } from '../../text/hours.ts';
import { usePlacesTexts } from './texts.ts';

type Props = {
  own: readonly Hours[];
  /** Those that hold where it has none of its own. */
  inherited: readonly Hours[];
  isOfDesk: boolean;
  onChange: (hours: readonly Hours[]) => void;
  isDisabled: boolean;
};

/** Nothing where there are no others than its own. */
export function HoldingHours({ own, inherited, isOfDesk, onChange, isDisabled }: Props) {
  const { hours } = usePlacesTexts();
  if (inherited.length === 0) return null;
  const words = isOfDesk ? hours.ofDesk : hours.ofKind;
  const hasOwn = own.length > 0;
  return (
    <>
      <p className="notice">
        {say(hasOwn ? words.notHolding : words.holding, { hours: tellHours(inherited, hours) })}
      </p>
      {!isDisabled && (
        <p className="actions">
          {hasOwn ? (
            <Button onPress={() => onChange([])}>{words.giveUp}</Button>
          ) : (
            <>
              <Button onPress={() => onChange(inherited)}>{hours.begin}</Button>
              <Button onPress={() => onChange(ALWAYS)}>{hours.alwaysOpen}</Button>
            </>
          )}
        </p>
      )}
    </>
  );
}
