// A text filter above long lists. Without script the list is simply complete.
(function () {
  "use strict";

  function folded(text) {
    return text.toLowerCase()
      .replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss")
      .normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  }

  function addFilter(list) {
    var items = Array.prototype.slice.call(list.children);
    if (items.length <= 12) { return; }
    var texts = items.map(function (item) { return folded(item.textContent.normalize("NFC")); });

    var box = document.createElement("div");
    box.className = "filter";
    var label = document.createElement("label");
    label.textContent = "Diese Liste durchsuchen";
    var input = document.createElement("input");
    input.type = "search";
    input.autocomplete = "off";
    label.appendChild(input);
    var count = document.createElement("p");
    count.setAttribute("role", "status");
    box.appendChild(label);
    box.appendChild(count);
    list.parentNode.insertBefore(box, list);

    function update() {
      var words = folded(input.value.normalize("NFC")).split(/\s+/).filter(Boolean);
      var shown = 0;
      items.forEach(function (item, index) {
        var fits = words.every(function (word) { return texts[index].indexOf(word) >= 0; });
        item.hidden = !fits;
        if (fits) { shown += 1; }
      });
      count.textContent = words.length === 0 ? items.length + " Einträge"
        : shown === 0 ? "Kein Eintrag passt." : shown + " von " + items.length + " Einträgen";
    }

    input.addEventListener("input", update);
    update();
  }

  Array.prototype.forEach.call(document.querySelectorAll("ul.entries"), addFilter);
})();
