// Fields of dialogs and messages: their values, and telling the server when they change.

function valueOf(field) {
  const ticks = [...field.querySelectorAll("input[type=checkbox], input[type=radio]")];
  if (ticks.length) {
    const chosen = ticks.filter((tick) => tick.checked).map((tick) => tick.value);
    return ticks[0].type === "radio" ? (chosen[0] ?? null) : chosen;
  }
  return field.querySelector("select, textarea, input")?.value ?? null;
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

export function listen(use, act) {
  document.addEventListener("change", (event) => {
    const field = event.target.closest("[data-field]");
    if (!field || event.target.dataset.filter) return;
    if (field.classList.contains("several")) limit(field);
    if (field.dataset.now !== undefined) return void use(field, valueOf(field));
    const view = field.closest("[data-view]");
    if (view) act("fill", { view: view.dataset.view, form: formOf(view) });
  });
}
