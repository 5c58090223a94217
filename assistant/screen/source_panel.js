// Moves focus into a source that was opened, and back to where it came from when it is closed.
const isOpen = () => element.querySelector("[data-opened]") !== null;
const calm = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");

const close = () => {
  if (!isOpen()) return;
  document.dispatchEvent(new CustomEvent("source:closed", { detail: { focus: true } }));
  trigger("clear");
};

element.addEventListener("click", (event) => {
  if (event.target.closest("button.close")) close();
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !event.isComposing) close();
});

watch("value", () => {
  if (!isOpen()) {
    document.dispatchEvent(new CustomEvent("source:closed", { detail: { focus: false } }));
    return;
  }
  element.querySelector("[tabindex='-1']")?.focus({ preventScroll: true });
  const cited = element.querySelector("mark") ?? element.querySelector("#cited-passage") ?? element;
  const source = element.querySelector(".source");
  if (source) {
    // Where the source scrolls by itself, the page stays where it is being read.
    const above = cited.getBoundingClientRect().top - source.getBoundingClientRect().top;
    source.scrollTop += above - Math.max(0, source.clientHeight - cited.offsetHeight) / 2;
  }
  const { top, bottom } = cited.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) cited.scrollIntoView({ block: "center", behavior: calm() });
});
