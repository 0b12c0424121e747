// Puts the page together: what was done or heard leads to the parts that show it.

import { act, here, listen, oneAtATime, part, reconcile, replaceKeeping, toast } from "./wire.js";
import { heard, markRead, refreshMessages, refreshThread, startMessages } from "./messages.js";
import { startElements } from "./elements.js";
import { refreshModal, startModals } from "./modals.js";
import { startComposers } from "./composer.js";

const home = document.getElementById("home");
const traffic = document.getElementById("traffic");
const filter = document.getElementById("traffic-filter");

const refreshHome = oneAtATime(async () => {
  const html = home && (await part("home"));
  if (!html) return;
  const template = document.createElement("template");
  template.innerHTML = html;
  const fresh = template.content.firstElementChild;
  const old = home.firstElementChild;
  if (old.dataset.rev !== fresh.dataset.rev) replaceKeeping(old, fresh);
});

const refreshTraffic = oneAtATime(async () => {
  const html = await part("traffic", { q: filter.value });
  if (html !== null) reconcile(traffic, html);
  await new Promise((done) => setTimeout(done, 250));
});

const refreshSidebar = oneAtATime(async () => {
  const sidebar = document.getElementById("sidebar");
  const html = await part("sidebar");
  if (html === null) return;
  if (!sidebar.querySelector("details[open]")) {
    const focused = sidebar.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    sidebar.innerHTML = html;
    if (focused) sidebar.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus();
  }
  await new Promise((done) => setTimeout(done, 200));
});

function refreshSpot(spot = "") {
  if (spot.startsWith("view:")) return refreshModal();
  if (spot === "home") return Promise.all([refreshHome(), refreshModal()]);
  return Promise.all([refreshMessages(), refreshThread(), refreshModal()]);
}

function told(kind, conversation) {
  switch (kind) {
    case "MESSAGES":
      if (!conversation || conversation === here.in) heard();
      refreshSidebar();
      break;
    case "CONVERSATIONS":
    case "PEOPLE":
      refreshSidebar();
      break;
    case "MODALS":
      refreshModal();
      break;
    case "HOME":
      refreshHome();
      break;
    case "TRAFFIC":
      refreshTraffic();
      document.body.dispatchEvent(new Event("coming"));
      break;
    default:
      heard();
      refreshSidebar();
      refreshModal();
      refreshHome();
      refreshTraffic();
  }
}

async function follow(name, fields) {
  const done = await act(name, fields);
  if (done.ok && done.detail) location.href = `/sandbox/${here.as}/${done.detail}`;
}

async function copyLink(button) {
  const address = new URL(button.dataset.copy, location).href;
  try {
    await navigator.clipboard.writeText(address);
    toast("The link is copied.");
  } catch {
    toast(address);
  }
}

async function runNow(button) {
  button.disabled = true;
  await act("run", { id: button.dataset.run });
  button.disabled = false;
}

const CLICKS = {
  "[data-dismiss]": (b) => act("dismiss", { in: here.in, ts: b.dataset.dismiss }).then(() => refreshSpot()),
  "[data-direct]": (b) => follow("direct", { who: b.dataset.direct }),
  "[data-join]": (b) => act("join", { in: b.dataset.join }).then(() => location.reload()),
  "[data-global]": (b) => act("global", { callback: b.dataset.global }).then(refreshModal),
  "[data-message]": (b) =>
    act("message", { callback: b.dataset.message, in: here.in, ts: b.closest(".message").dataset.ts }).then(refreshModal),
  "[data-copy]": copyLink,
  "[data-run]": runNow,
  "[data-toggle]": (b) => toggle(b.dataset.toggle),
};

function toggle(what) {
  const overlay = what === "sidebar" || matchMedia("(max-width: 1080px)").matches || (document.querySelector(".with-thread") && matchMedia("(max-width: 1380px)").matches);
  if (overlay) {
    document.body.classList.toggle(`show-${what}`);
    if (document.body.classList.contains(`show-${what}`)) {
      document.getElementById(what).querySelector("a, button, input, summary")?.focus();
    }
  } else {
    const hidden = document.body.classList.toggle("no-side");
    localStorage.setItem("side", hidden ? "hidden" : "shown");
  }
}

function clicked(event) {
  for (const [selector, run] of Object.entries(CLICKS)) {
    const target = event.target.closest(selector);
    if (target) run(target);
  }
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!menu.contains(event.target) || event.target.closest(".menu-list :is(button, a)")) menu.open = false;
  }
  for (const list of document.querySelectorAll("details.multi[open]")) {
    if (!list.contains(event.target)) list.open = false;
  }
  for (const what of ["sidebar", "side"]) {
    if (!event.target.closest(`#${what}, [data-toggle=${what}]`)) document.body.classList.remove(`show-${what}`);
  }
}

function moveInMenu(menu, step) {
  const entries = [...menu.querySelectorAll(".menu-list :is(a, button)")];
  const at = entries.indexOf(document.activeElement);
  entries[(at + step + entries.length) % entries.length]?.focus();
}

function pressed(event) {
  const menu = event.target.closest?.("details.menu[open]");
  if (menu && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    moveInMenu(menu, event.key === "ArrowDown" ? 1 : -1);
  }
  if (event.key !== "Escape") return;
  const open = event.target.closest?.("details:is(.menu, .multi)[open]");
  if (open) {
    event.preventDefault();
    open.open = false;
    open.querySelector("summary").focus();
  } else if (document.body.matches(".show-sidebar, .show-side")) {
    document.body.classList.remove("show-sidebar", "show-side");
  } else if (event.target.closest?.("#thread-pane")) {
    document.querySelector("[data-close-thread]").click();
  }
}

async function start() {
  if (localStorage.getItem("side") === "hidden") document.body.classList.add("no-side");
  document.addEventListener("click", clicked);
  document.addEventListener("keydown", pressed);
  document.addEventListener("visibilitychange", markRead);
  filter.addEventListener("input", refreshTraffic);
  startElements(refreshSpot);
  startModals();
  startComposers(() => refreshSpot());
  await startMessages();
  if (performance.getEntriesByType("navigation")[0]?.type === "reload") await act("reload");
  if (here.in === "home") act("home");
  listen(told);
  if (matchMedia("(min-width: 721px)").matches && !document.querySelector("dialog[open]")) {
    document.querySelector(".thread .composer textarea, .composer textarea")?.focus();
  }
  document.body.dataset.ready = "true";
}

start();
