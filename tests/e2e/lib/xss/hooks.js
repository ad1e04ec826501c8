// Runs in a page before everything else, and hears what hostile strings call.
// Nothing that is heard happens, except requests, which the host hears again.
(() => {
  const calls = [];
  // A page of its own, or one frame of many, which tells the page around it.
  let attack = null;
  try {
    attack = self.frameElement?.dataset.attack ?? null;
  } catch {
    // A frame that may not see who holds it.
  }
  const record = (kind, detail) => {
    calls.push({ kind, detail: String(detail).slice(0, 200) });
    if (attack !== null) parent.heard.of(attack, kind);
  };
  self.heard = { calls, run: self.eval, of: (attack, kind) => (self.heard.byAttack ??= []).push([attack, kind]) };

  for (const kind of ["alert", "prompt", "confirm", "print", "eval", "open"]) {
    self[kind] = (...given) => void record(kind, given);
  }
  const NativeFunction = Function;
  const make = (_, given) => {
    record("Function", given);
    return () => {};
  };
  self.Function = new Proxy(NativeFunction, { apply: (target, _, given) => make(target, given), construct: make });
  NativeFunction.prototype.constructor = self.Function;
  for (const name of ["setTimeout", "setInterval"]) {
    const native = self[name];
    self[name] = function (what, ...rest) {
      return typeof what === "function" ? native.call(self, what, ...rest) : void record("timer", what);
    };
  }
  const watch = (owner, name, kind, addressOf) => {
    const native = owner[name];
    owner[name] = function (...given) {
      record(kind, addressOf(given));
      return native.apply(this, given);
    };
  };
  watch(self, "fetch", "fetch", ([what]) => what?.url ?? what);
  watch(XMLHttpRequest.prototype, "open", "XMLHttpRequest", (given) => given[1]);
  watch(Navigator.prototype, "sendBeacon", "sendBeacon", ([address]) => address);
  for (const name of ["EventSource", "WebSocket", "Worker"]) {
    self[name] = new Proxy(self[name], {
      construct(Native, given) {
        record(name, given[0]);
        return new Native(...given);
      },
    });
  }
  for (const name of ["write", "writeln"]) Document.prototype[name] = (...given) => void record("write", given);
  addEventListener("securitypolicyviolation", (event) => record("violation", `${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
})();
