// The lock: asks the passphrase, opens the sealed page with WebCrypto and puts it in place of the form.
// What was sealed is a page that netmap made itself; a page somebody changed does not open.

const fromBase64 = (text) => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));

async function unseal(sealed, passphrase) {
  const typed = new TextEncoder().encode(passphrase.normalize("NFKC"));
  const secret = await crypto.subtle.importKey("raw", typed, "PBKDF2", false, ["deriveKey"]);
  const way = { name: "PBKDF2", hash: "SHA-256", salt: fromBase64(sealed.salt), iterations: sealed.rounds };
  const key = await crypto.subtle.deriveKey(way, secret, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
  const lock = { name: "AES-GCM", iv: fromBase64(sealed.nonce) };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(lock, key, fromBase64(sealed.sealed))));
}

// The opened page, or nothing when the passphrase is wrong.
function askPassphrase() {
  const sealed = JSON.parse(document.getElementById("sealed").textContent);
  const form = document.getElementById("key"), input = document.getElementById("passphrase");
  const answer = document.getElementById("answer"), open = form.querySelector("button");
  const say = (text, wrong) => {
    answer.textContent = text;
    input.setAttribute("aria-invalid", String(wrong));
    open.setAttribute("aria-disabled", String(text === form.dataset.wait));
  };
  document.getElementById("reveal").addEventListener("change", (event) => {
    input.type = event.target.checked ? "text" : "password";
  });
  if (window.parent === window) input.focus(); // in a notebook the reader stays where he is
  if (!globalThis.crypto?.subtle) {
    say(form.dataset.without, false);
    input.disabled = open.disabled = true;
    return new Promise(() => {});
  }
  return new Promise((opened) => {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      if (open.getAttribute("aria-disabled") === "true") return;
      say(form.dataset.wait, false);
      const page = await unseal(sealed, input.value).catch(() => null);
      if (page) opened(page);
      else {
        say(form.dataset.wrong, true);
        input.select();
        input.focus();
      }
    });
  });
}

async function openScene() {
  const page = await askPassphrase();
  const inside = new DOMParser().parseFromString(page.body, "text/html").body;
  document.title = page.title;
  for (const { name, value } of inside.attributes) document.body.setAttribute(name, value);
  document.body.replaceChildren(...inside.childNodes);
  setTimeout(() => {
    const title = document.querySelector("h1");
    title.tabIndex = -1;
    title.focus();
  });
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  return { scene: read("scene"), network: read("network") };
}
