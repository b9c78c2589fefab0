// Bulgarian texts of what a page of results is taken along as.
export const downloadsBg = { xlsx: 'Като XLSX за Excel', csv: 'Като CSV' };
