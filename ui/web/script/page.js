// What Gradio cannot do: quotes shown at their marks, sources opened beside the chat or as a sheet
// over it, the panel about the learner, copying, and one announcement for each answer.
(() => {
  "use strict";
  const SENTENCES = /*SENTENCES*/ {};
  const language = navigator.languages.map((tag) => tag.split("-")[0]).find((tag) => SENTENCES[tag]);
  const say = (key) => SENTENCES[language || "en"][key];
  const narrow = matchMedia("(max-width: 60rem)");
  const byId = (id) => document.getElementById(id);
  const markOf = (node) => node.closest && node.closest('#log a[href^="#source-"]');

  // Quotes at their marks

  const tip = document.createElement("div");
  tip.id = "quote-tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  let tipped = null;

  function showTip(mark) {
    if (mark.title) {
      mark.dataset.quote = mark.title; // the browser's own tooltip cannot be reached by keyboard
      mark.removeAttribute("title");
    }
    const source = byId(mark.hash.slice(1))?.closest(".source");
    const words = document.createElement("q");
    const place = document.createElement("small");
    words.textContent = mark.dataset.quote;
    const where = source ? source.querySelectorAll("h3 > span:not(.badge), .place") : [];
    place.textContent = [...where].map((part) => part.textContent).filter(Boolean).join(" · ");
    tip.replaceChildren(words, place);
    tip.hidden = false;
    tipped = mark;
    mark.setAttribute("aria-describedby", tip.id);
    const at = mark.getBoundingClientRect();
    const left = Math.min(at.left, innerWidth - tip.offsetWidth - 12);
    const above = at.top - tip.offsetHeight - 6;
    tip.style.left = `${Math.max(12, left)}px`;
    tip.style.top = `${above > 8 ? above : at.bottom + 6}px`;
  }

  function hideTip() {
    tip.hidden = true;
    tipped?.removeAttribute("aria-describedby");
    tipped = null;
  }

  // Panels: beside the chat where there is room, else sheets over it

  let sheet = null;
  let opener = null;

  function openSheet(id, by) {
    closeSheet();
    sheet = byId(id);
    opener = by;
    sheet.dataset.open = "";
    sheet.setAttribute("role", "dialog");
    sheet.setAttribute("aria-label", sheet.querySelector("h2").textContent);
    if (narrow.matches) for (const part of ["masthead", "talk"]) byId(part).inert = true;
    sheet.querySelector(".close").focus();
  }

  function closeSheet() {
    if (!sheet) return;
    delete sheet.dataset.open;
    sheet.removeAttribute("role");
    sheet.removeAttribute("aria-label");
    for (const part of ["masthead", "talk"]) byId(part).inert = false;
    sheet = null;
    opener?.focus();
  }

  function openSource(mark, byKeyboard) {
    const quote = byId(mark.hash.slice(1));
    if (!quote) return;
    hideTip();
    quote.closest("details")?.setAttribute("open", "");
    if (narrow.matches) openSheet("sources", mark);
    else closeSheet();
    location.replace(mark.hash); // scrolls there, and :target tells the style sheet
    if (narrow.matches || !byKeyboard) return;
    const source = quote.closest(".source");
    source.tabIndex = -1;
    source.focus({ preventScroll: true });
    opener = mark;
  }

  // Copying

  const told = document.createElement("p");
  told.id = "told";
  told.setAttribute("role", "status");

  function tell(text) {
    told.textContent = text;
    clearTimeout(tell.timer);
    tell.timer = setTimeout(() => (told.textContent = ""), 4000);
  }

  async function copyConversation() {
    try {
      const answer = await fetch("/conversation.md", { cache: "no-store" });
      if (!answer.ok) throw new Error(answer.statusText);
      const text = await answer.text();
      if (!text.includes("\n## ")) return tell(say("share_empty"));
      await navigator.clipboard.writeText(text);
      tell(say("share_copied"));
    } catch {
      tell(say("share_failed"));
    }
  }

  // Events

  document.addEventListener("click", (event) => {
    const mark = markOf(event.target);
    const button = event.target.closest("button");
    if (mark) {
      event.preventDefault();
      openSource(mark, event.detail === 0);
    } else if (button?.id === "open-profile") openSheet("profile", button);
    else if (button?.id === "open-sources") openSheet("sources", button);
    else if (button?.id === "copy") copyConversation();
    else if (button?.className === "close") closeSheet();
    else if (button?.id === "send" || button?.classList.contains("chip")) focusBox();
  });
  document.addEventListener(
    "click",
    (event) => {
      const button = event.target.closest("#profile .actions button");
      const sure = button?.id !== "forget-everything" || confirm(say("profile_sure"));
      if (!sure) event.stopPropagation(); // before Gradio hears of it
      else if (button) setTimeout(closeSheet); // what came of it stands in the log
    },
    true,
  );
  for (const type of ["mouseover", "focusin"])
    document.addEventListener(type, (event) => {
      const mark = markOf(event.target);
      if (mark) showTip(mark);
      else if (!tip.contains(event.target)) hideTip();
    });
  document.addEventListener("scroll", hideTip, true);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (!tip.hidden) hideTip();
    else if (sheet) closeSheet();
    else if (document.activeElement?.matches(".source")) opener?.focus();
  });

  function focusBox() {
    if (matchMedia("(pointer: fine)").matches) byId("question")?.querySelector("textarea").focus();
  }

  // What Gradio draws, put right as it draws it

  function addClose(panel) {
    const button = document.createElement("button");
    button.className = "close";
    button.type = "button";
    button.textContent = "×";
    button.setAttribute("aria-label", say("panel_close"));
    panel.prepend(button);
  }

  function putRight() {
    document.documentElement.lang = language || "en";
    for (const part of document.querySelectorAll("#log .prose, #panel .source, #chips .chip"))
      part.lang = "en"; // answers and guides are
    const log = document.querySelector('#log [role="log"]');
    log?.setAttribute("aria-live", "off"); // every word would be read as it comes
    for (const message of document.querySelectorAll('#log [data-testid][aria-label]'))
      message.removeAttribute("aria-label"); // it is the text's source, and the text is there
    for (const id of ["announcement", "hint"]) byId(id)?.setAttribute("role", "status");
    for (const id of ["sources", "profile"])
      if (byId(id) && !byId(id).querySelector(".close")) addClose(byId(id));
    if (byId("question") && !putRight.begun) {
      putRight.begun = true;
      focusBox();
    }
  }

  function begin() {
    document.body.append(tip, told);
    new MutationObserver(putRight).observe(document.body, { childList: true, subtree: true });
    putRight();
  }

  if (document.body) begin();
  else document.addEventListener("DOMContentLoaded", begin);
})();
