// Sends an operator's change of a municipality, as its forms want it sent.
import { useMutation } from '@apollo/client/react';
import { OperateMunicipalityDocument } from '../../generated/documents.ts';
import type { OperateMunicipalityInput } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { sentOf } from '../../parts/forms/sent.ts';
import type { Sent } from '../../parts/forms/VersionedForm.tsx';

/** A function that sends the change of the municipality of the slug in the version that was read. */
export function useOperate(slug: string) {
  const language = useLanguage();
  const [operate] = useMutation(OperateMunicipalityDocument);
  return async (
    wanted: Omit<OperateMunicipalityInput, 'municipality' | 'version'>,
    version: number | null,
  ): Promise<Sent> => {
    const input = { ...wanted, municipality: slug, version: version ?? 0 };
    const { data } = await operate({ variables: { input, language } });
    return sentOf(data?.operateMunicipality, ({ operated }) => operated?.version ?? 0);
  };
}
