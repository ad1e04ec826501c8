// A string for every kind of thing that must not happen, so that each of them
// is seen to be heard where nothing prevents it.

/** What a string gets called, in the words of `hooks.js`. */
const CALLS = {
  alert: "alert(1)",
  prompt: "prompt(1)",
  confirm: "confirm(1)",
  print: "print()",
  eval: "eval('1')",
  Function: "Function('1')()",
  timer: "setTimeout('1',0)",
  open: "self.open('/canary/open')",
  fetch: "fetch('/canary/fetch')",
  XMLHttpRequest: "r=new XMLHttpRequest,r.open('GET','/canary/xhr'),r.send()",
  sendBeacon: "navigator.sendBeacon('/canary/beacon','1')",
  EventSource: "new EventSource('/canary/events')",
  WebSocket: "new WebSocket('ws://canary.example/socket')",
  Worker: "new Worker('/canary/worker')",
  write: "document.write('1')",
};

/** What a string has asked for, by the last part of the path. */
const REQUESTS = {
  picture: "<p><img src=x onerror=\"new Image().src='/canary/picture'\">",
  script: "<script src='/canary/script'></script>",
  style: "<link rel=stylesheet href='/canary/style'>",
  import: "<style>@import '/canary/import';</style>",
  background: "<p style=\"background:url('/canary/background')\">x</p>",
  frame: "<iframe src='/canary/frame'></iframe>",
  object: "<object data='/canary/object'></object>",
  embed: "<embed src='/canary/embed'>",
  input: "<input type=image src='/canary/input'>",
  vector: "<svg><image href='/canary/vector'></image></svg>",
  refresh: "<meta http-equiv=refresh content='0;url=/canary/refresh'>",
  form: "<form action='/canary/form'><button>x</button></form>",
};

const probe = (kind, payload, trigger = null) => ({ id: `probe-${kind}`, payload, trigger });

export const probes = [
  ...Object.entries(CALLS).map(([kind, call]) => probe(kind, `<img src=x onerror="${call}">`)),
  ...Object.entries(REQUESTS).map(([kind, payload]) => probe(kind, payload, kind === "form" ? "document.querySelector('button')?.click()" : null)),
];

export const KINDS = Object.keys(CALLS);
/** The paths below `canary/` that are asked for where nothing prevents it. */
export const CANARIES = [...Object.keys(REQUESTS), "fetch", "xhr", "beacon", "events", "worker"];
