// The pages of signing in and of one's own account, each fetched when it is first opened.
import { lazyComponent } from '../connection/lazy-component.ts';

export const account = {
  Account: lazyComponent(async () => (await import('./Account.tsx')).Account),
  SignIn: lazyComponent(async () => (await import('./SignIn.tsx')).SignIn),
  Forgotten: lazyComponent(async () => (await import('./Forgotten.tsx')).Forgotten),
  NoToken: lazyComponent(async () => (await import('./NoToken.tsx')).NoToken),
  SetUpFactor: lazyComponent(async () => (await import('./SetUpFactor.tsx')).SetUpFactor),
};
