// Sends an operator's change of a municipality, as its forms want it sent.
import { OperateMunicipalityDocument } from '../../generated/documents.ts';
import type { OperateMunicipalityInput } from '../../generated/operations.ts';
import { useLanguage } from '../../parts/language/language.tsx';
import { useSave } from '../../parts/forms/useSave.ts';

/** A function that sends the change of the municipality of the slug in the version that was read. */
export function useOperate(slug: string) {
  const language = useLanguage();
  const { save } = useSave(OperateMunicipalityDocument);
  return (wanted: Omit<OperateMunicipalityInput, 'municipality' | 'version'>, version: number | null) => {
    const input = { ...wanted, municipality: slug, version: version ?? 0 };
    return save({ input, language }, ({ operated }) => operated?.version ?? 0);
  };
}
