// A city's identity provider in the schema, as operators see it: where it is, and for whom it speaks; never its secret.
import { grant } from '../../access/grants/grant.ts';
import { CITIZEN } from '../../access/grants/viewer.ts';
import { FACTOR_CLAIMS, type IdentityProvider } from '../../access/identity/rules.ts';
import { findProvider } from '../../access/identity/store.ts';
import { builder } from '../../api/builder.ts';
import { OperatedMunicipalityType } from './refs.ts';

export const FactorClaimType = builder.enumType('FactorClaim', {
  description: 'The claim of a provider’s token that can stand for a second factor.',
  values: {
    AMR: { value: 'amr', description: 'How somebody signed in there (RFC 8176).' },
    ACR: { value: 'acr', description: 'How surely: an authentication context class.' },
  } as const satisfies Record<string, { value: (typeof FACTOR_CLAIMS)[number]; description: string }>,
});

const IdentityProviderType = builder.objectRef<IdentityProvider>('IdentityProvider').implement({
  description:
    'Where a municipality’s people sign in to everything else (OpenID Connect). Its secret is told to nobody.',
  fields: (t) => ({
    issuer: t.exposeString('issuer', { description: 'As the provider calls itself, and where it is found.' }),
    clientId: t.exposeString('clientId', { description: 'What we are called there.' }),
    hasSecret: t.boolean({
      description: 'A secret of the client is kept; without one it is a public client.',
      resolve: ({ clientSecret }) => clientSecret !== null,
    }),
    domains: t.exposeStringList('domains', {
      description: 'What comes after the @ of the addresses that it speaks for.',
    }),
    factorClaim: t.field({
      type: FactorClaimType,
      nullable: true,
      description: 'The claim whose values stand for a second factor; null: ours is asked for.',
      resolve: ({ factorClaim }) => FACTOR_CLAIMS.find((each) => each === factorClaim) ?? null,
    }),
    factorValues: t.exposeStringList('factorValues', { description: 'Those values.' }),
  }),
});

builder.objectFields(OperatedMunicipalityType, (t) => ({
  identityProvider: t.field({
    type: IdentityProviderType,
    nullable: true,
    complexity: { field: 5 },
    description: 'By which identity provider its people may sign in; null: by a password alone.',
    // The gate knows it before anybody has signed in.
    resolve: ({ municipality: { id } }, _args, { gate }) =>
      findProvider(gate.database.prisma, grant(CITIZEN, 'members.join', null), id),
  }),
  identityHosts: t.stringList({
    description: 'The hosts on which identity providers may be asked, as whoever runs the platform set them.',
    resolve: (_city, _args, { gate }) => [...gate.identity.hosts],
  }),
  identityRedirect: t.string({
    description: 'The redirect URI that a provider is told.',
    resolve: (_city, _args, { gate }) => gate.identity.redirectUri,
  }),
}));
