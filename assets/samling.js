// Comfort only: every page works without this file. No words of the surface stand here;
// what a person reads comes from the server's HTML.

const PREVIEW_PAUSE_MS = 300;

document.documentElement.classList.add("scripted");

/** Field values as the server would receive them, for posting and for comparing. */
function valuesOf(form) {
  return new URLSearchParams(new FormData(form));
}

/**
 * Makes `current` equal to `fresh` and touches only what differs, so that focus and an opened
 * <details> stay, and a live region reads out nothing but the change.
 */
function morph(current, fresh) {
  for (const { name } of [...current.attributes]) {
    const keep = name === "open" || name === "aria-busy";
    if (!keep && !fresh.hasAttribute(name)) current.removeAttribute(name);
  }
  for (const { name, value } of [...fresh.attributes]) {
    if (name !== "open" && current.getAttribute(name) !== value) current.setAttribute(name, value);
  }
  const wanted = [...fresh.childNodes];
  wanted.forEach((next, index) => {
    const now = current.childNodes[index];
    if (!now) {
      current.append(document.importNode(next, true));
    } else if (now.nodeType !== next.nodeType || now.nodeName !== next.nodeName) {
      now.replaceWith(document.importNode(next, true));
    } else if (next.nodeType === Node.ELEMENT_NODE) {
      morph(now, next);
    } else if (now.nodeValue !== next.nodeValue) {
      now.nodeValue = next.nodeValue;
    }
  });
  while (current.childNodes.length > wanted.length) current.lastChild.remove();
}

/** The panel follows the form: who is covered, what it costs, kind advice. */
function followAlong(form) {
  const panel = document.querySelector("[data-panel]");
  if (!panel) return;
  let timer;
  let running;

  async function ask() {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    const body = valuesOf(form);
    body.set("action", "preview");
    panel.setAttribute("aria-busy", "true");
    try {
      // The attribute, not the property: a button named "action" would shadow form.action.
      const target = form.getAttribute("action") || window.location.href;
      const answer = await fetch(target, {
        method: "POST",
        body,
        headers: { "X-Requested-With": "fetch" },
        credentials: "same-origin",
        signal: mine.signal,
      });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-panel]");
      // No panel in the answer (logged out, deadline passed): give the button without script back.
      const [send, freshSend] = [form.querySelector("[data-send]"), page.querySelector("[data-send]")];
      if (send && freshSend) send.textContent = freshSend.textContent;
      if (fresh) morph(panel, fresh);
      else document.documentElement.classList.remove("scripted");
    } catch (error) {
      if (error.name === "AbortError") return;
      document.documentElement.classList.remove("scripted");
    } finally {
      if (running === mine) panel.removeAttribute("aria-busy");
    }
  }

  function soon(event) {
    // The panel's own controls (if any) do not change the delegation.
    if (panel.contains(event.target)) return;
    clearTimeout(timer);
    timer = setTimeout(ask, PREVIEW_PAUSE_MS);
  }
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    running?.abort();
  });
}

/** Asks before a page with unsaved changes is left; the words are the browser's own. */
function guardUnsaved(form) {
  const saved = valuesOf(form).toString();
  // A form that came back with errors, or as a preview, holds what nobody has saved yet.
  const alreadyUnsaved = form.dataset.guard === "unsaved";
  let leaving = false;
  form.addEventListener("submit", () => {
    leaving = true;
  });
  window.addEventListener("pageshow", () => {
    leaving = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && (alreadyUnsaved || valuesOf(form).toString() !== saved)) event.preventDefault();
  });
}

/** Copies the text of the element that `data-copy` points at and says so in the button's own words. */
function copyButton(button) {
  if (!navigator.clipboard) {
    button.hidden = true;
    return;
  }
  const label = button.textContent;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copy);
    if (!source) return;
    await navigator.clipboard.writeText((source.value ?? source.textContent).trim());
    button.textContent = button.dataset.copied ?? label;
    setTimeout(() => {
      button.textContent = label;
    }, 2500);
  });
}

const POLL_PAUSE_MS = 1000;

/** Follows something that goes on at the server; when it is over, the page is loaded anew. */
function follow(part) {
  const timer = setInterval(async () => {
    try {
      const answer = await fetch(window.location.href, { credentials: "same-origin" });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.querySelector("[data-poll]");
      if (fresh) return morph(part, fresh);
      clearInterval(timer);
      window.location.reload();
    } catch {
      // The line is down for a moment; it is asked again.
    }
  }, POLL_PAUSE_MS);
}

for (const part of document.querySelectorAll("[data-poll]")) follow(part);
for (const form of document.querySelectorAll("form[data-preview]")) followAlong(form);
for (const form of document.querySelectorAll("form[data-guard]")) guardUnsaved(form);
for (const button of document.querySelectorAll("[data-copy]")) copyButton(button);
document.querySelector("[data-error-summary]")?.focus();
