// What stands around the pages of an app: its frame, and that somebody signed in.
import { Outlet } from 'react-router';
import { SignedIn } from './SignedIn.tsx';
import { Frame } from './Frame.tsx';

export function Framed() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  );
}

export function OfSignedIn() {
  return (
    <SignedIn>
      <Outlet />
    </SignedIn>
  );
}
