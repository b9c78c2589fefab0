// Work that never ends, and never pauses: what it hears makes no difference. JavaScript, as work is that was built.

export const work = async ({ say, hear }) => {
  await say(await hear());
  for (;;);
};
