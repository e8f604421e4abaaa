// Fields of dialogs and messages: their values, and telling the server when they change.

function valueOf(field) {
  if (field.classList.contains("external")) return externalValue(field);
  const ticks = [...field.querySelectorAll("input[type=checkbox], input[type=radio]")];
  if (ticks.length) {
    const chosen = ticks.filter((tick) => tick.checked).map((tick) => tick.value);
    return ticks[0].type === "radio" ? (chosen[0] ?? null) : chosen;
  }
  return field.querySelector("select, textarea, input")?.value ?? null;
}

// The options of an external select live in the app: whole ones go back to it.
function externalValue(field) {
  const ticks = [...field.querySelectorAll(".list input")];
  const held = JSON.parse(field.dataset.held);
  if (!field.dataset.kind.startsWith("multi_")) return JSON.parse(ticks.find((tick) => tick.checked)?.dataset.option ?? "null") ?? held;
  const offered = new Set(ticks.map((tick) => tick.value));
  const chosen = ticks.filter((tick) => tick.checked).map((tick) => JSON.parse(tick.dataset.option));
  return [...(held ?? []).filter((option) => !offered.has(option.value)), ...chosen];
}

async function suggest(input, ask) {
  const field = input.closest("[data-field]");
  const typed = input.value;
  if (typed.length < Number(input.dataset.least)) return;
  const { options } = await ask(field, typed);
  if (input.value !== typed) return;
  const held = [JSON.parse(field.dataset.held) ?? []].flat().map((option) => option.value);
  const type = field.dataset.kind.startsWith("multi_") ? "checkbox" : "radio";
  field.querySelector(".list").replaceChildren(...options.map((option, index) => row(option, `${input.id}-${index}`, type, held)));
}

function row(option, id, type, held) {
  const label = document.createElement("label");
  const tick = Object.assign(document.createElement("input"), { type, id, name: `${id.replace(/-\d+$/, "")}-choice`, value: option.value, checked: held.includes(option.value) });
  tick.dataset.option = JSON.stringify(option);
  const text = document.createElement("span");
  text.textContent = option.text.text;
  label.append(tick, text);
  return label;
}

export function formOf(view) {
  const form = {};
  for (const field of view.querySelectorAll("[data-field]")) {
    (form[field.dataset.block] ??= {})[field.dataset.action] = valueOf(field);
  }
  return form;
}

// Only so many can be ticked; the others wait.
function limit(field) {
  const most = Number(field.dataset.most ?? 0);
  const ticks = [...field.querySelectorAll("input[type=checkbox]")];
  const full = most > 0 && ticks.filter((tick) => tick.checked).length >= most;
  ticks.forEach((tick) => (tick.disabled = full && !tick.checked));
}

export function listen(use, act, ask) {
  document.addEventListener("input", (event) => {
    if (event.target.dataset.suggest !== undefined) suggest(event.target, ask);
  });
  document.addEventListener("change", (event) => {
    const field = event.target.closest("[data-field]");
    if (!field || event.target.type === "search") return;
    if (field.classList.contains("several")) limit(field);
    if (field.dataset.now !== undefined) return void use(field, valueOf(field));
    const view = field.closest("[data-view]");
    if (view) act("fill", { view: view.dataset.view, form: formOf(view) });
  });
}
