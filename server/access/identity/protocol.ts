// Speaks OpenID Connect with a provider: code flow with PKCE, state and nonce, by openid-client. Loaded when somebody signs in so.
import * as client from 'openid-client';
import { createFetch, PATIENCE_SECONDS, ProviderError } from './fetch.ts';
import { isAskable, type IdentityProvider } from './rules.ts';

/** What the browser keeps while somebody is at the provider, sealed. */
export interface UnderWay {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** The provider as it says of itself, and how we are known to it. Throws where it is on no listed host. */
export async function discover(
  { issuer, clientId }: Pick<IdentityProvider, 'issuer' | 'clientId'>,
  secret: string | null,
  hosts: readonly string[],
): Promise<client.Configuration> {
  if (!isAskable(issuer, hosts)) throw new ProviderError('The provider is on no host of OIDC_HOSTS.');
  const config = await client.discovery(new URL(issuer), clientId, {}, authenticationBy(secret), {
    [client.customFetch]: createFetch(hosts),
    timeout: PATIENCE_SECONDS,
    // Without TLS only a provider on this machine is askable.
    execute: [
      client.enableNonRepudiationChecks,
      ...(issuer.startsWith('http:') ? [client.allowInsecureRequests] : []),
    ],
  });
  const { authorization_endpoint: there } = config.serverMetadata();
  if (there === undefined || !isAskable(there, hosts))
    throw new ProviderError('The page of the provider is on no host of OIDC_HOSTS.');
  return config;
}

/** As the provider likes the secret to be shown; where it does not say, as the standard does. */
function authenticationBy(secret: string | null): client.ClientAuth {
  if (secret === null) return client.None();
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (methods.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

export interface Wish {
  readonly redirectUri: string;
  readonly email: string;
  /** After so many seconds the provider asks again who it is. */
  readonly maxAge: number;
}

/** Where the browser is sent, and what it is to bring back. */
export async function authorize(
  config: client.Configuration,
  { factorClaim, factorValues }: IdentityProvider,
  { redirectUri, email, maxAge }: Wish,
): Promise<{ readonly address: string; readonly underWay: UnderWay }> {
  const underWay = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
  };
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    code_challenge: await client.calculatePKCECodeChallenge(underWay.verifier),
    code_challenge_method: 'S256',
    state: underWay.state,
    nonce: underWay.nonce,
    login_hint: email,
    max_age: String(maxAge),
    ...(factorClaim === 'acr' && { acr_values: factorValues.join(' ') }),
  });
  return { address: address.href, underWay };
}

export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string };

/**
 * What the provider says of whoever comes back, once it is all checked; 'CANCELLED' where he or she did not want to. How and
 * when somebody signed in stands in the signed token alone.
 */
export async function redeem(
  config: client.Configuration,
  address: URL,
  { state, nonce, verifier }: UnderWay,
): Promise<Claims | 'CANCELLED'> {
  try {
    const tokens = await client.authorizationCodeGrant(config, address, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new ProviderError('The provider sent no token of identity.');
    if ('email' in claims || config.serverMetadata().userinfo_endpoint === undefined) return claims;
    const { email, email_verified, name } = await client.fetchUserInfo(
      config,
      tokens.access_token,
      claims.sub,
    );
    return { name, ...claims, email, email_verified };
  } catch (error) {
    if (error instanceof client.AuthorizationResponseError && error.error === 'access_denied')
      return 'CANCELLED';
    throw error;
  }
}
