// What is remembered of identity providers, and of whom they know.
import { randomUUID } from 'node:crypto';
import type { Prisma } from '../../../prisma/generated/client.ts';
import type { Grant } from '../grants/grant.ts';
import type { Tenant } from '../../foundation/database/tenant.ts';
import type { UserDatabase } from '../sessions/store-users.ts';
import type { MunicipalityId } from '../../foundation/municipality-id.ts';
import type { IdentityProvider, Person } from './rules.ts';

const providerOf = (row: Prisma.IdentityProviderGetPayload<object>): IdentityProvider => ({
  ...row,
  municipalityId: row.municipalityId as MunicipalityId,
});

/** What credentials at the municipality's provider are kept under. */
const providerIdOf = (municipalityId: MunicipalityId): string => `identity:${municipalityId}`;

/** Whether any municipality has a provider. */
export async function hasProviders(gate: UserDatabase, _grant: Grant<'members.join'>): Promise<boolean> {
  return (await gate.identityProvider.count()) > 0;
}

/** The provider that speaks for the domain, in whichever municipality. */
export async function findProviderOf(
  gate: UserDatabase,
  _grant: Grant<'members.join'>,
  domain: string,
): Promise<IdentityProvider | null> {
  const row = await gate.identityProvider.findFirst({ where: { domains: { has: domain } } });
  return row && providerOf(row);
}

/** The municipality's provider. */
export async function findProvider(
  gate: UserDatabase,
  _grant: Grant<'members.join'>,
  municipalityId: bigint,
): Promise<IdentityProvider | null> {
  const row = await gate.identityProvider.findUnique({ where: { municipalityId } });
  return row && providerOf(row);
}

/** The municipality's provider, to whoever changes it. */
export async function findSet(
  tx: Tenant,
  { municipalityId }: Grant<'identity.edit'>,
): Promise<IdentityProvider | null> {
  const row = await tx.identityProvider.findUnique({ where: { municipalityId } });
  return row && providerOf(row);
}

/** Puts the provider in the place of another of the municipality. */
export async function saveProvider(
  tx: Tenant,
  { municipalityId }: Grant<'identity.edit'>,
  provider: Omit<IdentityProvider, 'municipalityId'>,
): Promise<void> {
  const { clientSecret, domains, factorValues, ...rest } = provider;
  const secret = clientSecret && new Uint8Array(clientSecret);
  const data = { ...rest, clientSecret: secret, domains: [...domains], factorValues: [...factorValues] };
  await tx.identityProvider.upsert({
    where: { municipalityId },
    create: { ...data, municipalityId },
    update: data,
  });
}

/** Takes the municipality's provider away; tells whether there was one. */
export async function removeProvider(
  tx: Tenant,
  { municipalityId }: Grant<'identity.edit'>,
): Promise<boolean> {
  return (await tx.identityProvider.deleteMany({ where: { municipalityId } })).count > 0;
}

/** Forgets whom the municipality's provider knew, and ends what it opened: another one calls people otherwise. */
export async function forgetKnown(
  gate: UserDatabase,
  { municipalityId }: Grant<'identity.edit'>,
): Promise<void> {
  await gate.$transaction(async (tx) => {
    await tx.session.deleteMany({ where: { onlyIn: municipalityId } });
    await tx.credential.deleteMany({ where: { providerId: providerIdOf(municipalityId) } });
  });
}

/** Another municipality's slug that has the domain already; a domain leads to one provider. */
export async function findOwnerOf(
  tx: Tenant,
  { municipalityId }: Grant<'identity.edit'>,
  domains: readonly string[],
): Promise<string | null> {
  const row = await tx.identityProvider.findFirst({
    where: { municipalityId: { not: municipalityId }, domains: { hasSome: [...domains] } },
    select: { municipality: { select: { slug: true } } },
  });
  return row?.municipality.slug ?? null;
}

/** Of invitations: that it can be accepted already. */
export const openedBy = (now: Date) => ({ OR: [{ opensAt: null }, { opensAt: { lte: now } }] });

/**
 * The user whom the person is: a member of the provider's municipality, or invited there, of the same address, and of the
 * same subject from the first time on: an address may be given to somebody else. Null where there is none; an account is
 * made for who was invited, and no rights. An account that is anybody else's too, by a password or in another municipality, is
 * not led to by an invitation: with its own password, and its factor, the invitation is accepted first.
 */
export async function findUserFor(
  gate: UserDatabase,
  _grant: Grant<'members.join'>,
  { municipalityId }: IdentityProvider,
  { subject, email, name }: Person,
  now: Date,
): Promise<string | null> {
  const providerId = providerIdOf(municipalityId);
  return gate.$transaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { email },
      include: { credentials: true, _count: { select: { members: true } }, operator: true },
    });
    const invited = {
      municipalityId,
      email,
      acceptedAt: null,
      withdrawnAt: null,
      expiresAt: { gt: now },
      ...openedBy(now),
    };
    const isMember =
      user !== null && (await tx.member.count({ where: { municipalityId, userId: user.id } })) > 0;
    const isOthers =
      user !== null &&
      (user._count.members > 0 ||
        user.operator !== null ||
        user.credentials.some((credential) => credential.providerId !== providerId));
    if (!isMember && (isOthers || (await tx.invitation.count({ where: invited })) === 0)) return null;
    const times = { createdAt: now, updatedAt: now };
    const known = user?.credentials.find((credential) => credential.providerId === providerId);
    if (known !== undefined) return known.accountId === subject ? known.userId : null;
    const taken = { providerId_accountId: { providerId, accountId: subject } };
    if ((await tx.credential.findUnique({ where: taken })) !== null) return null;
    const userId = user?.id ?? randomUUID();
    if (user === null)
      await tx.user.create({ data: { ...times, id: userId, name, email, emailVerified: true } });
    await tx.credential.create({
      data: { ...times, id: randomUUID(), userId, providerId, accountId: subject },
    });
    return userId;
  });
}
