// Runs before the first paint, while the page is still being read, and does what cannot wait for the program: it applies
// the stored light, text size, contrast and motion, so that nothing flashes, keeps for the program what is done before it
// listens, and says so if it never starts.
(function () {
  "use strict";
  var root = document.documentElement;

  function stored(key) {
    try {
      var kept = JSON.parse(localStorage.getItem("archer-files:" + key));
      return (kept && kept.version === 1 && kept.value) || {};
    } catch (unreadable) {
      return {}; // blocked, empty or damaged: the program says so in words
    }
  }

  function set(name, value, allowed) {
    if (allowed.indexOf(value) >= 0) root.setAttribute(name, value);
  }

  var settings = stored("settings");
  set("data-theme", settings.light, ["light", "dark"]);
  set("data-text", settings.text, ["large", "larger"]);
  set("data-contrast", settings.contrast, ["more"]);
  set("data-motion", settings.motion, ["off"]);
  if (stored("progress").asked === true) root.setAttribute("data-returning", "");

  function isListening() {
    return root.hasAttribute("data-hydrated");
  }

  function broken() {
    var words = document.getElementById("broken");
    if (!words || isListening()) return;
    words.hidden = false;
    root.setAttribute("data-broken", ""); // what needs the program is put away
  }

  // What is pressed, chosen, written or sent before the program listens, each once, in the order in which it was done.
  var early = [];

  function note(event) {
    if (isListening()) return;
    var type = event.type;
    var element = type === "click" ? event.target.closest("button") : event.target;
    if (!element) return;
    // A form would load the page anew.
    if (type === "click" || type === "submit") event.preventDefault();
    early = early.filter(function (act) {
      return act.type !== type || act.element !== element;
    });
    var kind = kindOf(element);
    var place = Array.from(document.querySelectorAll(kind)).indexOf(element);
    early.push({ type: type, element: element, kind: kind, place: place, value: element.value, checked: element.checked });
  }

  /** Does it again, to the element that stands there now: the program has put a page of its own in the place of this one. */
  function repeat(act) {
    var element = act.element.isConnected ? act.element : document.querySelectorAll(act.kind)[act.place];
    if (!element) return;
    if (act.type === "click") return element.click();
    if (act.type === "submit") return element.requestSubmit();
    if (element.type === "file") {
      element.files = act.element.files;
    } else if (element.value !== act.value) {
      element.value = act.value;
    }
    if (element.checked !== act.checked) element.checked = act.checked;
    element.dispatchEvent(new Event(act.type, { bubbles: true }));
  }

  /** A selector that fits the element, and few others. */
  function kindOf(element) {
    var name = element.localName;
    var mark = ["id", "data-favourite", "name", "aria-label", "title", "class"].find(function (mark) {
      return element.getAttribute(mark);
    });
    return mark ? name + "[" + mark + "=" + JSON.stringify(element.getAttribute(mark)) + "]" : name;
  }

  ["click", "change", "input", "submit"].forEach(function (type) {
    addEventListener(type, note, true);
  });
  new MutationObserver(function (_, self) {
    if (!isListening()) return;
    self.disconnect();
    // When what the program does first is done.
    setTimeout(function () {
      early.forEach(repeat);
      early = [];
    });
  }).observe(root, { attributeFilter: ["data-hydrated"] });

  addEventListener("error", function (event) {
    // A script that cannot be fetched, or an error while the program starts.
    if (!event.target || event.target === window || event.target.tagName === "SCRIPT") broken();
  }, true);
  addEventListener("unhandledrejection", broken);
  addEventListener("load", function () {
    if (typeof WebAssembly !== "object") broken();
    setTimeout(broken, 15000); // no error came, but nothing started either
  });
})();
