// Lists to choose from by typing, as a person uses them: one closes where the page scrolls below it, and opens as one types on.
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

const happens = (waited: Promise<unknown>): Promise<boolean> =>
  waited.then(
    () => true,
    () => false,
  );

/** Types into the list's field until the option stands there. */
export async function typeFor(field: Locator, words: string, option: Locator): Promise<void> {
  await field.fill(words);
  while (!(await happens(option.waitFor({ timeout: 2000 })))) {
    await field.fill('');
    await field.fill(words);
  }
}

/** Types into the list's field, and chooses the option of that name. */
export async function chooseTyped(field: Locator, words: string, name: string): Promise<void> {
  const option = field.page().getByRole('option', { name });
  do await typeFor(field, words, option);
  while (!(await happens(option.click({ timeout: 2000 }))));
}

/**
 * Types into the list's field, and chooses the one option that is left, whose name holds `part`, by keys. A list that has closed opens
 * at a key with all its options, and at the one that was chosen before.
 */
export async function chooseByKeys(field: Locator, words: string, part: string): Promise<void> {
  const option = field.page().getByRole('option', { name: part });
  const isChosen = () => expect.poll(() => field.inputValue(), { timeout: 2000 }).toContain(part);
  do {
    await typeFor(field, words, option);
    await field.press('ArrowDown');
    await field.press('Enter');
  } while (!(await happens(isChosen())));
}
