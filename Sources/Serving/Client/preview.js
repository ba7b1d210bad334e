// Shows in the preview that it is one, what is wrong, and loads the page anew when it has changed.
// Never part of a built site.
"use strict";

(() => {
  const folder = "/__sozialraum/";
  const shown = document.currentScript.dataset.version;
  const closedKey = "sozialraum-closed";

  const make = (name, text, className) => {
    const element = document.createElement(name);
    // Text only: what comes from files never becomes markup.
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  };

  // In a shadow tree neither the theme's styles reach in nor ours out.
  const host = make("sozialraum-vorschau");
  const root = host.attachShadow({ mode: "open" });
  const style = make("link");
  style.rel = "stylesheet";
  style.href = folder + "preview.css";
  const bar = make("section", "", "bar");
  const banner = make("p");
  const status = make("p");
  status.setAttribute("role", "status");
  const opener = make("button");
  opener.type = "button";
  opener.hidden = true;
  bar.append(banner, status, opener);
  const dialog = make("dialog");
  dialog.setAttribute("aria-labelledby", "title");
  root.append(style, bar, dialog);
  document.body.append(host);

  // A message that was closed stays closed until it is another one, also after loading anew.
  let fingerprint = "";
  const remember = () => sessionStorage.setItem(closedKey, fingerprint);
  dialog.addEventListener("cancel", remember);
  opener.addEventListener("click", () => dialog.showModal());

  const item = (finding) => {
    const entry = make("li", "", finding.severity);
    entry.append(make("h3", `${finding.title}: ${finding.summary}`), make("p", finding.place, "place"));
    if (finding.excerpt) {
      const code = make("pre");
      const number = `${finding.excerpt.line} | `;
      code.append(make("span", number + finding.excerpt.text));
      if (finding.excerpt.mark) {
        const mark = make("span", `\n${" ".repeat(number.length)}${finding.excerpt.mark}`);
        mark.setAttribute("aria-hidden", "true");
        code.append(mark);
      }
      entry.append(code);
    }
    if (finding.help) entry.append(make("p", finding.help));
    for (const note of finding.notes) entry.append(make("p", `${note.text}: ${note.place}`));
    return entry;
  };

  const show = (report) => {
    const { words, counts } = report;
    host.lang = report.language;
    bar.setAttribute("aria-label", words.banner);
    banner.textContent = words.banner;
    status.textContent = words.status;
    opener.hidden = report.findings.length === 0;
    opener.textContent = words.open;
    fingerprint = JSON.stringify(report.findings);

    const head = make("div", "", "head");
    const title = make("h2", words.title);
    title.id = "title";
    const closer = make("button", words.close);
    closer.type = "button";
    closer.addEventListener("click", () => {
      remember();
      dialog.close();
    });
    head.append(title, closer);
    const list = make("ul");
    list.append(...report.findings.map(item));
    const parts = [head];
    if (words.old) parts.push(make("p", words.old));
    parts.push(list);
    if (words.more) parts.push(make("p", words.more));
    dialog.replaceChildren(...parts);

    if (counts.error === 0) {
      if (dialog.open) dialog.close();
      sessionStorage.removeItem(closedKey);
    } else if (!dialog.open && sessionStorage.getItem(closedKey) !== fingerprint) {
      dialog.showModal();
    }
  };

  let findings = "";
  const check = async (versions) => {
    if (versions.site !== shown) return location.reload();
    if (versions.findings === findings) return;
    findings = versions.findings;
    const answer = await fetch(folder + "findings");
    const report = await answer.json();
    // Answers may overtake each other; the last question counts.
    if (findings === versions.findings) show(report);
  };

  // A browser has few connections for one server, so only the page that is looked at listens.
  let source = null;
  const listen = () => {
    if (document.hidden) {
      source?.close();
      source = null;
    } else if (!source) {
      source = new EventSource(folder + "events");
      source.addEventListener("versions", (event) => check(JSON.parse(event.data)));
    }
  };
  document.addEventListener("visibilitychange", listen);
  // A page that comes back from the cache of the browser may be old.
  window.addEventListener("pageshow", (event) => event.persisted && location.reload());
  listen();
})();
