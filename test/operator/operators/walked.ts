// Every root field that operators alone have, as it is walked.
import type { City } from '../../support/city.ts';

export interface Case {
  readonly query: string;
  readonly of: (city: City) => Readonly<Record<string, unknown>>;
  /** Asked of a city that allows it: by then somebody has joined it. */
  readonly isAllowed?: 'municipalities.export' | 'identity.edit';
  /** Asked of a city whose erasure is planned. */
  readonly isOfPlanned?: true;
  /** What an operator hears. */
  readonly tells: (city: City) => string;
}

/** Each, with what it tells an operator. */
export const CASES: Readonly<Record<string, Case>> = {
  'Query.operatedMunicipalities': {
    query: `{ operatedMunicipalities { locationCount municipality { slug } } }`,
    of: () => ({}),
    tells: ({ slug }) => slug,
  },
  'Query.operatedMunicipality': {
    query: `query ($slug: String!) { operatedMunicipality(slug: $slug) { openedOn isBehind isJoined storageBytes
      publishedDays { day count } signs { isNew ordered printed mounted damaged } allowances { id action until why givenBy holds }
      erasureDays erasure { id dueAt } export { state startedAt by bytesSoFar failure made { madeAt keptUntil bytes rows people manifestHash } }
      webhookHosts identityHosts identityRedirect identityProvider { issuer clientId hasSecret domains factorClaim factorValues } state version formerSlugs municipality { slug } } }`,
    of: ({ slug }) => ({ slug }),
    tells: ({ slug }) => slug,
  },
  'Query.platform': {
    query: `{ platform { version node postgres migration databaseBytes since errors { at words id } } }`,
    of: () => ({}),
    tells: () => process.version,
  },
  'Mutation.operateMunicipality': {
    query: `mutation ($input: OperateMunicipalityInput!) { operateMunicipality(input: $input) { __typename
      ... on MunicipalityOperated { operated { municipality { slug } } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, version: 1, why: 'A walk.', isSuspended: false } }),
    tells: ({ slug }) => slug,
  },
  'Mutation.inviteFirstAdmin': {
    query: `mutation ($input: InviteFirstAdminInput!) { inviteFirstAdmin(input: $input) { ... on AdminInvited { link }
      ... on Invalid { faults { field fault } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, email: 'kmet@proba.bg', language: 'BG' } }),
    // By then somebody of each role has joined it.
    tells: () => 'municipality',
  },
  'Mutation.takeMemberFactor': {
    query: `mutation ($input: TakeMemberFactorInput!) { takeMemberFactor(input: $input) { ... on FactorTaken { email isSent }
      ... on Invalid { faults { field fault } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, email: 'nobody@proba.bg', why: 'A walk.' } }),
    tells: () => 'UNKNOWN',
  },
  'Mutation.inviteFurtherAdmin': {
    query: `mutation ($input: InviteFurtherAdminInput!) { inviteFurtherAdmin(input: $input) { ... on FurtherAdminInvited { opensAt }
      ... on Invalid { faults { field fault } } } }`,
    of: ({ slug }) => ({
      input: { municipality: slug, email: 'vtori@proba.bg', language: 'BG', why: 'A walk.' },
    }),
    tells: () => 'opensAt',
  },
  'Mutation.issuePrintToken': {
    query: `mutation ($input: IssuePrintTokenInput!) { issuePrintToken(input: $input) { ... on PrintTokenIssued { token publicUrl }
      ... on Invalid { faults { field fault } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, why: 'A walk.' } }),
    tells: () => 'token',
  },
  'Mutation.makeCityExport': {
    query: `mutation ($input: MakeCityExportInput!) { makeCityExport(input: $input) { ... on CityExportBegun { toldCount }
      ... on CityExportUnderWay { toldCount } ... on Invalid { faults { field fault } } } }`,
    // Nothing is begun without a reason.
    of: ({ slug }) => ({ input: { municipality: slug, why: '' } }),
    isAllowed: 'municipalities.export',
    tells: () => 'REQUIRED',
  },
  'Mutation.takeCityExport': {
    query: `mutation ($input: TakeCityExportInput!) { takeCityExport(input: $input) { ... on CityExportTaken { path }
      ... on NoCityExport { isMade } } }`,
    of: ({ slug }) => ({ input: { municipality: slug } }),
    isAllowed: 'municipalities.export',
    tells: () => 'isMade',
  },
  'Mutation.setIdentity': {
    query: `mutation ($input: SetIdentityInput!) { setIdentity(input: $input) { ... on IdentityChanged { toldCount }
      ... on Invalid { faults { field fault } } } }`,
    of: ({ slug }) => ({
      input: {
        municipality: slug,
        issuer: 'https://nowhere.bg',
        clientId: 'a',
        domains: ['a.bg'],
        why: 'A walk.',
      },
    }),
    isAllowed: 'identity.edit',
    tells: () => 'NOT_ALLOWED',
  },
  'Mutation.allowWebhookHosts': {
    query: `mutation ($input: AllowWebhookHostsInput!) { allowWebhookHosts(input: $input) { ... on WebhookHostsAllowed { hosts }
      ... on Invalid { faults { field fault } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, hosts: ['system.proba.bg:8443'], why: 'A walk.' } }),
    tells: () => 'system.proba.bg:8443',
  },
  'Mutation.removeIdentity': {
    query: `mutation ($input: RemoveIdentityInput!) { removeIdentity(input: $input) { ... on IdentityChanged { toldCount }
      ... on Invalid { faults { field fault } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, why: 'A walk.' } }),
    tells: () => 'UNKNOWN',
  },
  'Query.operators': {
    query: `{ operators { name email since appointedBy hasFactor isYou factorTakings { at takenBy why } } }`,
    of: () => ({}),
    tells: () => 'isYou',
  },
  'Mutation.takeOperatorFactor': {
    query: `mutation ($input: TakeOperatorFactorInput!) { takeOperatorFactor(input: $input) { ... on FactorTaken { email isSent }
      ... on Invalid { faults { field fault } } } }`,
    of: () => ({ input: { email: 'nobody@proba.bg', why: 'A walk.' } }),
    tells: () => 'UNKNOWN',
  },
  'Mutation.planErasure': {
    query: `mutation ($input: PlanErasureInput!) { planErasure(input: $input) { __typename
      ... on ErasurePlanned { erasure { slug } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug, confirmation: slug } }),
    tells: ({ slug }) => slug,
  },
  'Query.erasures': {
    query: `{ erasures { id slug name state plannedBy plannedAt dueAt exportHash cancelledBy certificate } }`,
    of: () => ({}),
    isOfPlanned: true,
    tells: ({ slug }) => slug,
  },
  'Mutation.cancelErasure': {
    query: `mutation ($input: CancelErasureInput!) { cancelErasure(input: $input) { __typename
      ... on ErasureCancelled { operated { municipality { slug } } } } }`,
    of: ({ slug }) => ({ input: { municipality: slug } }),
    isOfPlanned: true,
    tells: ({ slug }) => slug,
  },
};
