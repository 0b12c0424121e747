// The list of messages and the thread: live, paged, and steady under the reader's eyes.

import { act, here, oneAtATime, part, reconcile } from "./wire.js";

const PAGE = 50;
const MOST = 150;
const NEAR = 48;

const scroll = document.getElementById("scroll");
const list = document.getElementById("messages");
const key = `place/${here.as}/${here.in}`;
const earlier = document.getElementById("earlier");
const later = document.getElementById("later");
const jump = document.getElementById("jump");

/** Which messages are shown: so many before a ts (or the newest); `bounds` lead back to the newest. */
let shown = { before: here.before ?? null, limit: PAGE, bounds: here.before ? [null] : [] };

const atBottom = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < NEAR;

/** Runs a change of the list and keeps what the reader looks at where it is. */
async function steadily(box, change) {
  const stuck = atBottom(box) && shown.before === null;
  const top = box.getBoundingClientRect().top;
  const anchor = [...box.querySelectorAll(".message")].find((m) => m.getBoundingClientRect().bottom > top);
  const offset = anchor?.getBoundingClientRect().top;
  await change();
  if (stuck) box.scrollTop = box.scrollHeight;
  else if (anchor) {
    const now = document.getElementById(anchor.id);
    if (now) box.scrollTop += now.getBoundingClientRect().top - offset;
  }
}

function announce(added) {
  const words = added
    .filter((message) => message.dataset.author && message.dataset.author !== here.as)
    .slice(-3)
    .map((m) => `${m.dataset.name}: ${(m.querySelector(".text, .blocks")?.textContent ?? "").replace(/\s+/g, " ").trim().slice(0, 160)}`);
  if (words.length) document.getElementById("announcer").textContent = words.join(". ");
}

async function load() {
  if (!list) return;
  const asked = shown;
  const html = await part("messages", { before: asked.before, limit: asked.limit });
  if (html === null || asked !== shown) return;
  await steadily(scroll, () => {
    const first = list.childElementCount === 0;
    const added = reconcile(list, html);
    if (!first && asked.before === null) announce(added.slice(-5));
  });
  earlier.hidden = list.querySelectorAll(".message").length < asked.limit;
  later.hidden = jump.hidden = asked.before === null;
  const url = new URL(location);
  if (asked.before) url.searchParams.set("before", asked.before);
  else url.searchParams.delete("before");
  history.replaceState(null, "", url);
}

export const refreshMessages = oneAtATime(load);

const thread = document.getElementById("thread");
const threadScroll = document.getElementById("thread-scroll");

export const refreshThread = oneAtATime(async () => {
  if (!thread) return;
  const html = await part("thread", { thread: here.thread });
  if (html === null) return;
  const stuck = atBottom(threadScroll);
  announce(reconcile(thread, html));
  if (stuck) threadScroll.scrollTop = threadScroll.scrollHeight;
});

/** Something was said here: show it, and count it as read where somebody looks. */
export async function heard() {
  if (scroll && !atBottom(scroll) && shown.before === null) {
    shown = { ...shown, limit: Math.min(MOST + PAGE, shown.limit + 1) };
  }
  await Promise.all([refreshMessages(), refreshThread()]);
  markRead();
}

export function markRead() {
  if (list && document.visibilityState === "visible" && shown.before === null) act("read", { in: here.in });
}

async function showEarlier() {
  if (shown.limit + PAGE <= MOST) {
    shown = { ...shown, limit: shown.limit + PAGE };
  } else {
    const messages = [...list.querySelectorAll(".message")];
    const bound = messages[Math.max(0, messages.length - PAGE)].dataset.ts;
    shown = { before: bound, limit: MOST, bounds: [...shown.bounds, shown.before] };
  }
  await refreshMessages();
}

async function showLater() {
  const before = shown.bounds.at(-1) ?? null;
  shown = { before, limit: Math.max(shown.limit, PAGE * 2), bounds: shown.bounds.slice(0, -1) };
  await refreshMessages();
}

async function showLatest() {
  shown = { before: null, limit: PAGE, bounds: [] };
  await refreshMessages();
  scroll.scrollTop = scroll.scrollHeight;
  markRead();
}

function remember() {
  const top = scroll.getBoundingClientRect().top;
  const anchor = [...list.querySelectorAll(".message")].find((m) => m.getBoundingClientRect().bottom > top);
  sessionStorage.setItem(key, JSON.stringify({
    shown,
    bottom: atBottom(scroll),
    anchor: anchor?.id,
    offset: anchor ? anchor.getBoundingClientRect().top - top : 0,
  }));
}

/** Goes to the message of the address, else to where the reader was, else to the newest. */
async function settle() {
  const target = location.hash.startsWith("#m-") && document.getElementById(location.hash.slice(1));
  if (target) {
    target.scrollIntoView({ block: "center" });
    return;
  }
  const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
  scroll.scrollTop = scroll.scrollHeight;
  if (!kept || (kept.bottom && !kept.shown.before)) return;
  if (!here.before || kept.shown.before === here.before) shown = kept.shown;
  await refreshMessages();
  const anchor = kept.anchor && document.getElementById(kept.anchor);
  if (anchor) scroll.scrollTop += anchor.getBoundingClientRect().top - scroll.getBoundingClientRect().top - kept.offset;
}

export async function startMessages() {
  if (threadScroll) threadScroll.scrollTop = threadScroll.scrollHeight;
  if (!list) return;
  await settle();
  let waiting;
  scroll.addEventListener("scroll", () => {
    clearTimeout(waiting);
    waiting = setTimeout(remember, 150);
  }, { passive: true });
  addEventListener("pagehide", remember);
  earlier.addEventListener("click", showEarlier);
  later.addEventListener("click", showLater);
  jump.addEventListener("click", showLatest);
}
