// Buttons in the headers of sortable tables. Without script there are links to the same table in other orders.
(function () {
  "use strict";

  var collator = new Intl.Collator("de", { numeric: true });

  // The number of a cell, or its words. In a column of numbers, a cell without one comes last in any order.
  function key(row, index, isNumeric) {
    var cell = row.cells[index];
    var data = cell.querySelector("data");
    if (data) { return Number(data.value); }
    return isNumeric ? null : cell.textContent.trim();
  }

  function compared(a, b, sign) {
    if (a === null || b === null) { return a === b ? 0 : a === null ? 1 : -1; }
    var order = typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
    return sign * order;
  }

  function sort(table, header, index) {
    var isAscending = header.getAttribute("aria-sort") === "ascending";
    var isFirst = !header.hasAttribute("aria-sort");
    // Numbers begin with the largest, words with A.
    var descending = isFirst ? header.classList.contains("number") : isAscending;
    var body = table.tBodies[0];
    var rows = Array.prototype.slice.call(body.rows);
    var isNumeric = rows.some(function (row) { return row.cells[index].querySelector("data"); });
    rows
      .map(function (row, place) { return { row: row, key: key(row, index, isNumeric), place: place }; })
      .sort(function (a, b) { return compared(a.key, b.key, descending ? -1 : 1) || a.place - b.place; })
      .forEach(function (item) { body.appendChild(item.row); });
    Array.prototype.forEach.call(table.querySelectorAll("th[aria-sort]"), function (other) {
      other.removeAttribute("aria-sort");
    });
    header.setAttribute("aria-sort", descending ? "descending" : "ascending");
  }

  function addButtons(table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (header, index) {
      if (header.tagName !== "TH") { return; }
      var button = document.createElement("button");
      button.type = "button";
      while (header.firstChild) { button.appendChild(header.firstChild); }
      header.appendChild(button);
      button.addEventListener("click", function () { sort(table, header, index); });
    });
    if (table.caption) {
      var hint = document.createElement("span");
      hint.className = "sort-hint";
      hint.textContent = " Zum Sortieren wählen Sie den Kopf einer Spalte.";
      table.caption.appendChild(hint);
    }
  }

  Array.prototype.forEach.call(document.querySelectorAll("table[data-sortierbar]"), addButtons);
})();
