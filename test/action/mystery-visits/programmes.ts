// What tests of mystery-client visits have in common: the operations, a programme of a city, and its mystery client's pass.
import { randomUUID } from 'node:crypto';
import type { City } from '../../support/city.ts';
import type { SignedIn } from '../../support/members.ts';
import type { TestServer } from '../../support/server.ts';

export const CREATE = `mutation ($input: CreateMysteryProgrammeInput!) { createMysteryProgramme(input: $input) { __typename
  ... on MysteryProgrammeCreated { programme { id name note beginsOn endsOn version visitCount toldCount isOver
    criteria { id section kind channels text } } }
  ... on Invalid { faults { field fault part } } } }`;
export const CHANGE = `mutation ($input: ChangeMysteryProgrammeInput!) { changeMysteryProgramme(input: $input) { __typename
  ... on MysteryProgrammeSaved { programme { name note beginsOn endsOn version } }
  ... on Invalid { faults { field fault } } ... on Outdated { version } } }`;
export const ISSUE = `mutation ($input: IssueMysteryLinkInput!) { issueMysteryLink(input: $input) { __typename
  ... on MysteryLinkIssued { address link { holder state expiresOn } }
  ... on Invalid { faults { field fault } } } }`;
export const REVOKE = `mutation ($input: RevokeMysteryLinkInput!) { revokeMysteryLink(input: $input) { links { state } } }`;
export const PROGRAMME = `query ($slug: String!, $id: ID!) { mysteryProgramme(municipality: $slug, id: $id) { id name visitCount toldCount isOver
  visits { id channel turn toldOn note location { name } answers { criterion choice number } }
  results { mean visits sections { section mean visits } minutes { mean visits criterion { id } }
    services { mean visits category { name } } places { mean visits location { name } } }
  links { holder state lastUsedOn } } }`;
export const MINE = `{ clientProgramme { id name note beginsOn endsOn lastDay municipality { slug }
  criteria { id kind channels text } visits { id channel turn isTold location { name } } } }`;
export const TELL = `mutation ($input: TellMysteryVisitsInput!) { tellMysteryVisits(input: $input) { programme { id } results { __typename
  ... on MysteryVisitTold { visit isRepeated } ... on MysteryVisitNotTaken { visit why } } } }`;

/** Three criteria, one of each kind. */
export const CRITERIA = [
  { section: 'WAIT', kind: 'MINUTES', channels: ['DESK'], text: { bg: 'Минути чакане.' } },
  { section: 'RECEPTION', kind: 'YES_NO', channels: ['DESK', 'PHONE'], text: { bg: 'Поздравиха ме.' } },
  { section: 'OUTCOME', kind: 'SCORE', channels: ['DESK', 'PHONE'], text: { bg: 'Помогнаха ми.' } },
];

export interface Planned {
  readonly id: string;
  readonly token: string;
  /** The authorization of its mystery client. */
  readonly pass: string;
  readonly visits: readonly { readonly id: string; readonly channel: string }[];
}

/** A new programme of the city's places at the desk, from 1 November 2026, as a member sends it. */
export const draftOf = (city: City, more: object = {}) => ({
  municipality: city.slug,
  name: 'Есенни посещения',
  beginsOn: '2026-11-01',
  endsOn: '2026-11-30',
  locations: city.places.map(({ id }) => String(id)),
  channels: ['DESK'],
  each: 1,
  criteria: CRITERIA,
  ...more,
});

/** Makes it, with a link. */
export async function plan(
  { ask }: TestServer,
  city: City,
  member: SignedIn,
  more: object = {},
): Promise<Planned> {
  const created = await ask(CREATE, { input: draftOf(city, more) }, member);
  const { id } = created.data.createMysteryProgramme.programme;
  const input = { municipality: city.slug, programme: id, holder: 'Ангел Тайнов' };
  const issued = await ask(ISSUE, { input }, member);
  const { address } = issued.data.issueMysteryLink;
  const token = address.slice(address.lastIndexOf('/') + 1);
  const pass = `Bearer ${token}`;
  return { id, token, pass, visits: (await ask(MINE, {}, pass)).data.clientProgramme.visits };
}

/** What a phone tells of a visit at the desk. */
export const told = (visit: string | undefined, score = 8, more: object = {}) => ({
  id: randomUUID(),
  visit,
  answers: [
    { criterion: '1', number: 12 },
    { criterion: '2', choice: 'YES' },
    { criterion: '3', number: score },
  ],
  ...more,
});
