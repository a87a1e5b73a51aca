// Keys for the study pages, which need no script without them. An element's data-key names the
// keys that press it, with spaces between; one that is itself " " is the space bar.
"use strict";

const KEPT = "certguide-keys";
const choice = document.querySelector("[data-keys]");

function wanted() {
  try {
    return localStorage.getItem(KEPT) !== "off";
  } catch {
    return true;
  }
}

function keep(on) {
  try {
    localStorage.setItem(KEPT, on ? "on" : "off");
  } catch {
    // Without storage it holds for this page alone.
  }
}

function presses(element, key) {
  const keys = element.dataset.key;
  return keys === " " ? key === " " : keys.split(" ").includes(key);
}

function typing(target) {
  return target.closest("input:not([type=checkbox]), select, textarea") !== null;
}

if (choice !== null) {
  choice.checked = wanted();
  choice.closest("[hidden]").hidden = false;
  choice.addEventListener("change", () => keep(choice.checked));
}

document.addEventListener("keydown", (event) => {
  const busy = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
  if (busy || !choice?.checked || typing(event.target)) return;
  const key = event.key.toLowerCase();
  // The space bar presses what has the focus; then it is not ours.
  if (key === " " && event.target.closest("a, button, input, summary")) return;
  const meant = [...document.querySelectorAll("[data-key]")].find((each) => presses(each, key));
  if (meant === undefined) return;
  event.preventDefault();
  meant.click();
});

// A form is sent once, however often its button is pressed.
document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) event.preventDefault();
  event.target.dataset.sent = "1";
});
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});
