// Buttons, selects and fields in messages, modals and Home: tells the server what was done with them.

import { act, here, part } from "./wire.js";

const TYPING_PAUSE = 350;

let refresh = () => {};
const typing = new Map();
const going = new Set();

/** Remembers what is on its way to the server, which a form waits for before it is sent. */
function onItsWay(doing) {
  going.add(doing);
  doing.finally(() => going.delete(doing));
  return doing;
}

function where(control) {
  const element = control.closest(".element");
  const spot = control.closest("[data-spot]")?.dataset.spot;
  return { element, fields: { spot, block: element.dataset.block, action: element.dataset.action } };
}

/** Asks the element's dialog, if it has one; a copy, since the element may be drawn anew meanwhile. */
function confirmed(element, control) {
  const template = element.querySelector(":scope > dialog.confirm");
  if (!template) return Promise.resolve(true);
  const dialog = template.cloneNode(true);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (!control.isConnected) document.getElementById(control.id)?.focus();
      resolve(dialog.returnValue === "yes");
    }, { once: true });
  });
}

async function tell(name, control, more = {}) {
  const { element, fields } = where(control);
  if (!(await confirmed(element, control))) {
    refresh(fields.spot, true);
    return;
  }
  element.classList.remove("failed");
  const slow = element.dataset.dispatches === "true" && setTimeout(() => element.classList.add("pending"), 80);
  await onItsWay(act(name, { ...fields, ...more }));
  clearTimeout(slow);
  element.classList.remove("pending");
  await refresh(fields.spot);
}

function chosen(control) {
  if (control.type !== "checkbox" && control.type !== "radio") return [control.value];
  const same = control.form.querySelectorAll(`[name="${CSS.escape(control.name)}"]`);
  return [...same].filter((box) => box.checked).map((box) => box.value);
}

/** With as many ticks as are allowed, the other boxes cannot be ticked. */
export function holdMax(root) {
  for (const list of root.querySelectorAll(".multi[data-max]")) {
    const full = list.querySelectorAll("input:checked").length >= Number(list.dataset.max);
    for (const box of list.querySelectorAll("input[type=checkbox]:not(:checked)")) box.disabled = full;
  }
}

function set(control) {
  const list = control.closest(".multi");
  if (list) holdMax(list.parentElement);
  if (list && control.type === "radio") list.open = false;
  const moment = control.type === "datetime-local" ? { moment: "local" } : {};
  return tell("choose", control, { value: chosen(control), ...moment });
}

function type(control) {
  const waiting = typing.get(control);
  if (waiting) clearTimeout(waiting);
  typing.delete(control);
  control.dataset.sent = control.value;
  return onItsWay(act("type", { ...where(control).fields, text: control.value }));
}

/** Sends what was typed and not yet sent, and waits for all that is on its way. */
export function flushTyping() {
  [...typing.keys()].forEach(type);
  return Promise.all(going);
}

export function count(field) {
  const counter = field.closest(".element")?.querySelector(".counter");
  if (!counter) return;
  const left = Number(field.dataset.maxLength) - field.value.length;
  counter.textContent = left;
  counter.classList.toggle("over", left < 0);
}

let searching;
function suggest(field) {
  clearTimeout(searching);
  if (field.value.trim().length < Number(field.dataset.least)) return;
  searching = setTimeout(async () => {
    const { fields } = where(field);
    const html = await part("choices", { ...fields, typed: field.value, name: field.dataset.name, kind: field.dataset.suggest });
    if (html !== null) field.parentElement.querySelector("[data-found]").innerHTML = html;
  }, 250);
}

async function upload(input) {
  const ids = [];
  for (const file of input.files) {
    const query = new URLSearchParams({ as: here.as, name: file.name });
    const answer = await fetch(`/sandbox/acts/upload?${query}`, { method: "POST", body: file, headers: { "Content-Type": "application/octet-stream" } });
    const done = await answer.json();
    if (done.ok) ids.push(done.detail);
  }
  await tell("choose", input, { value: ids });
}

function filter(field) {
  const wanted = field.value.trim().toLowerCase();
  for (const box of field.parentElement.querySelectorAll(".box")) {
    box.hidden = !box.textContent.toLowerCase().includes(wanted);
  }
}

function sort(button) {
  const table = button.closest("table");
  const column = Number(button.dataset.sort);
  const head = button.closest("th");
  const up = head.getAttribute("aria-sort") !== "ascending";
  const value = (row) => row.cells[column].dataset.number ?? row.cells[column].textContent.trim();
  const rows = [...table.rows].slice(1);
  const numbers = rows.every((row) => row.cells[column].dataset.number !== undefined);
  rows.sort((a, b) => (numbers ? value(a) - value(b) : value(a).localeCompare(value(b))) * (up ? 1 : -1));
  for (const th of table.rows[0].cells) th.setAttribute("aria-sort", "none");
  head.setAttribute("aria-sort", up ? "ascending" : "descending");
  const visible = rows.filter((row) => !row.hidden).length;
  rows.forEach((row, at) => { row.hidden = at >= visible; head.closest("tbody, table").append(row); });
}

function clicked(event) {
  const press = event.target.closest("[data-press]");
  if (press) tell(press.dataset.value === undefined ? "press" : "choose", press, { value: press.dataset.value });
  const entry = event.target.closest("[data-choose]");
  if (entry) {
    const menu = entry.closest("details");
    menu.open = false;
    menu.querySelector("summary").focus();
    tell("choose", entry, { value: entry.dataset.choose });
  }
  const answer = event.target.closest("[data-answer]");
  if (answer) answer.closest("dialog").close(answer.dataset.answer);
  const sorter = event.target.closest("[data-sort]");
  if (sorter) sort(sorter);
  const all = event.target.closest("[data-all-rows]");
  if (all) {
    for (const row of all.closest(".data-table").querySelectorAll("tr[hidden]")) row.hidden = false;
    all.remove();
  }
}

function input(event) {
  const field = event.target;
  if (field.matches("[data-text]")) {
    count(field);
    clearTimeout(typing.get(field));
    typing.set(field, setTimeout(() => type(field), TYPING_PAUSE));
  } else if (field.matches("[data-filter]")) filter(field);
  else if (field.matches("[data-suggest]")) suggest(field);
}

function changed(event) {
  const control = event.target;
  if (control.matches("[data-set]:not([data-moment])")) set(control);
  else if (control.matches("[data-moment]") && document.activeElement !== control) set(control);
  else if (control.matches("[data-text]") && typing.has(control)) type(control);
  else if (control.matches(".element input[type=file]")) upload(control);
}

/** Pickers tell when they are left or Enter is pressed, not at each digit. */
function left(event) {
  const control = event.target;
  if (control.matches?.("[data-moment]") && control.value !== (control.dataset.sent ?? control.defaultValue)) {
    control.dataset.sent = control.value;
    set(control);
  }
}

async function pressed(event) {
  const control = event.target;
  if (event.key !== "Enter" || event.isComposing) return;
  if (control.matches("[data-moment]")) left(event);
  if (control.matches("[data-suggest], [data-filter]")) event.preventDefault();
  if (control.matches("input[data-text=enter]")) {
    event.preventDefault();
    await type(control);
    await tell("enter", control);
  }
}

/** @param whenDone called with the spot whenever something was done there */
export function startElements(whenDone) {
  refresh = whenDone;
  document.addEventListener("click", clicked);
  document.addEventListener("input", input);
  document.addEventListener("change", changed);
  document.addEventListener("focusout", left);
  document.addEventListener("keydown", pressed);
  document.addEventListener("submit", (event) => {
    if (event.target.matches("form.blocks")) event.preventDefault();
  });
  holdMax(document);
}
