// Talks to the server: acts, parts, and the feed of what has changed.

export const here = document.body.dataset;

/** Shows a line that goes away by itself; above an open modal, too. */
export function toast(text) {
  const box = document.getElementById("toasts");
  const line = document.createElement("div");
  line.className = "toast";
  const words = document.createElement("span");
  words.textContent = text;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "✕";
  close.setAttribute("aria-label", "Dismiss");
  close.addEventListener("click", () => line.remove());
  line.append(words, close);
  box.append(line);
  box.popover = "manual";
  if (box.matches(":popover-open")) box.hidePopover();
  box.showPopover();
  setTimeout(() => line.remove(), 9000);
}

const SAID = {
  TIMED_OUT: "Plumbline did not answer within three seconds.",
  FAILED: "Plumbline could not be reached.",
  REFUSED: "That is not possible here.",
};

/** Does something as the acting person. Says what went wrong and returns what came of it. */
export async function act(name, fields = {}) {
  const body = new URLSearchParams({ as: here.as });
  for (const [key, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) body.append(key, one);
    }
  }
  try {
    const answer = await fetch(`/sandbox/acts/${name}`, { method: "POST", body });
    const done = await answer.json();
    if (!done.ok && done.outcome !== "INVALID") toast(done.detail || SAID[done.outcome] || "That did not work.");
    return done;
  } catch {
    toast("The sandbox cannot be reached. Is it still running?");
    return { ok: false, outcome: "FAILED", detail: "" };
  }
}

/** While a button is held down nothing is drawn anew, or the press would be lost; but not for long. */
const LONGEST_HOLD = 2000;
let held = null;
let release = () => {};
addEventListener("pointerdown", () => {
  held ??= new Promise((done) => { release = done; });
  setTimeout(letGo, LONGEST_HOLD);
}, true);
for (const end of ["pointerup", "pointercancel", "blur"]) addEventListener(end, () => setTimeout(letGo), true);

function letGo() {
  held = null;
  release();
}

/** A part of the page as HTML, or null where it cannot be had. */
export async function part(name, fields = {}) {
  const query = new URLSearchParams({ as: here.as, in: here.in });
  for (const [key, value] of Object.entries(fields)) if (value) query.set(key, value);
  try {
    const answer = await fetch(`/sandbox/parts/${name}?${query}`);
    const html = answer.ok ? await answer.text() : null;
    await held;
    return html;
  } catch {
    return null;
  }
}

/** Runs a load one at a time; calls during a run lead to one more run. */
export function oneAtATime(load) {
  let running = null;
  let again = false;
  return () => {
    again = true;
    running ??= (async () => {
      while (again) {
        again = false;
        await load();
      }
      running = null;
    })();
    return running;
  };
}

/** Calls a listener for each hint of the server; "hello" comes with each new connection. */
export function listen(heard) {
  const feed = new EventSource(`/sandbox/live?as=${encodeURIComponent(here.as)}`);
  for (const kind of ["hello", "MESSAGES", "CONVERSATIONS", "PEOPLE", "MODALS", "HOME", "TRAFFIC"]) {
    feed.addEventListener(kind, (event) => heard(kind, event.data));
  }
  addEventListener("pagehide", () => feed.close());
}

/** What finds one of several boxes again, which have no ids; null for anything else. */
function box(control) {
  const isBox = control.type === "radio" || control.type === "checkbox";
  return isBox ? `input[name="${CSS.escape(control.name)}"][value="${CSS.escape(control.value)}"]` : null;
}

/** Where the focus goes whose control is gone or waits: to what holds it, which is read anew, not to the page's top. */
function landing(fresh) {
  const whole = fresh.querySelector("article") ?? fresh;
  whole.tabIndex = -1;
  return whole;
}

/** Replaces an element and keeps what a person has going in it: focus, typed text, open lists. */
export function replaceKeeping(old, fresh) {
  const active = old.contains(document.activeElement) ? document.activeElement : null;
  const focus = active && { id: active.id, box: box(active), label: active.getAttribute("aria-label"), from: active.selectionStart, to: active.selectionEnd };
  const open = [...old.querySelectorAll("details[open] > summary[id]")].map((summary) => summary.id);
  const typed = [...old.querySelectorAll("[data-text]")].filter((field) => field.value !== field.defaultValue);
  const scrolled = [...old.querySelectorAll(".multi-list")].map((list) => [list.parentElement.querySelector("summary").id, list.scrollTop]);
  old.replaceWith(fresh);
  const within = (id) => (id ? fresh.querySelector(`[id="${CSS.escape(id)}"]`) : null);
  for (const id of open) if (within(id)) within(id).parentElement.open = true;
  for (const [id, top] of scrolled) if (within(id)) within(id).parentElement.querySelector(".multi-list").scrollTop = top;
  for (const field of typed) if (within(field.id)) within(field.id).value = field.value;
  if (focus) {
    const target = within(focus.id) ?? (focus.box && fresh.querySelector(focus.box)) ?? (focus.label && fresh.querySelector(`[aria-label="${CSS.escape(focus.label)}"]`));
    target?.focus({ preventScroll: true });
    if (!fresh.contains(document.activeElement)) landing(fresh).focus({ preventScroll: true });
    if (target?.setSelectionRange && focus.from !== null && focus.from !== undefined) {
      try { target.setSelectionRange(focus.from, focus.to); } catch { /* not a text field */ }
    }
  }
  globalThis.htmx?.process(fresh);
}

/** Makes a list's children those of the HTML: unchanged ones stay, by id and rev. Returns the new ones. */
export function reconcile(list, html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  const wanted = [...template.content.children];
  const known = new Map([...list.children].map((child) => [child.id, child]));
  const added = [];
  let at = list.firstElementChild;
  for (const child of wanted) {
    const old = known.get(child.id);
    known.delete(child.id);
    if (!old) {
      list.insertBefore(child, at);
      globalThis.htmx?.process(child);
      added.push(child);
      continue;
    }
    if (old === at) at = at.nextElementSibling;
    else list.insertBefore(old, at);
    if (old.dataset.rev !== child.dataset.rev) replaceKeeping(old, child);
  }
  for (const gone of known.values()) gone.remove();
  return added;
}
