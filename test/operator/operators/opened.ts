// Operators' pages opened in a real browser, as an operator whose session the test made.
import type { Page } from 'playwright-core';
import { visit, type Opened, type Visit, type VisitOptions } from '../../apps/members/opened.ts';
import type { SignedIn } from '../../support/members.ts';

/** Goes to a path below /operator, signed in as `who` or as nobody. */
export async function visitOperators(
  opened: Opened,
  path: string,
  options: VisitOptions & { readonly who?: SignedIn } = {},
): Promise<Visit> {
  const visited = await visit(opened, null, options);
  await visited.page.goto(`${opened.server.url}/operator${path}`);
  return visited;
}

/** Waits for the page's heading, and until nothing is under way. */
export async function expectHeading(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await page.locator('.loading').waitFor({ state: 'detached' });
}
