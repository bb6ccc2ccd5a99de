
"use strict";
(() => {
  const form = document.querySelector("form.filters");
  const claims = [...document.querySelectorAll("li[data-kind]")];
  const found = document.getElementById("found");

  const named = (id) => document.querySelectorAll(`[data-c~="${CSS.escape(id)}"]`);

  const light = (id) => {
    for (const each of document.querySelectorAll(".on")) each.classList.remove("on");
    if (id) for (const each of named(id)) each.classList.add("on");
  };

  const jumped = () => light(/^#[mc]\d+-\d+$/.test(location.hash) ? location.hash.slice(2) : "");

  const sift = () => {
    const chosen = new FormData(form);
    const kinds = chosen.getAll("kind");
    const who = chosen.get("who");
    const status = chosen.get("status");
    const shown = new Set();
    for (const claim of claims) {
      const fits = kinds.includes(claim.dataset.kind)
        && (!who || claim.dataset.who === who)
        && (!status || claim.dataset.status === status);
      claim.hidden = !fits;
      if (fits) shown.add(claim.dataset.c);
    }
    for (const each of document.querySelectorAll("mark[data-c], a.n[id][data-c]")) {
      each.classList.toggle("off", !each.dataset.c.split(" ").some((id) => shown.has(id)));
    }
    const articles = [...document.querySelectorAll("article.document")];
    for (const article of articles) {
      const own = [...article.querySelectorAll("li[data-kind]")];
      article.hidden = articles.length > 1 && own.length > 0 && own.every((claim) => claim.hidden);
    }
    const count = (number) => number.toLocaleString("en");
    found.textContent = `${count(shown.size)} of ${count(claims.length)} claims`;
  };

  document.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const here = event.target.closest && event.target.closest("li[data-kind]");
    if (!step || !here || event.altKey || event.ctrlKey || event.metaKey) return;
    const visible = claims.filter((claim) => !claim.hidden);
    const next = visible[visible.indexOf(here) + step];
    if (!next) return;
    event.preventDefault();
    next.querySelector("a.n").focus();
    light(next.dataset.c);
  });

  document.addEventListener("pointerover", (event) => {
    const over = event.target.closest && event.target.closest("[data-c]");
    if (over) light(over.dataset.c.split(" ").pop());
  });

  window.addEventListener("hashchange", jumped);
  for (const kind of ["input", "change"]) form.addEventListener(kind, sift);
  form.addEventListener("submit", (event) => event.preventDefault());
  if (claims.length) form.hidden = false;
  sift();
  jumped();
})();
