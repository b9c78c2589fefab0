// Every page in every state by a second and a third set of rules: HTML as the standard has it, and IBM's rules of accessibility.
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { expectByIbm } from '../../support/ibm.ts';
import { readBuilt } from './built.ts';
import { everyPage } from './every-page.ts';
import { context, contextIn } from './fixtures.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How React writes: a doctype in small letters, names of attributes with capitals, `<meta/>`, `required=""`. HTML reads all of it alike.
    'doctype-style': 'off',
    'attr-case': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // What HTML takes where nothing is said: a button sends, a field is text. Each word is bytes before the first picture.
    'no-implicit-button-type': 'off',
    'no-implicit-input-type': 'off',
    // Places are called as they are called, and a title says the municipality too.
    'long-title': 'off',
    // Written as the character itself, not as its name.
    'tel-non-breaking': 'off',
    // Several options of one question are one list of values.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
  },
});

describe.each(['bg', 'en'] as const)('in %s', (language) => {
  test.each(Object.entries(everyPage(contextIn(language))))('%s is valid HTML', (_, html) => {
    const { results } = validator.validateStringSync(html);
    expect(
      results
        .flatMap(({ messages }) => messages.map(({ ruleId, message }) => [ruleId, message]))
        // A line and its score are one list of values too, of two selects where there is no script.
        .filter(([rule, message]) => rule !== 'form-dup-name' || !message?.includes('"option"')),
    ).toEqual([]);
  });
});

/** What IBM's engine finds that is none, and why. */
const MISTAKEN: Readonly<Record<string, string>> = {
  'element_attribute_deprecated The HTML attribute(s) "start" is deprecated in HTML 5':
    'HTML has it for lists that go on (4.4.5); the engine has HTML 4 in mind',
  "element_tabbable_role_valid The tabbable element's role 'group' is not a widget role":
    'what is wider than some screens is scrolled by keys, also where this screen shows all of it: without a script nobody knows',
  'figure_label_exists The <figure> element does not have an associated label':
    'it has a caption, which is clipped away where the heading above says the same, and read aloud with the figure',
};

describe('by the rules of IBM', () => {
  let page: Page;
  let states: Record<string, string>;
  beforeAll(async () => {
    const [browser, assets] = await Promise.all([launchBrowser(), readBuilt()]);
    page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    states = everyPage({ ...context, assets });
  });
  afterAll(() => page.context().close());

  test.each(Object.keys(everyPage(context)))('%s breaks none', async (state) => {
    await page.setContent(states[state] ?? '');
    await expectByIbm(page, MISTAKEN);
  });
});
