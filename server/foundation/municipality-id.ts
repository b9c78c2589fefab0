// The id of a municipality, which no other number can stand for.

export type MunicipalityId = bigint & { readonly brand: 'MunicipalityId' };

/** A row of a tenant table, whose municipality is known to be one. */
export type Owned<Row> = Omit<Row, 'municipalityId'> & { readonly municipalityId: MunicipalityId };
