(text) => {
  const wanted = text.trim().toLowerCase();
  for (const label of document.querySelectorAll("#councils label")) {
    label.hidden = !label.textContent.toLowerCase().includes(wanted);
  }
}
