// The composer: drafts that survive a reload, commands completed, Enter sends.

import { act, here } from "./wire.js";

const draftKey = (form) => `draft/${form.dataset.draft}`;

function grow(field) {
  if (CSS.supports("field-sizing", "content")) return;
  field.style.height = "auto";
  field.style.height = `${Math.min(220, field.scrollHeight)}px`;
}

function keepDraft(form, field) {
  if (field.value) localStorage.setItem(draftKey(form), field.value);
  else localStorage.removeItem(draftKey(form));
}

class Completions {
  constructor(field, list) {
    this.field = field;
    this.list = list;
    this.options = [...list.children];
    list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const option = event.target.closest("[data-command]");
      if (option) this.take(option);
    });
    field.addEventListener("blur", () => this.hide());
  }

  /** Shown while the command's own word is being typed. */
  update() {
    const typed = this.field.value;
    const wanted = /^\/\S*$/.test(typed) ? typed.toLowerCase() : null;
    let any = false;
    for (const option of this.options) {
      option.hidden = wanted === null || !option.dataset.command.startsWith(wanted);
      any ||= !option.hidden;
    }
    this.list.hidden = !any;
    this.select(any ? this.visible()[0] : null);
  }

  visible() {
    return this.options.filter((option) => !option.hidden);
  }

  get selected() {
    return this.list.hidden ? null : this.list.querySelector("[aria-selected=true]");
  }

  select(option) {
    for (const one of this.options) one.setAttribute("aria-selected", String(one === option));
    if (option) {
      this.field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else this.field.removeAttribute("aria-activedescendant");
  }

  move(step) {
    const visible = this.visible();
    const at = visible.indexOf(this.selected);
    this.select(visible[(at + step + visible.length) % visible.length]);
  }

  take(option) {
    this.field.value = `${option.dataset.command} `;
    this.hide();
    this.field.focus();
  }

  hide() {
    this.list.hidden = true;
    this.select(null);
  }

  /** Whether the key was for the list. */
  key(event) {
    if (this.list.hidden) return false;
    if (event.key === "ArrowDown") this.move(1);
    else if (event.key === "ArrowUp") this.move(-1);
    else if (event.key === "Escape") this.hide();
    else if (event.key === "Tab" && !event.shiftKey) this.take(this.selected);
    else if (event.key === "Enter" && this.selected && this.selected.dataset.command !== this.field.value) this.take(this.selected);
    else return false;
    event.preventDefault();
    return true;
  }
}

async function send(form, field, whenDone) {
  const text = field.value;
  if (!text.trim() || form.dataset.sending) return;
  form.dataset.sending = "true";
  field.value = "";
  grow(field);
  keepDraft(form, field);
  const done = await act("say", { in: here.in, thread: form.dataset.thread, text });
  delete form.dataset.sending;
  if ((done.outcome === "FAILED" || done.outcome === "REFUSED") && !field.value) {
    field.value = text;
    keepDraft(form, field);
    grow(field);
  }
  whenDone();
}

function start(form, whenDone) {
  const field = form.querySelector("textarea");
  const list = form.querySelector(".completions");
  const completions = list && new Completions(field, list);
  field.value = localStorage.getItem(draftKey(form)) ?? "";
  grow(field);
  field.addEventListener("input", () => {
    grow(field);
    keepDraft(form, field);
    completions?.update();
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing || completions?.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    completions?.hide();
    send(form, field, whenDone);
    field.focus();
  });
}

/** @param whenDone called when something was sent */
export function startComposers(whenDone) {
  document.querySelectorAll("form.composer").forEach((form) => start(form, whenDone));
}
