/** What a browser's translator does to a page. */

/** Each text gives way to two elements that hold another text. Needs nothing from outside, so it can be sent to a page. */
export function translatePage(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (text.data.trim() === "" || text.parentElement?.closest("font, script, style, textarea")) continue;
    const outer = document.createElement("font");
    outer.append(document.createElement("font"));
    outer.firstElementChild!.textContent = text.data.toUpperCase();
    text.replaceWith(outer);
  }
}
