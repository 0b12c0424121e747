// The modal on top: opens, keeps what was typed, submits, goes back.

import { act, oneAtATime, part, replaceKeeping } from "./wire.js";
import { count, flushTyping, holdMax } from "./elements.js";

const region = document.getElementById("modal");
let opener = null;

const current = () => region.querySelector("dialog.modal");

function focusFirst(dialog) {
  const target =
    dialog.querySelector("[aria-invalid=true]") ??
    dialog.querySelector("[autofocus]") ??
    dialog.querySelector(".modal-body :is(input, textarea, select, summary, button):not([disabled])") ??
    dialog.querySelector("footer .primary, footer button");
  target?.focus();
}

function open(dialog) {
  if (!dialog.open) dialog.showModal();
  dialog.addEventListener("cancel", (event) => {
    if (event.target !== dialog) return;
    event.preventDefault();
    leave("back");
  });
  dialog.querySelectorAll("[data-max-length]").forEach(count);
  holdMax(dialog);
}

/** Shows what the server says is on top: nothing, the same view changed, or another one. */
function show(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  const fresh = template.content.querySelector("dialog");
  const old = current();
  if (!fresh) {
    if (!old) return;
    old.close();
    region.replaceChildren();
    (opener?.isConnected ? opener : document.getElementById(opener?.id ?? "") ?? document.querySelector(".composer textarea"))?.focus();
    opener = null;
    return;
  }
  if (!old) {
    opener = document.activeElement;
    region.replaceChildren(fresh);
    open(fresh);
    focusFirst(fresh);
  } else if (old.dataset.view !== fresh.dataset.view) {
    old.close();
    region.replaceChildren(fresh);
    open(fresh);
    focusFirst(fresh);
  } else if (old.dataset.rev !== fresh.dataset.rev) {
    update(old, fresh);
  }
}

/** The same view: its parts change within the open dialog, so that focus and place stay. */
function update(old, fresh) {
  const top = old.querySelector(".modal-body").scrollTop;
  old.dataset.rev = fresh.dataset.rev;
  replaceKeeping(old.querySelector(".modal-head"), fresh.querySelector(".modal-head"));
  replaceKeeping(old.querySelector(".modal-body"), fresh.querySelector(".modal-body"));
  old.querySelector(".failure")?.remove();
  const failure = fresh.querySelector(".failure");
  replaceKeeping(old.querySelector("footer"), fresh.querySelector("footer"));
  if (failure) old.querySelector("footer").before(failure);
  old.querySelector(".modal-body").scrollTop = top;
  old.querySelectorAll("[data-max-length]").forEach(count);
  holdMax(old);
}

export const refreshModal = oneAtATime(async () => {
  const html = await part("modal");
  if (html !== null) show(html);
});

async function leave(how) {
  const dialog = current();
  if (!dialog) return;
  await flushTyping();
  await act(how, { view: dialog.dataset.view });
  await refreshModal();
}

async function submit(dialog) {
  const button = dialog.querySelector("footer [type=submit]");
  if (!button || button.disabled) return;
  button.disabled = true;
  button.classList.add("busy");
  await flushTyping();
  const view = dialog.dataset.view;
  const done = await act("submit", { view });
  await refreshModal();
  const now = current();
  if (now?.dataset.view !== view) return;
  const again = now.querySelector("footer [type=submit]");
  if (again) {
    again.disabled = false;
    again.classList.remove("busy");
  }
  if (done.outcome === "INVALID") {
    const wrong = now.querySelector(".wrong");
    wrong?.querySelector("input, textarea, select, summary")?.focus();
  } else if (done.ok) again?.focus();
}

export function startModals() {
  region.addEventListener("click", (event) => {
    if (event.target.closest("[data-back]")) leave("back");
    else if (event.target.closest("[data-close]")) leave("close");
  });
  region.addEventListener("submit", (event) => {
    event.preventDefault();
    submit(event.target.closest("dialog.modal"));
  });
  const dialog = current();
  if (dialog) {
    open(dialog);
    focusFirst(dialog);
  }
}
