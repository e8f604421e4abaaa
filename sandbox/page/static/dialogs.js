// The app's dialogs, and the question before a click that asks one.
import { formOf } from "./fields.js";

const modal = document.getElementById("modal");
const question = document.getElementById("confirm");
let shown = "";
let refused = "";

export function drawModal() {
  const form = modal.querySelector("form");
  if (!form) {
    shown = "";
    if (modal.open) modal.close();
    return;
  }
  if (!modal.open) modal.showModal();
  if (form.id !== shown) {
    shown = form.id;
    const first = form.querySelector("[autofocus]") ?? form.querySelector(".scroll :is(input, select, textarea, summary, button)") ?? form.querySelector("footer button:last-child");
    first?.focus();
    form.querySelector(".scroll").scrollTop = 0;
  }
  const wrong = [...form.querySelectorAll(".wrong")];
  const which = wrong.map((block) => block.id).join(" ");
  if (which && which !== refused) {
    wrong[0].scrollIntoView({ block: "nearest" });
    wrong[0].querySelector("input, select, textarea, summary")?.focus();
  }
  refused = which;
}

export function confirmed(spot) {
  if (!spot.dataset.confirm) return Promise.resolve(true);
  const { title, text, yes, no, style } = JSON.parse(spot.dataset.confirm);
  const [refuse, agree] = question.querySelectorAll("button");
  question.querySelector("h2").textContent = title;
  question.querySelector("p").textContent = text;
  refuse.textContent = no;
  agree.textContent = yes;
  agree.className = `button ${style === "danger" ? "danger" : "primary"}`;
  question.returnValue = "no";
  question.showModal();
  return new Promise((resolve) => {
    question.addEventListener("close", () => resolve(question.returnValue === "yes"), { once: true });
  });
}

export function listen(act) {
  question.addEventListener("click", (event) => {
    if (event.target.value) question.close(event.target.value);
  });
  modal.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    const button = form.querySelector("[data-submit]");
    if (button && !button.getAttribute("aria-busy")) {
      refused = "";
      act("submit", { view: form.dataset.view, form: formOf(form) }, button);
    }
  });
  modal.addEventListener("click", (event) => {
    const button = event.target.closest("[data-close]");
    if (button) act("close", { view: button.form.dataset.view, everything: button.dataset.close === "everything" }, button);
  });
  // Escape closes one dialog, as Slack does; the server is told and draws what is left.
  modal.addEventListener("cancel", (event) => {
    if (event.target !== modal) return;
    event.preventDefault();
    const form = modal.querySelector("form");
    if (form) act("close", { view: form.dataset.view, everything: false });
  });
}
