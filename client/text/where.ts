// Where a place is, in a line of a list or on a label.

/** What registers and people write before the name of a settlement. */
const KIND = /^(?:с\.|гр\.|село\s|град\s)\s*/i;

const bare = (text: string): string => text.trim().replace(KIND, '').toLowerCase();

/** The settlement, and the address in it where there is one that says more: of „с. Арнаутито“ in Арнаутито the settlement alone. */
export function whereOf(settlement: string, address: string | null): string {
  return address === null || bare(address) === '' || bare(address) === bare(settlement)
    ? settlement
    : `${settlement}, ${address}`;
}
