// The scripts of this page stand in it packed; its policy names them by their hashes, so that no others can run.
(async () => {
  if (!window.DecompressionStream) {
    document.getElementById("too-old").hidden = false;
    return;
  }
  for (const part of document.querySelectorAll("script.packed")) {
    const text = atob(part.textContent), bytes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
    const script = document.createElement("script");
    script.textContent = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
    part.replaceWith(script);
  }
})();
