// Runs in a page before the product does: counts what is asked of the functions in `window.underWay`,
// until the page is idle again after it was answered, for then the answer is drawn, and what it leads to is asked.
(() => {
  const { fetch } = window;
  window.underWay = 0;
  const drawn = () =>
    requestAnimationFrame(() =>
      requestIdleCallback(() => requestAnimationFrame(() => (window.underWay -= 1))),
    );
  window.fetch = (...asked) => {
    window.underWay += 1;
    const answer = fetch(...asked);
    answer.then((one) => one.clone().text()).then(drawn, drawn);
    return answer;
  };
})();
