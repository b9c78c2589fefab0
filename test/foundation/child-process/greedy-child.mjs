// Work that wants ever more memory. JavaScript, as work is that was built.

export const work = () => {
  const kept = [];
  for (;;) kept.push({ kept: kept.length });
};
