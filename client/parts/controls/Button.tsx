// Buttons, and links that look like them.
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** main: the one thing to do here; quiet: anything else; text: what leads elsewhere from here; danger: what cannot be taken back. */
export type Weight = 'main' | 'quiet' | 'text' | 'danger';

type Props = {
  children: ReactNode;
  onPress?: () => unknown;
  weight?: Weight;
  type?: 'button' | 'submit';
  isPending?: boolean;
  isDisabled?: boolean;
  /** What it is called where the words on it are not enough: "Remove Ivan". */
  name?: string;
  /** The language of the words on it, where it is not that of the app. */
  lang?: string;
};

/**
 * Quiet, unless told otherwise. While it is pending it can be focused, but not pressed; what is under way stands on the button,
 * and in a status of its own. The browser's own button: pages that only show something fetch nothing of React Aria.
 */
export function Button({
  children,
  onPress,
  weight = 'quiet',
  type = 'button',
  name,
  lang,
  ...state
}: Props) {
  const { isPending = false, isDisabled = false } = state;
  return (
    <>
      <button
        type={isPending ? 'button' : type}
        className={`button ${weight}`}
        disabled={isDisabled}
        onClick={() => {
          if (!isPending) void onPress?.();
        }}
        {...(isPending && { 'aria-disabled': true, 'data-pending': true })}
        {...(name && { 'aria-label': name })}
        {...(lang && { lang })}
      >
        {children}
      </button>
      {state.isPending !== undefined && (
        <span className="hidden" role="status">
          {isPending && children}
        </span>
      )}
    </>
  );
}

/** A link to another page of the app that looks like a button. */
export function ButtonLink({
  to,
  weight = 'quiet',
  name,
  children,
}: {
  to: string;
  weight?: Weight;
  /** As a button's. */
  name?: string;
  children: ReactNode;
}) {
  return (
    <Link to={to} className={`button ${weight}`} {...(name && { 'aria-label': name })}>
      {children}
    </Link>
  );
}
