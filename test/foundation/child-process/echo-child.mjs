// Work that says what it hears, until it hears how to fail. JavaScript, as work is that was built.

export const work = async ({ say, hear }) => {
  for (;;) {
    const heard = await hear();
    if (heard === 'fail') throw new RangeError('qz7secret');
    if (heard === 'exit') process.exit(3);
    await say(heard);
  }
};
