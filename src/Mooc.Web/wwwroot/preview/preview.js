// Loads the page anew after a save, and puts each problem beside what it is about.
{
  const band = document.querySelector("[data-preview]");
  const main = document.querySelector("main");

  const changes = new EventSource(`/preview/changes?since=${encodeURIComponent(band.dataset.preview)}`);
  changes.onmessage = () => { changes.close(); location.reload(); };
  addEventListener("pagehide", () => changes.close());

  const form = band.querySelector("form");
  form.querySelector("button").hidden = true;
  form.addEventListener("change", () => form.submit());

  // The last thing on the page that begins in the line of the problem or above it.
  const places = [...main.querySelectorAll("[data-line]")].map((element) => ({ line: +element.dataset.line, element }));
  for (const mark of band.querySelectorAll("[data-question]")) {
    const question = document.getElementById(mark.dataset.question);
    if (question) places.push({ line: +mark.dataset.at, element: question, inside: true });
  }
  places.sort((a, b) => a.line - b.line);

  const latest = new Map();
  for (const problem of band.querySelectorAll("[data-problem]")) {
    const place = places.findLast((one) => one.line <= +problem.dataset.problem) ?? { element: main.querySelector("h1") };
    if (!place.element) continue;
    const note = document.createElement("div");
    note.className = `preview-note ${problem.className}`;
    note.append(...[...problem.childNodes].map((node) => node.cloneNode(true)));
    const before = latest.get(place.element);
    if (before) before.after(note);
    else if (place.inside) place.element.prepend(note);
    else place.element.after(note);
    latest.set(place.element, note);
  }
}
