// Asks a suggested question: by its place in the list, which the server knows.
element.addEventListener("click", (event) => {
  const button = event.target.closest("button[data-suggestion]");
  if (button) trigger("example_select", { suggestion: Number(button.dataset.suggestion) });
});
