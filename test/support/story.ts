// A story told in tests, as ten weeks of keys: each step needs what those before it did.
import { it } from 'vitest';

/** Answers what declares its steps: whichever test runs first, the steps before it are taken first, and each once. */
export function story(): (name: string, take: () => Promise<void> | void) => void {
  let soFar = (): Promise<void> => Promise.resolve();
  return (name, take) => {
    const before = soFar;
    let taken: Promise<void> | undefined;
    // One that fails says so in its own test; the others are taken all the same.
    soFar = () => (taken ??= before().then(take, take));
    // oxlint-disable-next-line vitest/valid-title -- It is the step's.
    it(name, soFar);
  };
}
