/* REFOCUS Forms: makes quicker what works without a script. Whatever goes wrong here, the page's own buttons still work. */
(() => {
  "use strict";
  const FORM = "form[data-rf]";
  const PATIENCE = 20000, RETRY = 10000, LONGEST = 120000, QUIET = 1000, NEAR = 0.75, VERY_NEAR = 0.95;
  const states = new WeakMap();
  let guarded = false, blocked = false;

  const stateOf = form => {
    if (!states.has(form)) states.set(form, { queue: null, timer: 0, wait: RETRY, stopped: false, pass: false, failed: "" });
    return states.get(form);
  };
  const formOf = node => (node instanceof Element ? node.closest(FORM) : null);
  const forms = () => [...document.querySelectorAll(FORM)];
  const controls = form => [...form.querySelectorAll("input, select, textarea")].filter(c => c.name && !c.disabled);
  const isText = c => c.matches("textarea, input:not([type=radio], [type=checkbox], [type=hidden])");
  const isTick = c => c.matches("[type=radio], [type=checkbox]");
  const lines = text => text.replace(/\r\n?/g, "\n");
  const isShown = c => (c.checkVisibility ? c.checkVisibility() : c.offsetParent !== null);
  const fieldIn = place => {
    const all = [place, ...place.querySelectorAll("*")].filter(c => c.matches("textarea, select, input:not([type=hidden])"));
    return all.find(c => isText(c) && isShown(c)) || all.find(isShown);
  };

  /* What the page says */
  const word = (form, name, item) => (form.getAttribute("data-rf-" + name) || "").replace(/\{\w+\}/g, () => item);
  const region = (form, name) => {
    let p = [...form.children].find(c => c.classList.contains(name) && c.getAttribute("role") === "status");
    if (!p) {
      p = document.createElement("p");
      p.className = name;
      p.setAttribute("role", "status");
      p.lang = form.getAttribute("data-rf-lang") || "";
      form.append(p);
    }
    return p;
  };
  const show = (form, text) => { region(form, "rf-status").textContent = text; };
  const tell = (form, text) => { region(form, "rf-visually-hidden").textContent = text; };
  const number = (form, n) => new Intl.NumberFormat(form.lang || undefined, { useGrouping: false }).format(n);
  const clock = form =>
    new Intl.DateTimeFormat(form.lang || undefined, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date());

  /* What is typed and not saved yet */
  const isChanged = c =>
    c.type === "hidden" ? false
    : isTick(c) ? c.checked !== c.defaultChecked
    : c.tagName === "SELECT" ? [...c.options].some((o, i) => o.selected !== wasChosen(c, o, i))
    : lines(c.value) !== lines(c.defaultValue);
  const wasChosen = (select, option, i) =>
    option.defaultSelected || (i === 0 && ![...select.options].some(o => o.defaultSelected));
  const unsaved = form => controls(form).some(isChanged);
  const typingIn = form => {
    const at = document.activeElement;
    return at && form.contains(at) && at.matches("textarea, input, select") ? at : null;
  };
  /* A row that was emptied goes, and those below it get other numbers: not while somebody is about to write in it. */
  const isEmptied = c => isText(c) && !c.value.trim() && c.defaultValue.trim() && /\/\d+(\/|$)/.test(c.name);
  const guard = event => {
    if (forms().some(form => !stateOf(form).pass && unsaved(form))) {
      event.preventDefault();
      event.returnValue = true;
    }
  };
  const setGuard = () => {
    const on = forms().some(unsaved);
    if (on !== guarded) (on ? addEventListener : removeEventListener)("beforeunload", guard);
    guarded = on;
  };

  /* To the server and back: the same bytes that the browser itself would send */
  const encoded = (form, button) => {
    const crlf = text => lines(text).replace(/\n/g, "\r\n");
    const data = new FormData(form, button);
    if (button.name && !data.has(button.name)) data.append(button.name, button.value);
    return new URLSearchParams([...data].map(([name, value]) => [crlf(name), crlf(String(value))])).toString();
  };
  const target = (form, button) =>
    new URL((button.getAttribute("formaction") ?? form.getAttribute("action")) || "", document.URL);
  const send = async (form, button) => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const answer = await fetch(target(form, button), {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "text/html" },
        body: encoded(form, button),
        credentials: "same-origin",
        signal: stop.signal,
      });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      return { ok: answer.ok, status: answer.status, url: answer.redirected ? answer.url : "", page, form: match(page, form) };
    } catch {
      await new Promise(done => setTimeout(done, 50)); // if the policy was in the way, it says so now
      return null;
    } finally {
      clearTimeout(timer);
    }
  };
  const match = (page, form) => {
    const step = form.getAttribute("data-rf");
    const all = [...page.querySelectorAll(FORM)].filter(f => f.getAttribute("data-rf") === step);
    const path = f => (f.getAttribute("action") || "").split("#")[0];
    return all.find(f => path(f) === path(form)) || (all.length === 1 ? all[0] : null);
  };
  /* Sends it as if there were no script. */
  const ordinary = (form, button) => {
    stateOf(form).pass = true;
    HTMLFormElement.prototype.requestSubmit.call(form, button);
  };

  /* The page that came back takes the place of the one that is there */
  const detailsOf = form =>
    new Map([...form.querySelectorAll("details:not([data-rf-add])")].map(d => {
      const place = d.closest("[id]");
      const at = place ? place.id : "";
      return [at + " " + [...(place || form).querySelectorAll("details")].indexOf(d), d];
    }));
  const swap = (form, answer) => {
    const focused = form.contains(document.activeElement) ? document.activeElement : null;
    const open = [...detailsOf(form)].filter(([, d]) => d.open).map(([key]) => key);
    for (const { name, value } of answer.form.attributes) form.setAttribute(name, value);
    for (const node of [...form.childNodes]) {
      if (!(node instanceof Element && node.getAttribute("role") === "status")) node.remove();
    }
    form.prepend(...answer.form.childNodes);
    const now = detailsOf(form);
    for (const key of open) if (now.has(key)) now.get(key).open = true;
    if (focused) {
      const again = focused.id
        ? document.getElementById(focused.id)
        : [...form.querySelectorAll("button:not([tabindex])")].find(b => b.value === focused.value && b.textContent === focused.textContent);
      if (again) again.focus({ preventScroll: true });
    }
    document.title = answer.page.title || document.title;
    if (answer.url && new URL(answer.url).origin === location.origin) history.replaceState(history.state, "", answer.url);
    form.querySelectorAll("[data-rf-max]").forEach(count);
    setGuard();
  };

  /* Rows that come, go and move in place */
  const placeOf = (form, button) => {
    const at = (button.getAttribute("formaction") || "").split("#")[1];
    const place = at && document.getElementById(at);
    return place && form.contains(place) ? place : null;
  };
  const rowsOf = list =>
    list
      ? [...list.querySelectorAll("[id]")].filter(e => e.id.startsWith(list.id + ".") && /^\d+$/.test(e.id.slice(list.id.length + 1)))
      : [];
  const nameOf = row => {
    const by = row.getAttribute("aria-labelledby");
    const label = by ? document.getElementById(by) : row.labels ? row.labels[0] : row.querySelector("legend, label, .rf-label, [id$=_label]");
    return label ? label.textContent.trim().replace(/\s+/g, " ") : "";
  };
  const goTo = place => (fieldIn(place) || place).focus();
  const inPlace = async (form, button) => {
    const state = stateOf(form);
    const what = button.value.split(":")[0];
    const place = placeOf(form, button).id; // the list; for a row that moves where it stands then
    const listId = what === "move" ? place.replace(/\.\d+$/, "") : place;
    clearTimeout(state.timer);
    form.inert = true;
    form.setAttribute("aria-busy", "true");
    await state.queue;
    const before = rowsOf(document.getElementById(listId));
    const number = (/\/(\d+)\D*$/.exec(button.value) || [])[1];
    const at = before.findIndex(row => row.id === listId + "." + number);
    const name = at < 0 ? "" : nameOf(before[at]);
    const answer = await send(form, button);
    form.inert = false;
    form.removeAttribute("aria-busy");
    if (!answer && !blocked && state.failed !== button.value) {
      state.failed = button.value; // the second time it is sent without us
      button.focus();
      show(form, word(form, "failed"));
      return;
    }
    if (!answer || !answer.ok || !answer.form) {
      ordinary(form, button);
      return;
    }
    state.failed = "";
    state.stopped = false;
    swap(form, answer);
    const list = document.getElementById(listId);
    const after = rowsOf(list);
    const adder = list && list.querySelector("details[data-rf-add]");
    if (what === "move") {
      const row = document.getElementById(place);
      if (row) row.focus();
      tell(form, word(form, "moved", name));
    } else if (what === "remove") {
      const next = after[Math.min(at, after.length - 1)];
      if (next) next.focus();
      else if (adder) adder.firstElementChild.focus();
      if (after.length < before.length) tell(form, word(form, "removed", name));
    } else if (after.length > before.length) {
      const row = after[after.length - 1];
      goTo(row);
      tell(form, word(form, "added", nameOf(row)));
    } else {
      if (adder) {
        adder.open = true;
        goTo(adder.lastElementChild);
      }
      tell(form, word(form, "nothing"));
    }
  };

  /* Saving by itself */
  const plan = (form, after) => {
    const state = stateOf(form);
    clearTimeout(state.timer);
    if (form.hasAttribute("data-rf-autosave") && !state.stopped) {
      state.timer = setTimeout(() => autosave(form), after ?? Number(form.getAttribute("data-rf-autosave")));
    }
  };
  const autosave = async form => {
    const state = stateOf(form);
    if (!form.isConnected || state.queue || !unsaved(form)) return;
    const button = form.querySelector("button:not([type=button])");
    if (form.inert || (controls(form).some(isEmptied) && typingIn(form))) {
      plan(form);
      return;
    }
    state.queue = save(form, button);
    await state.queue;
    state.queue = null;
    if (unsaved(form)) plan(form, state.wait > RETRY ? state.wait / 2 : undefined);
  };
  const save = async (form, button) => {
    const state = stateOf(form);
    const sent = new Map(controls(form).map(c => [c, isTick(c) ? c.checked : c.value]));
    const answer = await send(form, button);
    if (!answer || answer.status >= 500 || (answer.ok && !answer.form)) {
      show(form, word(form, "unsaved"));
      state.wait = Math.min(state.wait * 2, LONGEST);
      return;
    }
    const names = answer.ok && newNames(form, sent, answer.form);
    if (names) {
      takeOver(form, sent, names, answer.form);
    } else if (answer.ok && !typingIn(form) && [...sent].every(([c, was]) => was === (isTick(c) ? c.checked : c.value))) {
      swap(form, answer);
    } else {
      state.stopped = true;
      show(form, word(form, "refused"));
      return;
    }
    state.wait = RETRY;
    show(form, word(form, "saved", clock(form)));
    setGuard();
  };
  /* What was new has a number once it is saved. Returns every field's name in the answer; null where the answer differs. */
  const newNames = (form, sent, answer) => {
    const there = new Map(controls(answer).filter(isText).map(c => [c.name, c]));
    const all = controls(answer).map(c => c.name);
    const filled = [...sent].filter(([c, was]) => isText(c) && was.trim()).map(([c]) => c.name);
    const last = at => Math.max(-1, ...all.filter(n => n.startsWith(at + "/")).map(n => parseInt(n.slice(at.length + 1), 10)).filter(n => n >= 0));
    const nameNow = name => {
      let was = "", now = "";
      for (const token of name.split("/").slice(1)) {
        const isNew = token === "-";
        was += "/" + token;
        if (isNew && !filled.some(f => f === was || f.startsWith(was + "/"))) return name;
        now += "/" + (isNew ? last(now) : token);
      }
      return now;
    };
    const names = new Map();
    for (const [c, was] of sent) {
      if (!c.name.startsWith("/")) continue;
      const name = c.name.includes("/-") ? nameNow(c.name) : c.name;
      if (isText(c) && was.trim()) {
        const saved = there.get(name);
        if (!saved || lines(saved.value).trim() !== lines(was).trim()) return null;
      }
      names.set(c, name);
    }
    return names;
  };
  const takeOver = (form, sent, names, answer) => {
    names.forEach((name, c) => { c.name = name; });
    for (const [c, was] of sent) {
      if (isTick(c)) c.defaultChecked = was;
      else if (c.tagName === "SELECT") [...c.options].forEach(o => { o.defaultSelected = o.value === was; });
      else if (c.type !== "hidden" && lines(c.defaultValue) !== lines(was)) c.defaultValue = was;
    }
    const theirs = controls(answer).filter(c => c.type === "hidden" && !c.name.startsWith("/"));
    for (const c of controls(form)) {
      const same = c.type === "hidden" && theirs.find(t => t.name === c.name);
      if (same) c.value = same.value;
    }
  };

  /* How much room is left: shown when it gets short, said when somebody pauses */
  const counted = new WeakMap();
  let countTimer = 0;
  const count = control => {
    const form = formOf(control);
    const max = Number(control.getAttribute("data-rf-max"));
    const used = [...lines(control.value)].length;
    const id = control.id + "_count";
    let p = document.getElementById(id);
    if (!p && used < max * NEAR) {
      counted.set(control, 0);
      return;
    }
    if (!p) {
      p = document.createElement("p");
      p.className = "rf-count";
      p.id = id;
      p.lang = form.getAttribute("data-rf-lang") || "";
      control.after(p);
      control.setAttribute("aria-describedby", ((control.getAttribute("aria-describedby") || "") + " " + id).trim());
    }
    p.hidden = used < max * NEAR;
    p.classList.toggle("rf-count--over", used > max);
    if (!p.hidden) p.textContent = word(form, used > max ? "over" : "left", number(form, Math.abs(max - used)));
    const step = p.hidden ? 0 : used > max ? 3 : used < max * VERY_NEAR ? 1 : 2;
    const was = counted.get(control);
    counted.set(control, step);
    if (was !== undefined && step > 0 && step !== was) {
      clearTimeout(countTimer);
      countTimer = setTimeout(() => tell(form, p.textContent), QUIET);
    }
  };

  document.addEventListener("submit", event => {
    const form = formOf(event.target);
    const button = event.submitter;
    if (!form || !button || event.defaultPrevented) return;
    const state = stateOf(form);
    clearTimeout(state.timer);
    if (state.pass) return;
    if (form.inert) {
      event.preventDefault();
    } else if (!blocked && placeOf(form, button) && target(form, button).origin === location.origin) {
      event.preventDefault();
      inPlace(form, button);
    } else if (state.queue) {
      event.preventDefault(); // what is on its way first, or it would be in the way of this
      form.inert = true;
      state.queue.then(() => { form.inert = false; ordinary(form, button); });
    } else {
      state.pass = true;
    }
  });
  const changed = event => {
    const form = formOf(event.target);
    if (!form) return;
    if (event.target.matches("[data-rf-max]")) count(event.target);
    setGuard();
    if (unsaved(form)) plan(form);
  };
  document.addEventListener("input", changed);
  document.addEventListener("change", changed);
  document.addEventListener("click", event => {
    const summary = event.target instanceof Element && event.target.closest(FORM + " details[data-rf-add] > summary");
    if (summary) {
      setTimeout(() => {
        if (summary.parentElement.open) goTo(summary.nextElementSibling);
      });
    }
  });
  document.addEventListener("securitypolicyviolation", event => {
    if (event.effectiveDirective === "connect-src") blocked = true;
  });
  addEventListener("pageshow", () => {
    forms().forEach(form => { stateOf(form).pass = false; });
    setGuard();
  });
  for (const form of forms()) {
    region(form, "rf-status");
    region(form, "rf-visually-hidden");
    form.querySelectorAll("[data-rf-max]").forEach(count);
  }
})();
