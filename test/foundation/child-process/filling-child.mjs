// Work whose memory is none of JavaScript's: buffers, filled one after the other. JavaScript, as work is that was built.

export const work = () => {
  const kept = [];
  for (;;) kept.push(Buffer.alloc(2 ** 24, 1));
};
