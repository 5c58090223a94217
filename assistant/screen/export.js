// Saves what the server made as a file; it is kept in no other place, on either side.
watch("value", () => {
  if (!props.value?.text) return;
  const address = URL.createObjectURL(new Blob([props.value.text], { type: "text/markdown;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = props.value.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
});
