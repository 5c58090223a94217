// Opens the source of a citation, copies an answer, and brings a new question into view. Text is never made here.
let opened = null;

const mark = () => {
  for (const link of element.querySelectorAll("a[aria-current]")) link.removeAttribute("aria-current");
  if (opened) element.querySelector(`a[href="${opened}"]`)?.setAttribute("aria-current", "true");
};

const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without https there is no clipboard interface, save on this machine: the old way still works.
    const field = document.createElement("textarea");
    field.value = text;
    field.className = "unseen";
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
};

element.addEventListener("click", async (event) => {
  const link = event.target.closest('a[href^="#cite-"]');
  if (link) {
    event.preventDefault();
    opened = link.getAttribute("href");
    mark();
    trigger("select", { key: opened });
    return;
  }
  const button = event.target.closest("button[data-copy]");
  if (button) {
    await copy(button.dataset.copy);
    button.classList.add("copied");
    setTimeout(() => button.classList.remove("copied"), 2000);
  }
});

document.addEventListener("source:closed", (event) => {
  const link = opened && element.querySelector(`a[href="${opened}"]`);
  opened = null;
  mark();
  if (event.detail.focus) (link ?? document.querySelector("#question textarea"))?.focus();
});

let exchanges = 0;
watch("value", () => {
  mark();
  const articles = element.querySelectorAll(".exchange");
  if (articles.length > Math.max(exchanges, 1)) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    articles[articles.length - 1].scrollIntoView({ block: "start", behavior: calm ? "auto" : "smooth" });
  }
  exchanges = articles.length;
});
