// Says that a page could not be shown, in its place: what stands around it stays.
import { Component, type ReactNode } from 'react';
import { Refused } from '../connection/refused.ts';
import { Problem } from '../controls/Problem.tsx';

type State = { readonly error?: Error };

/** A page that could not be fetched is told as no connection; anything else is a bug of ours, which React logs. */
export class Boundary extends Component<{ children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error: Refused.is(error) ? error : new Refused('INTERNAL', { cause: error }) };
  }

  override render() {
    const { error } = this.state;
    // A module that failed to load fails for good: only the browser can fetch it again.
    return error ? (
      <Problem error={error} isWhole onRetry={() => window.location.reload()} />
    ) : (
      this.props.children
    );
  }
}
