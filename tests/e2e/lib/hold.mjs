/** Holds answers back: `behave(until)` makes them wait for a promise and gives what ends that. Gives what releases them. */
export function holdBack(behave) {
  let release;
  const until = new Promise((resolve) => (release = resolve));
  const end = behave(until);
  return () => {
    end();
    release();
  };
}
