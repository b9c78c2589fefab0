// What a municipality must say, in every state of its data: nothing entered, not assessed, assessed with and without gaps.
import type { PageContext } from '../../../client/parts/page/context.ts';
import { pages } from '../../../client/citizen/pages.tsx';
import type { AccessibilityPageQuery, ContactFragment } from '../../../client/generated/operations.ts';
import { municipality } from './fixtures.ts';

const contact = (name: string): ContactFragment => ({
  name,
  address: 'бул. „Цар Симеон Велики“ 107, 6000 Стара Загора',
  email: 'obshtina@starazagora.example',
  phone: '+359 42 614 614',
  website: 'https://starazagora.example',
});

const contacts = {
  controller: contact('Община Стара Загора'),
  dataProtectionOfficer: { ...contact('Длъжностно лице по защита на данните'), address: null, website: null },
  supervision: { ...contact('Комисия за защита на личните данни'), phone: null },
  enforcement: contact('Министерство на електронното управление'),
};

type Assessment = NonNullable<NonNullable<AccessibilityPageQuery['municipality']>['about']>['accessibility'];

/** The statement and the notice of a municipality that entered whom to turn to. */
export function papersOf(accessibility: Assessment) {
  return { municipality: { ...municipality, about: { ...contacts, accessibility } } };
}

const nothing = { municipality: { ...municipality, about: null } };
const assessed = { assessedOn: '2026-10-12', method: 'SELF', result: 'FULL', gaps: null } as const;
const gaps = 'Картата на резултатите няма увеличение; същите числа стоят в списъка под нея.';

/** Name of the state → complete document. */
export function everyPaper(context: PageContext): Record<string, string> {
  const statement = (accessibility: Assessment) =>
    pages.accessibility.render({ context, data: papersOf(accessibility) });
  return {
    'anonymity-city': pages.cityAnonymity.render({ context, data: { municipality } }),
    'accessibility-unknown': pages.accessibility.render({ context, data: nothing }),
    'accessibility-not-assessed': statement(null),
    'accessibility-full': statement(assessed),
    'accessibility-partial': statement({ ...assessed, method: 'THIRD_PARTY', result: 'PARTIAL', gaps }),
    privacy: pages.privacy.render({ context, data: papersOf(null) }),
    'privacy-unknown': pages.privacy.render({ context, data: nothing }),
  };
}
