// Takes more memory than it has, in big pieces so that it is soon done.
exports.main = ({ how }) => {
  const all = [];
  while (how === 'eat') all.push(new Array(100_000).fill({}));
};
