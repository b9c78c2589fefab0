// The services of the city's own server, to choose one of; with the one that is chosen, also where the server does not tell it now.
import { useQuery } from '@apollo/client/react';
import { RequestServicesDocument } from '../../generated/documents.ts';
import { useMembership } from '../../parts/shell/membership.ts';

/** Empty where the city has no server. */
export function useServices(
  chosen: string | null,
): readonly { readonly id: string; readonly name: string }[] {
  const { slug } = useMembership().municipality;
  const { data } = useQuery(RequestServicesDocument, { variables: { slug } });
  const services = (data?.requestServices.services ?? []).map(({ code: id, name }) => ({ id, name }));
  const isKnown = chosen === null || services.some(({ id }) => id === chosen);
  return isKnown ? services : [...services, { id: chosen, name: chosen }];
}
