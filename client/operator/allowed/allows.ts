// Whether operators may do something in a city today, as its pages show it; the server decides.
import type { AllowableAction } from '../../generated/operations.ts';

type Allowing = {
  readonly isJoined: boolean;
  readonly allowances: readonly { readonly action: AllowableAction }[];
};

/** Before anybody has joined there is nobody to ask; after that the city must allow it. */
export const allows = ({ isJoined, allowances }: Allowing, action: AllowableAction): boolean =>
  !isJoined || allowances.some((each) => each.action === action);
