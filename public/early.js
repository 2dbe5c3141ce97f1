// Runs before the first paint, while the page is still being read, and does what cannot wait for the program: it applies
// the stored light, text size, contrast and motion, so that nothing flashes, notes what is chosen before the program listens, and
// says so if it never starts.
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

  function broken() {
    var words = document.getElementById("broken");
    if (!words || root.hasAttribute("data-hydrated")) return;
    words.hidden = false;
    root.setAttribute("data-broken", ""); // what needs the program is put away
  }

  // A choice in the header that is made before the program listens; it asks about it as soon as it does. The other
  // forms wait for their button.
  addEventListener("change", function (event) {
    if (!root.hasAttribute("data-hydrated") && event.target.name === "progress") {
      root.setAttribute("data-chosen", event.target.value);
    }
  });

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
