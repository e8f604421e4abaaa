// The field below a conversation: it grows, sends with Enter, and completes commands and names.

function parts(field) {
  const list = field.form.querySelector(".completions");
  return { list, rows: [...list.querySelectorAll("li")] };
}

function wordBefore(field) {
  const text = field.value.slice(0, field.selectionStart);
  if (/^\/\S*$/.test(text)) return { word: text, from: "commands" };
  const word = text.match(/(?:^|\s)(@[\p{L}\d.\-]*)$/u)?.[1];
  return word ? { word, from: "people" } : null;
}

function suggest(field) {
  const { list } = parts(field);
  const asked = wordBefore(field);
  const wanted = asked?.word.toLowerCase();
  const found = asked ? JSON.parse(field.dataset[asked.from]).filter((each) => fits(each, wanted)) : [];
  list.replaceChildren(...found.slice(0, 8).map((each, index) => row(each, index, field)));
  list.hidden = found.length === 0;
  mark(field, 0);
}

// What begins as it was typed: the word itself, or one of the words it stands for.
function fits(each, wanted) {
  const words = each.about.toLowerCase().split(/[\s-]+/);
  return each.name.toLowerCase().startsWith(wanted) || (wanted.startsWith("@") && words.some((word) => word.startsWith(wanted.slice(1))));
}

function row(each, index, field) {
  const item = document.createElement("li");
  item.id = `${field.form.id}-completion-${index}`;
  item.role = "option";
  item.dataset.name = each.name;
  for (const [tag, text] of [["b", each.name], ["i", each.hint ?? ""], ["small", each.about]]) {
    const part = document.createElement(tag);
    part.textContent = text;
    item.append(part);
  }
  item.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    take(field, item);
  });
  return item;
}

function mark(field, index) {
  const { list, rows } = parts(field);
  rows.forEach((each, at) => each.setAttribute("aria-selected", String(at === index)));
  if (list.hidden || !rows[index]) field.removeAttribute("aria-activedescendant");
  else {
    field.setAttribute("aria-activedescendant", rows[index].id);
    rows[index].scrollIntoView({ block: "nearest" });
  }
}

function take(field, item) {
  const { word } = wordBefore(field);
  const at = field.selectionStart;
  field.setRangeText(`${item.dataset.name} `, at - word.length, at, "end");
  parts(field).list.hidden = true;
  field.focus();
  grow(field);
}

function grow(field) {
  field.rows = Math.min(8, field.value.split("\n").length);
}

function isTyped(field, item) {
  return field.value.trim() === item.dataset.name;
}

function keys(event, act) {
  const field = event.target;
  const { list, rows } = parts(field);
  const at = rows.findIndex((each) => each.getAttribute("aria-selected") === "true");
  const open = !list.hidden && rows.length > 0;
  if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    mark(field, (at + (event.key === "ArrowDown" ? 1 : -1) + rows.length) % rows.length);
  } else if (open && event.key === "Escape") {
    event.stopPropagation();
    list.hidden = true;
  } else if (open && (event.key === "Tab" || event.key === "Enter") && !event.shiftKey && !isTyped(field, rows[at])) {
    event.preventDefault();
    take(field, rows[at]);
  } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send(field, act);
  }
}

async function send(field, act) {
  const text = field.value;
  if (!text.trim()) return;
  field.value = "";
  parts(field).list.hidden = true;
  grow(field);
  const scroll = document.querySelector("#main [data-bottom]");
  if (scroll) scroll.scrollTop = scroll.scrollHeight;
  await act("say", { text }, field.form.querySelector("button"));
}

// With a keyboard at hand the field is ready to be written in; on a phone that would open one unasked.
export function place() {
  const field = document.querySelector("[data-composer] textarea");
  if (!field || field.dataset.placed) return;
  field.dataset.placed = "yes";
  if (matchMedia("(pointer: fine)").matches && document.activeElement === document.body) field.focus();
}

export function listen(act) {
  const isField = (event) => event.target.matches?.("[data-composer] textarea");
  document.addEventListener("input", (event) => {
    if (!isField(event)) return;
    grow(event.target);
    suggest(event.target);
  });
  document.addEventListener("keydown", (event) => isField(event) && keys(event, act), true);
  document.addEventListener("focusout", (event) => isField(event) && (parts(event.target).list.hidden = true));
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("[data-composer]")) return;
    event.preventDefault();
    send(event.target.querySelector("textarea"), act);
  });
}
