// The page follows the server: it sends what somebody does and draws what comes back, part by part.
import { Idiomorph } from "./idiomorph.js";
import { listen as listenToComposer, place as placeComposer } from "./composer.js";
import { confirmed, drawModal, listen as listenToDialogs } from "./dialogs.js";
import { formOf, listen as listenToFields } from "./fields.js";

const body = document.body;
const drawn = new Map();
const toasts = document.getElementById("toasts");

function address(path) {
  const query = new URLSearchParams({ in: body.dataset.in });
  if (body.dataset.inspector) query.set("inspector", "on");
  return `/as/${body.dataset.user}${path}?${query}`;
}

function toast(text) {
  const note = document.createElement("p");
  note.textContent = text;
  toasts.append(note);
  setTimeout(() => note.remove(), 8000);
}

// What somebody has opened, typed or pressed stays as it is while the rest is drawn anew.
const keep = {
  beforeNodeMorphed: (before, after) =>
    !(before.dataset?.keep !== undefined && before.id === after.id && before.id !== "") || refresh(before, after),
  beforeAttributeUpdated: (name, node) => {
    if (name === "value") return node !== document.activeElement;
    if (name === "open") return node.nodeName !== "DETAILS";
    return name !== "aria-expanded" && !(name === "hidden" && node.closest("#people-list, .list"));
  },
};

function refresh(before, after) {
  // The composer keeps its text, but knows the newest commands.
  const field = before.querySelector?.("textarea");
  if (field) field.dataset.commands = after.querySelector("textarea").dataset.commands;
  return false;
}

function tell(answer) {
  if (answer.reload) location.assign("/");
  if (answer.problem) toast(answer.problem);
  for (const text of answer.notices ?? []) toast(text);
}

function draw(answer) {
  if (!answer.parts) return;
  const scroll = document.querySelector("#main [data-bottom]");
  const wasAtBottom = !scroll || scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80;
  const before = scroll?.id;
  const focused = document.activeElement;
  for (const [name, html] of Object.entries(answer.parts)) {
    if (drawn.get(name) === html) continue;
    drawn.set(name, html);
    Idiomorph.morph(document.getElementById(name), html, { morphStyle: "innerHTML", callbacks: keep });
  }
  // Whoever clicked now would get in the way of the people who play.
  document.querySelector(".columns").inert = document.querySelector(".busy.playing") !== null;
  drawModal();
  toBottom(wasAtBottom, before);
  placeComposer();
  // Whoever used a button that is gone now goes on where it was.
  if (focused !== document.activeElement && !focused.isConnected && document.activeElement === body) {
    (document.querySelector("[data-composer] textarea") ?? document.querySelector("#main .scroll"))?.focus({ preventScroll: true });
  }
}

function toBottom(wasAtBottom, before) {
  const scroll = document.querySelector("#main [data-bottom]");
  if (scroll && (scroll.id !== before || wasAtBottom)) scroll.scrollTop = scroll.scrollHeight;
}

let underWay = 0;
let deeds = 0;
let last = Promise.resolve();
let asking = false;
let askAgain = false;

async function look({ now = false } = {}) {
  // Whatever is under way draws the page when it is done; going elsewhere does not wait for it.
  if (asking || (underWay > 0 && !now)) return void (askAgain = true);
  asking = true;
  askAgain = false;
  const seen = deeds;
  try {
    const response = await fetch(address("/parts"));
    const answer = await response.json();
    tell(answer);
    // What was asked for before somebody did something shows the page without it: what they typed would be gone.
    if (seen !== deeds) askAgain = true;
    else if ((underWay === 0 || now) && !askAgain) draw(answer);
  } catch {
    body.classList.add("gone");
  } finally {
    asking = false;
    if (askAgain && (underWay === 0 || now)) look({ now });
  }
}

// One deed after the other, in the order they were done; only the last answer is drawn.
export function act(deed, given, control) {
  const sent = JSON.stringify({ in: body.dataset.in, ...given });
  const to = address(`/do/${deed}`);
  control?.setAttribute("aria-busy", "true");
  underWay += 1;
  deeds += 1;
  last = last.then(() => send(to, sent)).finally(() => control?.removeAttribute("aria-busy"));
  return last;
}

async function send(to, sent) {
  let answer = { problem: body.dataset.failed };
  try {
    const response = await fetch(to, { method: "POST", headers: { "Content-Type": "application/json" }, body: sent });
    answer = await response.json();
  } catch {
    // The problem is told below.
  } finally {
    underWay -= 1;
    tell(answer);
    if (underWay === 0) {
      // Somebody may have gone elsewhere in the meantime: then this answer shows the wrong place.
      if (askAgain) look();
      else draw(answer);
    }
  }
}

// A click or a choice: in a message, in the dialog or in Home.
export async function use(control, value) {
  const spot = control.closest("[data-block]");
  const isButton = control.dataset.use !== undefined;
  if ((isButton && control.getAttribute("aria-busy")) || !(await confirmed(spot))) return look();
  const view = control.closest("[data-view]");
  const message = control.closest("[data-ts]");
  const given = { block: spot.dataset.block, action: spot.dataset.action, value };
  if (view) Object.assign(given, { view: view.dataset.view, form: formOf(view) });
  else given.ts = message.dataset.ts;
  await act("use", given, isButton ? control : null);
}

// What an external select offers for what was typed.
async function ask(field, typed) {
  const given = { in: body.dataset.in, block: field.dataset.block, action: field.dataset.action, typed };
  given.view = field.closest("[data-view]")?.dataset.view;
  given.ts = field.closest("[data-ts]")?.dataset.ts;
  const response = await fetch(address("/suggest"), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(given),
  });
  return response.json();
}

export async function goTo(place, push = true) {
  body.dataset.in = place;
  closeDrawers();
  if (push) history.pushState({ place }, "", address(""));
  await look({ now: true });
  opened();
}

// The app is told of its tab; what it makes of that comes by itself.
function opened() {
  const headers = { "Content-Type": "application/json" };
  fetch(address("/do/open"), { method: "POST", headers, body: JSON.stringify({ in: body.dataset.in }) }).catch(() => {});
}

function closeDrawers() {
  body.removeAttribute("data-open");
  document.querySelectorAll("[data-drawer]").forEach((button) => button.setAttribute("aria-expanded", "false"));
}

function toggleDrawer(button) {
  const isOpen = body.dataset.open === button.dataset.drawer;
  closeDrawers();
  if (isOpen) return;
  body.dataset.open = button.dataset.drawer;
  button.setAttribute("aria-expanded", "true");
  document.querySelector(`#${button.dataset.drawer} a, #${button.dataset.drawer} summary`)?.focus();
}

async function moveClock(button) {
  button.setAttribute("aria-busy", "true");
  body.classList.add("moving");
  try {
    await fetch(`/clock/${button.dataset.clock}`, { method: "POST" });
  } catch {
    toast(body.dataset.failed);
  }
  body.classList.remove("moving");
  button.removeAttribute("aria-busy");
  await look();
}

async function begin(select) {
  // Read before anything is asked: whatever is drawn meanwhile shows the starting point of now.
  const wanted = select.value;
  const question = { text: select.dataset.question, yes: select.dataset.yes, no: select.dataset.no, title: select.selectedOptions[0].text };
  if (!(await confirmed({ dataset: { confirm: JSON.stringify(question) } }))) {
    select.value = select.dataset.current;
    return;
  }
  select.disabled = true;
  await fetch(`/begin/${wanted}`, { method: "POST" });
  await look();
}

document.addEventListener("click", (event) => {
  const target = event.target.closest("a, button, [data-close-drawers]");
  if (!target) return;
  if (target.dataset.place !== undefined && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
    event.preventDefault();
    goTo(target.dataset.place);
  } else if (target.dataset.use !== undefined) {
    target.closest("details.overflow")?.removeAttribute("open");
    use(target, target.dataset.value);
  } else if (target.dataset.clock) moveClock(target);
  else if (target.dataset.drawer) toggleDrawer(target);
  else if (target.dataset.closeDrawers !== undefined) closeDrawers();
  else if (target.dataset.inspector !== undefined) toggleInspector(target);
});

function toggleInspector(button) {
  if (body.dataset.inspector) delete body.dataset.inspector;
  else body.dataset.inspector = "on";
  button.setAttribute("aria-pressed", String(Boolean(body.dataset.inspector)));
  history.replaceState(history.state, "", address(""));
  look();
}

document.addEventListener("change", (event) => {
  if (event.target.dataset.begin !== undefined) begin(event.target);
});

document.addEventListener("input", (event) => {
  const list = document.getElementById(event.target.dataset?.filter ?? "");
  if (!list) return;
  const wanted = event.target.value.trim().toLowerCase();
  const rows = [...list.querySelectorAll(":scope > li, label")];
  rows.forEach((row) => (row.hidden = !row.textContent.toLowerCase().includes(wanted)));
  const nobody = list.parentElement.querySelector(".nobody");
  if (nobody) nobody.hidden = rows.some((row) => !row.hidden);
});

// A menu that is open closes when something else is clicked, and with Escape.
document.addEventListener("pointerdown", (event) => {
  document.querySelectorAll("details.overflow[open], details.several[open], details.coming[open]").forEach((details) => {
    if (!details.contains(event.target)) details.open = false;
  });
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const details = event.target.closest?.("details[open]");
  if (details) {
    event.preventDefault();
    event.stopPropagation();
    details.open = false;
    details.querySelector("summary").focus();
  } else if (body.dataset.open) closeDrawers();
});

addEventListener("popstate", () => {
  body.dataset.in = new URLSearchParams(location.search).get("in") ?? "home";
  look();
});

function live() {
  const source = new EventSource(address("/live"));
  source.onmessage = () => {
    body.classList.remove("gone");
    look();
  };
  source.onerror = () => body.classList.add("gone");
}

listenToFields(use, act, ask);
listenToDialogs(act);
listenToComposer(act);
drawModal();
placeComposer();
const scroll = document.querySelector("#main [data-bottom]");
if (scroll) scroll.scrollTop = scroll.scrollHeight;
live();
opened();
