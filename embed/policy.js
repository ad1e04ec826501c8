// The rest of the frame's policy. In a frame without an origin `'self'` is
// nothing to some engines, and only here is it known where the page is.
{
  const here = location.origin;
  const content = `default-src 'none'; script-src * 'unsafe-inline' 'wasm-unsafe-eval'; img-src ${here} https: data:; media-src ${here} https:; font-src ${here}; frame-src https:; connect-src ${here} {connect}`;
  document.head.append(Object.assign(document.createElement("meta"), { httpEquiv: "Content-Security-Policy", content }));
}
