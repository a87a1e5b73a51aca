"use strict";
(() => {
  const cases = [...document.querySelectorAll("article.case")];
  const controls = ["show", "kind", "suite", "text"].map((id) => document.getElementById(id));
  const [show, kind, suite, text] = controls;
  const words = new Map();
  const wordsOf = (one) => {
    if (!words.has(one)) words.set(one, one.textContent.toLowerCase());
    return words.get(one);
  };

  const wanted = (one) => {
    const { kind: ofKind, suite: ofSuite, flags } = one.dataset;
    return (
      (!show.value || flags.split(" ").includes(show.value)) &&
      (!kind.value || ofKind === kind.value) &&
      (!suite.value || ofSuite === suite.value) &&
      wordsOf(one).includes(text.value.trim().toLowerCase())
    );
  };

  const filter = () => {
    let shown = 0;
    for (const one of cases) {
      one.hidden = !wanted(one);
      shown += !one.hidden;
    }
    document.getElementById("count").textContent = `${shown} of ${cases.length} cases`;
    document.getElementById("none").hidden = shown > 0;
  };

  const openLinked = () => {
    const linked = document.getElementById(location.hash.slice(1));
    if (!linked || !linked.matches("article.case")) return;
    linked.hidden = false;
    linked.querySelector("details").open = true;
    linked.scrollIntoView();
  };

  for (const control of controls) control.addEventListener("input", filter);
  document.getElementById("open").addEventListener("click", () => {
    for (const one of cases) if (!one.hidden) one.querySelector("details").open = true;
  });
  document.getElementById("close").addEventListener("click", () => {
    for (const one of cases) one.querySelector("details").open = false;
  });
  addEventListener("hashchange", openLinked);
  document.querySelector(".filters").hidden = false;
  filter();
  openLinked();
})();
