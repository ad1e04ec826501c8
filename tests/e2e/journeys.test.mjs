// What tests, tested.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { test } from "node:test";
import { chromiumPath } from "./lib/environment.mjs";

const PATIENCE = 60_000;

test("a journey that is out of time fails, and the run ends", { skip: !chromiumPath && "CHROMIUM names no browser" }, async () => {
  // Without what tells Node's runner that it is one of its own files.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const run = spawn(process.execPath, [new URL("lib/out_of_time.mjs", import.meta.url).pathname], { env, timeout: PATIENCE, killSignal: "SIGKILL" });
  let said = "";
  run.stdout.on("data", (text) => (said += text));
  const [code, signal] = await new Promise((resolve) => run.on("exit", (...how) => resolve(how)));
  assert.equal(signal, null, `it has not ended in ${PATIENCE} ms:\n${said}`);
  assert.equal(code, 1, said);
  assert.match(said, /test timed out after 1000ms/);
});
