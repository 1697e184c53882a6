// On a wide screen the outline stands open beside the text. CSS shows it by itself where ::details-content is known;
// this also opens it in older browsers, and tells screen readers that it is open.
if (matchMedia("(min-width: 64rem)").matches)
  for (const outline of document.querySelectorAll("[data-open-wide]")) outline.open = true;
